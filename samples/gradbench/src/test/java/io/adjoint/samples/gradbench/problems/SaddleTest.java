package io.adjoint.samples.gradbench.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import org.junit.jupiter.api.Test;

class SaddleTest {

    private static final double[] START = {1, 1};
    private static final double[] P = {0.5, -2};

    @Test
    void theSummitIsAtTheOriginWhereverPIs() {
        for (boolean forward : new boolean[] {false, true}) {
            assertThat(Saddle.summit(P, START, forward)).containsExactly(new double[] {0, 0}, offset(1e-4));
            assertThat(Saddle.highest(P, START, forward)).isCloseTo(0.25 + 4, offset(1e-8));
        }
    }

    @Test
    void theGreatestHeightGrowsWithTheSquareOfPInEveryMixtureOfModes() {
        for (boolean forward : new boolean[] {false, true}) {
            assertThat(SaddleGrad.highest$grad(P, START, forward)).containsExactly(new double[] {1, -4}, offset(1e-12));
            assertThat(SaddleGrad.highest$jvp(P, START, forward, new double[] {1, 0})
                            .tangent())
                    .isCloseTo(1, offset(1e-12));
            assertThat(SaddleGrad.highest$jvp(P, START, forward, new double[] {0, 1})
                            .tangent())
                    .isCloseTo(-4, offset(1e-12));
        }
    }
}
