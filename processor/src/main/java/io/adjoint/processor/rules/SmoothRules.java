package io.adjoint.processor.rules;

import static io.adjoint.processor.ir.Exprs.add;
import static io.adjoint.processor.ir.Exprs.call;
import static io.adjoint.processor.ir.Exprs.div;
import static io.adjoint.processor.ir.Exprs.mul;
import static io.adjoint.processor.ir.Exprs.neg;
import static io.adjoint.processor.ir.Exprs.num;
import static io.adjoint.processor.ir.Exprs.sub;
import static io.adjoint.processor.ir.Op.Function.math;
import static io.adjoint.processor.ir.Type.Scalar.DOUBLE;
import static io.adjoint.processor.ir.Type.Scalar.FLOAT;
import static io.adjoint.processor.ir.Type.Scalar.INT;
import static io.adjoint.processor.rules.Rule.rule;
import static io.adjoint.processor.rules.RuntimeFunctions.partial;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Type.Scalar;
import java.util.List;

/** The derivatives of the functions of {@link Math} that have one almost everywhere and jump nowhere. */
final class SmoothRules {
    private static final double LN_10 = 2.302585092994046;
    private static final Op.Function SIN = math("sin", 1);
    private static final Op.Function COS = math("cos", 1);
    private static final Op.Function SINH = math("sinh", 1);
    private static final Op.Function COSH = math("cosh", 1);
    private static final Op.Function SQRT = math("sqrt", 1);
    private static final Op.Function TO_RADIANS = math("toRadians", 1);
    private static final Op.Function TO_DEGREES = math("toDegrees", 1);

    // spotless:off
    static List<Rule> rows() {
        return List.of(
            // Powers, exponentials, logarithms
            rule(SQRT,             (g, x, y) -> div(g, mul(num(2), y))),
            rule(math("cbrt", 1),  (g, x, y) -> div(g, mul(num(3), mul(y, y)))),
            rule(math("exp", 1),   (g, x, y) -> mul(g, y)),
            rule(math("expm1", 1), (g, x, y) -> mul(g, add(y, num(1)))),
            rule(math("log", 1),   (g, x, y) -> div(g, x)),
            rule(math("log10", 1), (g, x, y) -> div(g, mul(num(LN_10), x))),
            rule(math("log1p", 1), (g, x, y) -> div(g, add(num(1), x))),
            rule(math("pow", 2),   (g, x, y, z) -> partial("powBase", g, x, y),
                                   (g, x, y, z) -> partial("powExponent", g, x, y, z)),
            rule(math("hypot", 2), (g, x, y, z) -> partial("hypot", g, x, z),
                                   (g, x, y, z) -> partial("hypot", g, y, z)),
            // Trigonometry
            rule(SIN,              (g, x, y) -> mul(g, call(COS, x))),
            rule(COS,              (g, x, y) -> neg(mul(g, call(SIN, x)))),
            rule(math("tan", 1),   (g, x, y) -> mul(g, add(num(1), mul(y, y)))),
            rule(math("asin", 1),  (g, x, y) -> div(g, cosOfAsin(x))),
            rule(math("acos", 1),  (g, x, y) -> neg(div(g, cosOfAsin(x)))),
            rule(math("atan", 1),  (g, x, y) -> div(g, add(num(1), mul(x, x)))),
            rule(math("atan2", 2), (g, y, x, z) -> partial("atan2Y", g, y, x),
                                   (g, y, x, z) -> partial("atan2X", g, y, x)),
            rule(TO_RADIANS,       (g, x, y) -> call(TO_RADIANS, g)),
            rule(TO_DEGREES,       (g, x, y) -> call(TO_DEGREES, g)),
            rule(SINH,             (g, x, y) -> mul(g, call(COSH, x))),
            rule(COSH,             (g, x, y) -> mul(g, call(SINH, x))),
            rule(math("tanh", 1),  (g, x, y) -> mul(g, mul(sub(num(1), y), add(num(1), y)))),
            // Arithmetic
            rule(fma(DOUBLE),      (g, x, y, z, w) -> mul(g, y), (g, x, y, z, w) -> mul(g, x), (g, x, y, z, w) -> g),
            rule(fma(FLOAT),       (g, x, y, z, w) -> mul(g, y), (g, x, y, z, w) -> mul(g, x), (g, x, y, z, w) -> g),
            rule(scalb(DOUBLE),    (g, x, n, y) -> call(scalb(DOUBLE), g, n)),
            rule(scalb(FLOAT),     (g, x, n, y) -> call(scalb(FLOAT), g, n)));
    }
    // spotless:on

    /** {@code sqrt(1 - x*x)} without the cancellation near 1. */
    private static Expr cosOfAsin(Expr x) {
        return call(SQRT, mul(sub(num(1), x), add(num(1), x)));
    }

    private static Op.Function fma(Scalar type) {
        return Op.Function.of("java.lang.Math", "fma", type, type, type, type);
    }

    private static Op.Function scalb(Scalar type) {
        return Op.Function.of("java.lang.Math", "scalb", type, type, INT);
    }

    private SmoothRules() {}
}
