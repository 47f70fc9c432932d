package io.adjoint.samples.gradbench.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import org.junit.jupiter.api.Test;

class GradientDescentTest {

    @Test
    void theBottomOfABowlIsFound() {
        double[] bottom = GradientDescent.argmin(
                x -> (x[0] - 3) * (x[0] - 3) + 4 * (x[1] + 1) * (x[1] + 1),
                x -> new double[] {2 * (x[0] - 3), 8 * (x[1] + 1)},
                new double[] {0, 0});

        assertThat(bottom).containsExactly(new double[] {3, -1}, offset(1e-3));
    }

    @Test
    void whereTheSlopeIsZeroItStays() {
        assertThat(GradientDescent.argmin(x -> x[0] * x[0], x -> new double[] {2 * x[0]}, new double[] {0}))
                .containsExactly(0);
    }
}
