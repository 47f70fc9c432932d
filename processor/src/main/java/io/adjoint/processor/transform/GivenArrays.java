package io.adjoint.processor.transform;

import io.adjoint.processor.analysis.Aliases;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import io.adjoint.processor.ir.Type;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The arrays that others may know besides the procedure: those that it reads out of what it was given, for what is in
 * them outlives the call; and those that a call returns which records, alone or with a tangent, for they may be on the
 * tape as well.
 */
final class GivenArrays {
    private final Aliases aliases;
    private final Set<Var> given = new HashSet<>();
    private final Set<Var> recorded = new HashSet<>();

    private GivenArrays(Aliases aliases) {
        this.aliases = aliases;
    }

    /** What stands for each of them. */
    static Set<Var> of(Procedure procedure, Aliases aliases) {
        GivenArrays arrays = new GivenArrays(aliases);
        Stmts.walk(procedure.body(), arrays::look);
        return arrays.given;
    }

    private void look(Stmt stmt) {
        if (stmt instanceof Stmt.Call call
                && call.arguments().stream().anyMatch(argument -> argument.type() instanceof Type.Tape)) {
            call.result().ifPresent(result -> {
                recorded.add(result);
                add(result);
            });
        }
        if (stmt instanceof Stmt.Declare declare && isRead(declare.value())) {
            add(declare.variable());
        }
        part(stmt).ifPresent(this::add);
    }

    private static boolean isRead(Expr value) {
        return value instanceof Expr.Opaque || value instanceof Expr.Field || value instanceof Expr.Static;
    }

    /** The variable that part of what such a call returns goes to. */
    private Optional<Var> part(Stmt stmt) {
        return (stmt instanceof Stmt.Declare || stmt instanceof Stmt.Assign)
                        && Stmts.targets(stmt).get(0) instanceof Var variable
                        && Stmts.expressions(stmt).get(0) instanceof Expr.Component component
                        && recorded.contains(component.bundle())
                ? Optional.of(variable)
                : Optional.empty();
    }

    private void add(Var variable) {
        if (variable.type().isArray()) {
            given.add(aliases.representative(variable));
        }
    }
}
