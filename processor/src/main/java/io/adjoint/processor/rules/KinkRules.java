package io.adjoint.processor.rules;

import static io.adjoint.processor.ir.Exprs.call;
import static io.adjoint.processor.ir.Exprs.mul;
import static io.adjoint.processor.ir.Exprs.num;
import static io.adjoint.processor.ir.Type.Scalar.DOUBLE;
import static io.adjoint.processor.ir.Type.Scalar.FLOAT;
import static io.adjoint.processor.ir.Type.Scalar.INT;
import static io.adjoint.processor.ir.Type.Scalar.LONG;
import static io.adjoint.processor.rules.Rule.flat;
import static io.adjoint.processor.rules.Rule.rule;
import static io.adjoint.processor.rules.RuntimeFunctions.partial;
import static io.adjoint.processor.rules.RuntimeFunctions.tie;

import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Type;
import io.adjoint.processor.ir.Type.Scalar;
import java.util.ArrayList;
import java.util.List;

/** The derivatives of the functions of {@link Math} that have a kink or a jump, and of those that are made of jumps. */
final class KinkRules {

    static List<Rule> rows() {
        List<Rule> rows = new ArrayList<>();
        rows.addAll(kinks(DOUBLE));
        rows.addAll(kinks(FLOAT));
        rows.addAll(steps(DOUBLE));
        rows.addAll(steps(FLOAT));
        rows.addAll(doubleOnly());
        return rows;
    }

    // spotless:off
    private static List<Rule> kinks(Scalar t) {
        return List.of(
            rule(math("abs", t, t),         (g, x, y) -> mul(g, call(math("signum", t, t), x))),
            rule(math("max", t, t, t),      (g, x, y, z) -> tie("max", g, x, y),
                                            (g, x, y, z) -> tie("max", g, y, x))
                .alone(                     (g, x, y, z) -> tie("above", g, x, y),
                                            (g, x, y, z) -> tie("above", g, y, x)),
            rule(math("min", t, t, t),      (g, x, y, z) -> tie("min", g, x, y),
                                            (g, x, y, z) -> tie("min", g, y, x))
                .alone(                     (g, x, y, z) -> tie("below", g, x, y),
                                            (g, x, y, z) -> tie("below", g, y, x)),
            rule(math("clamp", t, t, t, t), (g, x, lo, hi, w) -> tie("within", g, x, lo, hi),
                                            (g, x, lo, hi, w) -> tie("below", g, x, lo),
                                            (g, x, lo, hi, w) -> tie("above", g, x, hi)),
            rule(math("copySign", t, t, t), (g, x, y, z) -> mul(g, mul(call(math("signum", t, t), x),
                                                                       call(math("copySign", t, t, t), num(1, t), y))),
                                            (g, x, y, z) -> num(0, t)),
            // The next number moves along with this one
            rule(math("nextUp", t, t),      (g, x, y) -> g),
            rule(math("nextDown", t, t),    (g, x, y) -> g),
            rule(math("nextAfter", t, t, DOUBLE), (g, x, y, z) -> g,  (g, x, y, z) -> num(0)));
    }

    private static List<Rule> steps(Scalar t) {
        return List.of(
            flat(math("signum", t, t)),
            flat(math("ulp", t, t)),
            flat(math("getExponent", INT, t)),
            flat(math("round", t == DOUBLE ? LONG : INT, t)),
            flat(Op.Function.of("io.adjoint.Adjoint", "detach", t, t)));
    }

    private static List<Rule> doubleOnly() {
        return List.of(
            rule(math("IEEEremainder", DOUBLE, DOUBLE, DOUBLE),
                                            (g, x, y, z) -> g,
                                            (g, x, y, z) -> partial("ieeeRemainderDivisor", g, x, y)),
            flat(math("floor", DOUBLE, DOUBLE)),
            flat(math("ceil", DOUBLE, DOUBLE)),
            flat(math("rint", DOUBLE, DOUBLE)));
    }
    // spotless:on

    private static Op.Function math(String name, Type result, Type... parameters) {
        return Op.Function.of("java.lang.Math", name, result, parameters);
    }

    private KinkRules() {}
}
