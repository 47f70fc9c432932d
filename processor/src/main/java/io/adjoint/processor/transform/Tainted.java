package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import io.adjoint.processor.ir.Type;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is of one direction in a procedure that carries tangents along: the tangents, what takes a value from them, and
 * the tangents in records of results.
 */
final class Tainted {
    private final TangentLibrary calls;
    private final Set<Var> variables;
    private final Map<Var, Type> results = new HashMap<>(); // the types of the primals' results

    private Tainted(Set<Var> tangents, TangentLibrary calls) {
        this.variables = new HashSet<>(tangents);
        this.calls = calls;
    }

    /** @param tangents the variables that are tangents, or tapes of such */
    static Tainted of(Block body, Set<Var> tangents, TangentLibrary calls) {
        Tainted tainted = new Tainted(tangents, calls);
        Stmts.walk(body, tainted::noteResult);
        int before = -1;
        while (tainted.variables.size() > before) {
            before = tainted.variables.size();
            Stmts.walk(body, tainted::spread);
        }
        return tainted;
    }

    private void noteResult(Stmt stmt) {
        if (stmt instanceof Stmt.Call call && call.result().isPresent()) {
            calls.carried(call.callee())
                    .ifPresent(of -> results.put(call.result().get(), of.result()));
        }
    }

    private void spread(Stmt stmt) {
        if ((stmt instanceof Stmt.Declare || stmt instanceof Stmt.Assign || stmt instanceof Stmt.Increment)
                && Stmts.expressions(stmt).stream().anyMatch(this::contains)) {
            Stmts.targets(stmt).forEach(target -> variables.add(Exprs.root(target)));
        }
    }

    /** Whether an expression has another value in each direction. */
    boolean contains(Expr expr) {
        return expr instanceof Var variable
                ? variables.contains(variable)
                : expr instanceof Expr.Component component && results.containsKey(component.bundle())
                        ? TangentShape.isTangent(
                                results.get(component.bundle()),
                                (Type.Bundle) component.bundle().type(),
                                component.name())
                        : Exprs.children(expr).stream().anyMatch(this::contains);
    }

    /** Whether all directions take the same way, and are given only to what is written for several. */
    boolean isStraight(Block body) {
        boolean[] isStraight = {true};
        Stmts.walk(body, stmt -> isStraight[0] &= isStraight(stmt));
        return isStraight[0];
    }

    private boolean isStraight(Stmt stmt) {
        if (stmt instanceof Stmt.Declare
                || stmt instanceof Stmt.Assign
                || stmt instanceof Stmt.Increment
                || stmt instanceof Stmt.Evaluate) {
            return true;
        }
        if (stmt instanceof Stmt.Push push) {
            return variables.contains(push.tape()) || !contains(push.value());
        }
        if (stmt instanceof Stmt.Pop pop) {
            return variables.contains(pop.tape()) == contains(pop.target());
        }
        if (stmt instanceof Stmt.Call call && calls.carried(call.callee()).isPresent()) {
            return true;
        }
        List<Expr> read = Stmts.expressions(stmt);
        return read.stream().noneMatch(this::contains);
    }
}
