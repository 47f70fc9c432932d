package io.adjoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AdjointTest {

    @Test
    void detachLeavesTheValueAsItIsToTheBit() {
        for (double x : new double[] {0.0, -0.0, 1.5, -1e308, Double.MIN_VALUE, Double.NEGATIVE_INFINITY, Double.NaN}) {
            assertThat(Double.doubleToRawLongBits(Adjoint.detach(x))).isEqualTo(Double.doubleToRawLongBits(x));
            float f = (float) x;
            assertThat(Float.floatToRawIntBits(Adjoint.detach(f))).isEqualTo(Float.floatToRawIntBits(f));
        }
    }
}
