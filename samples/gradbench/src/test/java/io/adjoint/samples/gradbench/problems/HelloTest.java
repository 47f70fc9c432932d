package io.adjoint.samples.gradbench.problems;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HelloTest {

    @Test
    void theDerivativeOfASquareIsTwiceItsRoot() {
        assertThat(HelloGrad.square$grad(3.5)).isEqualTo(7);
    }
}
