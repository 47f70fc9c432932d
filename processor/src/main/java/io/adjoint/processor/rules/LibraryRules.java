package io.adjoint.processor.rules;

import static io.adjoint.processor.ir.Exprs.add;
import static io.adjoint.processor.ir.Exprs.call;
import static io.adjoint.processor.ir.Exprs.convert;
import static io.adjoint.processor.ir.Exprs.div;
import static io.adjoint.processor.ir.Exprs.mul;
import static io.adjoint.processor.ir.Exprs.neg;
import static io.adjoint.processor.ir.Exprs.num;
import static io.adjoint.processor.ir.Exprs.sub;
import static io.adjoint.processor.ir.Op.Function.math;
import static io.adjoint.processor.ir.Type.Scalar.DOUBLE;
import static io.adjoint.processor.ir.Type.Scalar.INT;
import static io.adjoint.processor.ir.Type.Scalar.LONG;
import static io.adjoint.processor.rules.Rule.rule;
import static io.adjoint.processor.rules.RuntimeFunctions.partial;

import io.adjoint.processor.ir.Mathematics;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Type;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The derivatives of what libraries of mathematics offer under the names of {@link Math}, and of the few functions that
 * {@link Math} has not. The value is always that of the library's own function.
 */
final class LibraryRules {
    /** Stands for all of them in the rows. */
    private static final String MODEL = "org.apache.commons.math3.util.FastMath";

    private static final Op.Function SQRT = math("sqrt", 1);
    private static final Op.Function LOG = math("log", 1);

    private static final Map<Op, Rule> ROWS = Stream.of(SmoothRules.rows(), KinkRules.rows(), rows())
            .flatMap(List::stream)
            .collect(Collectors.toMap(Rule::op, row -> row));

    // spotless:off
    /** What {@link Math} has not. */
    static List<Rule> rows() {
        return List.of(
            rule(model("asinh", DOUBLE),        (g, x, y) -> div(g, call(math("hypot", 2), x, num(1)))),
            rule(model("acosh", DOUBLE),        (g, x, y) -> div(g, mul(call(SQRT, sub(x, num(1))),
                                                                        call(SQRT, add(x, num(1)))))),
            rule(model("atanh", DOUBLE),        (g, x, y) -> div(g, mul(sub(num(1), x), add(num(1), x)))),
            rule(model("log", DOUBLE, DOUBLE),  (g, b, x, y) -> neg(div(mul(g, y), mul(b, call(LOG, b)))),
                                                (g, b, x, y) -> div(g, mul(x, call(LOG, b)))),
            rule(model("pow", DOUBLE, INT),     (g, x, n, y) -> partial("powBase", g, x, convert(n, DOUBLE))),
            rule(model("pow", DOUBLE, LONG),    (g, x, n, y) -> partial("powBase", g, x, convert(n, DOUBLE))));
    }
    // spotless:on

    private static Op.Function model(String name, Type... parameters) {
        return Op.Function.of(MODEL, name, DOUBLE, parameters);
    }

    /** The row of a library's function; empty if it is none that is known. */
    static Optional<Rule> find(Op op) {
        if (!(op instanceof Op.Function function) || !Mathematics.isLibrary(function.owner())) {
            return Optional.empty();
        }
        return Stream.of("java.lang.Math", MODEL)
                .map(owner -> ROWS.get(at(owner, function)))
                .filter(Objects::nonNull)
                .findFirst()
                .map(row -> row.of(function));
    }

    private static Op.Function at(String owner, Op.Function function) {
        return new Op.Function(owner, function.name(), function.parameters(), function.result(), function.isPure());
    }

    private LibraryRules() {}
}
