package io.adjoint.samples.tutorial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhatAGradientIsTest {

    @ParameterizedTest
    @ValueSource(doubles = {-3, -1, 0, 0.5, 3, 1e100})
    void theGeneratedDerivativeOfTheSquareIsTwiceTheWeight(double w) {
        assertThat(SquareGrad.loss$grad(w)).isEqualTo(2 * w);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 0.1, 0.01, 0.001, 0.0001})
    void theQuotientIsOffByTheStep(double h) {
        // ((3 + h)^2 - 9) / h = 6 + h
        assertThat(WhatAGradientIs.quotient(3, h)).isCloseTo(6 + h, within(1e-9));
    }

    @Test
    void theChapterTellsWeightLossAndGradient() {
        assertThat(Told.by(WhatAGradientIs::tell)).contains("weight 3.0, loss 9.0, gradient 6.0");
    }

    @Test
    void theQuotientsStandInOrderAboveTheCompiledDerivative() {
        assertThat(Told.by(WhatAGradientIs::tell))
                .containsSubsequence("7.000000", "6.100000", "6.010000", "6.001000", "6.000100", "6.000000");
    }

    @Test
    void theChapterTellsTheLossOnEitherSide() {
        assertThat(Told.by(WhatAGradientIs::tell)).containsSubsequence("loss at 2.9 is 8.41", "loss at 3.1 is 9.61");
    }
}
