package io.adjoint.processor.rules;

import static io.adjoint.processor.ir.Type.Scalar.DOUBLE;
import static io.adjoint.processor.ir.Type.Scalar.FLOAT;
import static io.adjoint.processor.rules.Rule.rule;

import io.adjoint.processor.ir.LowBits;
import java.util.List;

/** The derivatives of numbers whose lowest bits are changed: as of those that a cast makes shorter. */
final class BitRules {

    static List<Rule> rows() {
        return List.of(
                rule(LowBits.keep(DOUBLE), (g, x, mask, y) -> g),
                rule(LowBits.keep(FLOAT), (g, x, mask, y) -> g),
                rule(LowBits.flip(DOUBLE), (g, x, bits, y) -> g),
                rule(LowBits.flip(FLOAT), (g, x, bits, y) -> g));
    }

    private BitRules() {}
}
