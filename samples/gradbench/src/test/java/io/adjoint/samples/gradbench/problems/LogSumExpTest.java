package io.adjoint.samples.gradbench.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import org.junit.jupiter.api.Test;

class LogSumExpTest {

    @Test
    void theLogarithmOfEqualExponentialsIsTheirNumbersHoweverLargeTheyAre() {
        assertThat(LogSumExp.logSumExp(new double[] {1000, 1000, 1000, 1000})).isEqualTo(1000 + Math.log(4));
    }

    @Test
    void theGradientIsTheSoftmaxEvenWhereTheLargestIsTied() {
        double[] gradient = LogSumExpGrad.logSumExp$grad(new double[] {Math.log(2), Math.log(3), Math.log(3)});

        assertThat(gradient).containsExactly(new double[] {0.25, 0.375, 0.375}, offset(1e-15));
    }
}
