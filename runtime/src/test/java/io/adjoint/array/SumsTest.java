package io.adjoint.array;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SumsTest {

    @Test
    void aSumIsCompensatedAsThatOfAStreamIs() {
        double[] tenths = new double[10];
        Arrays.fill(tenths, 0.1);

        assertThat(Sums.sum(tenths)).isEqualTo(1.0); // a plain loop gives 0.9999999999999999
        assertThat(Sums.sum(new double[0])).isZero();
        assertThat(Sums.sum(new double[] {Double.POSITIVE_INFINITY, 1})).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void theGradientIsOneForEachElement() {
        Sums.Gradient gradient = Sums.gradient(new double[] {3, -4});

        assertThat(gradient.x()).containsExactly(1, 1);
    }
}
