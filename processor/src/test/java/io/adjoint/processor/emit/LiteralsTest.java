package io.adjoint.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import io.adjoint.processor.ir.Expr;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiteralsTest {
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void everyFiniteNumberReadsBackBitForBit(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 20_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                String text = Literals.text(Expr.Const.of(value));
                assertThat(Double.parseDouble(text))
                        .as("seed %d: %s", seed, text)
                        .isEqualTo(value);
            }
            float narrow = Float.intBitsToFloat(random.nextInt());
            if (Float.isFinite(narrow)) {
                String text = Literals.text(Expr.Const.of(narrow));
                assertThat(Float.parseFloat(text)).as("seed %d: %s", seed, text).isEqualTo(narrow);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                1,
                0.5,
                100,
                1e6,
                9999999,
                1e7,
                1.25e-3,
                1e-4,
                6.02214076e23,
                1.0E10,
                0.1,
                -42.5,
                3.141592653589793
            })
    void numbersThatPeopleWriteLookAsJavaPrintsThem(double value) {
        assertThat(Literals.text(Expr.Const.of(value))).isEqualTo(Double.toString(value));
    }
}
