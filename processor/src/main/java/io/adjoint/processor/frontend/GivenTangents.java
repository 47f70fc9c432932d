package io.adjoint.processor.frontend;

import io.adjoint.processor.ir.CompiledGradient;
import io.adjoint.processor.ir.CustomRule;
import io.adjoint.processor.ir.Emission;
import io.adjoint.processor.ir.GivenDerivative;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Program;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a program calls whose adjoint is known and whose tangent, or the tangent of whose adjoint, is not. */
final class GivenTangents {

    /**
     * Says which method stands in the way of what is to be written, and where it is called; empty if none does.
     *
     * @param program for second derivatives, with the rules that are differentiated
     * @param unread those rules that cannot be
     */
    static Optional<Emissions.Misfit> unknown(Emission emit, Program program, Set<Signature> unread) {
        return switch (emit) {
            case BACKWARD, VJP -> Optional.empty();
            case JVP, JACOBIAN, SPARSE_JACOBIAN -> called(program, false);
            case HVP, HESSIAN, SPARSE_HESSIAN ->
                unread.stream()
                        .findFirst()
                        .map(rule -> new Emissions.Misfit(
                                "the rule " + rule + " cannot be differentiated",
                                "write it in Java that can be, in a source of this compilation, or ask for JVP"))
                        .or(() -> called(program, true));
        };
    }

    private static Optional<Emissions.Misfit> called(Program program, boolean isTwice) {
        List<Emissions.Misfit> found = new ArrayList<>();
        for (Procedure procedure : program.procedures().values()) {
            Stmts.walk(procedure.body(), stmt -> {
                if (stmt instanceof Stmt.Call call) {
                    Optional.ofNullable(program.given().get(call.callee()))
                            .flatMap(given -> misfit(given, call, isTwice))
                            .ifPresent(found::add);
                }
            });
        }
        return found.stream().findFirst();
    }

    private static Optional<Emissions.Misfit> misfit(GivenDerivative given, Stmt.Call call, boolean isTwice) {
        if (given instanceof CustomRule rule && !isNumberOrRow(rule.of().result())) {
            return said(call, "the adjoint", "have it return a number or an array of numbers, or ask for VJP");
        }
        if (isTwice && given instanceof CompiledGradient gradient && !gradient.isConstant()) {
            return said(call, "the first derivative", "have its source differentiated, or leave it out");
        }
        return Optional.empty();
    }

    private static boolean isNumberOrRow(Type type) {
        return type.isScalar()
                || type instanceof Type.Array array && array.element().isScalar();
    }

    private static Optional<Emissions.Misfit> said(Stmt.Call call, String known, String instead) {
        String reason =
                "line " + call.origin().line() + " calls " + call.callee() + ", of which only " + known + " is known";
        return Optional.of(new Emissions.Misfit(reason, instead));
    }

    private GivenTangents() {}
}
