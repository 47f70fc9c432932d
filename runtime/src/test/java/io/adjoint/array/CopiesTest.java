package io.adjoint.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CopiesTest {

    @Test
    void aCopyIsEqualAndNotTheSame() {
        double[] doubles = {1, -0.0};
        float[] floats = {1, Float.NaN};

        assertThat(Copies.of(doubles)).isEqualTo(doubles).isNotSameAs(doubles);
        assertThat(Copies.of(floats)).isEqualTo(floats).isNotSameAs(floats);
    }

    @Test
    void rowsAreCopiedAtAnyDepth() {
        double[][][] array = {{{1, 2}, null}, null, {}};
        double[][][] copy = Copies.of(array);

        assertThat(copy).isDeepEqualTo(array);
        copy[0][0][1] = 5;
        assertThat(array[0][0][1]).isEqualTo(2);
    }

    @Test
    void aRowThatOccursTwiceIsTwoRows() {
        float[] row = {1};
        float[][] copy = Copies.of(new float[][] {row, row});

        assertThat(copy[0]).isNotSameAs(copy[1]);
    }

    @Test
    void nullStaysNull() {
        assertThat(Copies.of((double[]) null)).isNull();
        assertThat(Copies.of((float[]) null)).isNull();
        assertThat(Copies.of((double[][]) null)).isNull();
    }

    @Test
    void whatIsNoArrayOfNumbersIsRefused() {
        assertThatThrownBy(() -> Copies.of(new Object[] {"text"}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("String");
    }
}
