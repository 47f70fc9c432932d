package io.adjoint.processor.ir;

import static io.adjoint.processor.ir.Exprs.add;
import static io.adjoint.processor.ir.Exprs.num;
import static io.adjoint.processor.ir.Ir.assign;
import static io.adjoint.processor.ir.Ir.at;
import static io.adjoint.processor.ir.Ir.constant;
import static io.adjoint.processor.ir.Ir.declare;
import static io.adjoint.processor.ir.Ir.integer;
import static io.adjoint.processor.ir.Ir.length;
import static io.adjoint.processor.ir.Ir.procedure;
import static io.adjoint.processor.ir.Ir.real;
import static io.adjoint.processor.ir.Ir.reals;
import static io.adjoint.processor.ir.Ir.upTo;

import io.adjoint.processor.ir.Expr.Var;
import java.util.List;

/** What the methods of the runtime that a program calls compute, but for rounding. */
final class RuntimeProcedures {
    private static final Var X = reals("x");
    private static final Var I = integer("i");
    private static final Var S = real("s");
    private static final Procedure SUM = procedure(
            "sum", List.of(X), S, declare(S, num(0)), upTo(I, constant(0), length(X), assign(S, add(S, at(X, I)))));

    static Procedure get(Signature callee, Program program) {
        return callee.toString().equals("io.adjoint.array.Sums.sum") ? SUM : program.get(callee);
    }

    private RuntimeProcedures() {}
}
