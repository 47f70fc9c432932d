package io.adjoint.processor.analysis;

import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.diagnostics.Problems;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Program;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The array that a procedure returns: one of its own making, so that no caller gets a second name for an array it
 * knows.
 */
public final class ArrayResult {

    /**
     * The variable that first named the returned array, if the procedure or what it calls made it. (Where a reference
     * is stored there may be several, and {@link Shadows} are asked instead.)
     */
    public static Optional<Var> origin(Procedure procedure) {
        Optional<Expr> result = procedure.result().filter(value -> value.type().isArray());
        while (result.isPresent() && result.get() instanceof Var variable) {
            Optional<Stmt> declaration = procedure.body().statements().stream()
                    .filter(stmt -> declares(stmt, variable))
                    .findFirst();
            if (declaration.isEmpty()) {
                return Optional.empty();
            }
            if (declaration.get() instanceof Stmt.Declare read && Aliases.isForeign(read.value())) {
                return Optional.empty();
            }
            if (!(declaration.get() instanceof Stmt.Declare declare && declare.value() instanceof Place)) {
                return Optional.of(variable);
            }
            result = Optional.of(((Stmt.Declare) declaration.get()).value());
        }
        return Optional.empty();
    }

    private static boolean declares(Stmt stmt, Var variable) {
        return stmt instanceof Stmt.Declare declare && declare.variable().equals(variable)
                || stmt instanceof Stmt.Call call
                        && call.declares()
                        && call.result().equals(Optional.of(variable));
    }

    /** Whether none of the arrays that the procedure may return, nor any row of one, has a name outside. */
    private static boolean isOwn(Procedure procedure, Expr result, Rebinding rebinding) {
        if (!(result instanceof Place place)) {
            return true; // null
        }
        Var root = Exprs.root(place);
        Aliases aliases =
                Aliases.of(procedure, Effects.positions(procedure.parameters().size()), rebinding);
        if (!aliases.isRebound(root)) {
            return origin(procedure).isPresent();
        }
        boolean[] isOwn = {procedure.parameters().stream().noneMatch(given -> aliases.mayBeSame(given, root))};
        Stmts.walk(
                procedure.body(),
                stmt -> Stmts.targets(stmt).stream()
                        .filter(target -> target.type().isArray() && aliases.mayBeSame(Exprs.root(target), root))
                        .forEach(target -> isOwn[0] &= Stmts.expressions(stmt).stream()
                                .allMatch(value -> stmt instanceof Stmt.Call || isMadeHere(value))));
        return isOwn[0];
    }

    private static boolean isMadeHere(Expr value) {
        return value instanceof Place
                || value instanceof Expr.NewArray
                || value instanceof Expr.ArrayLiteral
                || value instanceof Expr.Const;
    }

    /** Reports the procedures that return an array which they were given to another of the program. */
    public static void check(Program program, Problems problems) {
        Set<Signature> called = called(program);
        Rebinding rebinding = Rebinding.of(program);
        for (Procedure procedure : program.procedures().values()) {
            boolean returnsForeign = procedure
                    .result()
                    .filter(value -> value.type().isArray() && !isOwn(procedure, value, rebinding))
                    .isPresent();
            if (returnsForeign && called.contains(procedure.signature())) {
                problems.add(
                        Diagnostic.ADJ105,
                        procedure.origin(),
                        "the result of " + procedure.name() + ", an array that it did not make,");
            }
        }
    }

    private static Set<Signature> called(Program program) {
        Set<Signature> called = new HashSet<>();
        program.procedures()
                .values()
                .forEach(caller -> Stmts.walk(caller.body(), stmt -> {
                    if (stmt instanceof Stmt.Call call) {
                        called.add(call.callee());
                    }
                }));
        return called;
    }

    private ArrayResult() {}
}
