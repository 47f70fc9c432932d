package io.adjoint.processor.rules;

import static io.adjoint.processor.ir.Exprs.convert;
import static io.adjoint.processor.ir.Exprs.div;
import static io.adjoint.processor.ir.Exprs.mul;
import static io.adjoint.processor.ir.Exprs.neg;
import static io.adjoint.processor.ir.Op.Symbol.ADD;
import static io.adjoint.processor.ir.Op.Symbol.DIV;
import static io.adjoint.processor.ir.Op.Symbol.MUL;
import static io.adjoint.processor.ir.Op.Symbol.NEG;
import static io.adjoint.processor.ir.Op.Symbol.REM;
import static io.adjoint.processor.ir.Op.Symbol.SUB;
import static io.adjoint.processor.ir.Type.Scalar.BOOLEAN;
import static io.adjoint.processor.ir.Type.Scalar.DOUBLE;
import static io.adjoint.processor.ir.Type.Scalar.FLOAT;
import static io.adjoint.processor.rules.Rule.flat;
import static io.adjoint.processor.rules.Rule.rule;
import static io.adjoint.processor.rules.RuntimeFunctions.inDouble;
import static io.adjoint.processor.rules.RuntimeFunctions.partial;

import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Op.Convert;
import io.adjoint.processor.ir.Type.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The derivatives of Java's operators, and of its conversions between primitive types. */
final class ArithmeticRules {

    static List<Rule> rows() {
        List<Rule> rows = new ArrayList<>();
        rows.addAll(operators(DOUBLE));
        rows.addAll(operators(FLOAT));
        rows.addAll(conversions());
        return rows;
    }

    // spotless:off
    private static List<Rule> operators(Scalar type) {
        return List.of(
            rule(on(ADD, type),  (g, x, y, z) -> g,          (g, x, y, z) -> g),
            rule(on(SUB, type),  (g, x, y, z) -> g,          (g, x, y, z) -> neg(g)),
            rule(on(MUL, type),  (g, x, y, z) -> mul(g, y),  (g, x, y, z) -> mul(g, x)),
            rule(on(DIV, type),  (g, x, y, z) -> div(g, y),  (g, x, y, z) -> neg(mul(div(g, y), z))),
            rule(on(REM, type),  (g, x, y, z) -> g,
                                 (g, x, y, z) -> inDouble(partial("remainderDivisor", 3), g, x, y)),
            rule(on(NEG, type),  (g, x, y) -> neg(g)));
    }
    // spotless:on

    private static Op on(Op.Symbol symbol, Scalar type) {
        return new Op.Operator(symbol, type);
    }

    /** Between the continuous types a derivative passes; to an integer it is cut, and from one there is none. */
    private static List<Rule> conversions() {
        List<Rule> rows = new ArrayList<>();
        rows.add(rule(new Convert(FLOAT, DOUBLE), (g, x, y) -> convert(g, FLOAT)));
        rows.add(rule(new Convert(DOUBLE, FLOAT), (g, x, y) -> convert(g, DOUBLE)));
        for (Scalar continuous : List.of(DOUBLE, FLOAT)) {
            for (Scalar discrete : integers()) {
                rows.add(flat(new Convert(continuous, discrete)));
                rows.add(flat(new Convert(discrete, continuous)));
            }
        }
        return rows;
    }

    private static List<Scalar> integers() {
        return Stream.of(Scalar.values())
                .filter(type -> !type.isContinuous() && type != BOOLEAN)
                .toList();
    }

    private ArithmeticRules() {}
}
