package io.adjoint.processor.frontend;

import io.adjoint.processor.ir.CompiledGradient;
import io.adjoint.processor.ir.CustomRule;
import io.adjoint.processor.ir.Emission;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.GivenDerivative;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Program;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What a program calls whose adjoint is known and whose tangent, or the tangent of whose adjoint, is not. */
final class GivenTangents {

    /** Says which method stands in the way of what is to be written, and where it is called; empty if none does. */
    static Optional<String> unknown(Emission emit, Program program, Collection<CustomRule> rules) {
        return switch (emit) {
            case BACKWARD, VJP -> Optional.empty();
            case JVP, JACOBIAN, SPARSE_JACOBIAN ->
                unknown(program, List.of(), given -> given instanceof CompiledGradient, "the adjoint is known");
            case HVP, HESSIAN, SPARSE_HESSIAN ->
                unknown(
                        program,
                        rules,
                        given -> given instanceof CompiledGradient gradient && gradient.isConstant(),
                        "the first derivative is known");
        };
    }

    private static Optional<String> unknown(
            Program program, Collection<CustomRule> rules, Predicate<GivenDerivative> isKnown, String only) {
        List<String> found = new ArrayList<>();
        for (Procedure procedure : program.procedures().values()) {
            Stmts.walk(procedure.body(), stmt -> {
                Stmts.expressions(stmt).forEach(expr -> add(expr, stmt.origin(), rules, only, found));
                if (stmt instanceof Stmt.Call call) {
                    GivenDerivative given = program.given().get(call.callee());
                    if (given != null && !isKnown.test(given)) {
                        found.add(said(call.callee().toString(), call.origin(), only));
                    }
                }
            });
            procedure.result().ifPresent(expr -> add(expr, procedure.origin(), rules, only, found));
        }
        return found.stream().findFirst();
    }

    private static void add(Expr expr, Origin origin, Collection<CustomRule> rules, String only, List<String> found) {
        for (Expr node : Exprs.nodes(expr)) {
            if (node instanceof Expr.Apply apply
                    && apply.op() instanceof Op.Function function
                    && rules.stream().anyMatch(rule -> Op.Function.of(rule.of()).equals(function))) {
                found.add(said(function.toString(), origin, only));
            }
        }
    }

    private static String said(String callee, Origin origin, String only) {
        return "line " + origin.line() + " calls " + callee + ", of which only " + only;
    }

    private GivenTangents() {}
}
