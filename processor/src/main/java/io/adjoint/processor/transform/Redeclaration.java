package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Declares, in a scope of the reverse sweep, the variables of the primal's scope that are restored there and not
 * before.
 */
final class Redeclaration {
    private final Sweeps sweeps;

    Redeclaration(Sweeps sweeps) {
        this.sweeps = sweeps;
    }

    /** The reverse of a block, with what the block itself declared declared again. */
    List<Stmt> of(List<Stmt> reverse, Block primal) {
        List<Stmt> out = new ArrayList<>(reverse);
        for (Var variable : declared(primal)) {
            declareOnce(variable, out);
            if (sweeps.hasShadow(variable)) {
                declareOnce(sweeps.bars.of(variable), out);
            }
        }
        return out;
    }

    /** The reverse sweep of a method of its own, whose parameters are only those that it reads. */
    List<Stmt> of(List<Stmt> reverse, Procedure primal) {
        List<Stmt> out = of(reverse, primal.body());
        Set<Var> assigned = assigned(primal.body());
        for (Var parameter : primal.parameters()) {
            if (assigned.contains(parameter)) {
                declare(parameter, out);
            }
            if (sweeps.hasShadow(parameter) && !sweeps.subject.handedIn().contains(parameter)) {
                declare(sweeps.bars.of(parameter), out);
            }
        }
        return out;
    }

    private void declareOnce(Var variable, List<Stmt> out) {
        if (!sweeps.isHoisted(variable)) {
            declare(variable, out);
        }
    }

    private static void declare(Var variable, List<Stmt> out) {
        for (int i = 0; i < out.size(); i++) {
            Stmt stmt = out.get(i);
            if (isDeclaration(stmt, variable)) {
                return;
            }
            if (stmt instanceof Stmt.Pop pop && pop.target().equals(variable)) {
                out.set(i, new Stmt.Pop(pop.tape(), variable, true, pop.origin()));
                return;
            }
            if (assigned(Block.of(stmt)).contains(variable)) {
                out.add(i, new Stmt.Declare(variable, Zeros.of(variable.type()), Origin.NONE));
                return;
            }
        }
    }

    private static boolean isDeclaration(Stmt stmt, Var variable) {
        return stmt instanceof Stmt.Declare declare && declare.variable().equals(variable)
                || stmt instanceof Stmt.Pop pop
                        && pop.declares()
                        && pop.target().equals(variable);
    }

    private static Set<Var> declared(Block block) {
        Set<Var> found = new LinkedHashSet<>();
        block.statements().forEach(stmt -> Stmts.declared(stmt).ifPresent(found::add));
        return found;
    }

    private static Set<Var> assigned(Block block) {
        Set<Var> found = new LinkedHashSet<>();
        Stmts.walk(
                block,
                stmt -> Stmts.targets(stmt).forEach(target -> {
                    if (target instanceof Var variable) {
                        found.add(variable);
                    }
                }));
        return found;
    }
}
