package io.adjoint.array;

import static org.assertj.core.api.Assertions.assertThat;

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
    void whatIsNoArrayIsInBoth() {
        Object[] copy = Copies.of(new Object[] {"text", new int[] {1}, new boolean[0]});

        assertThat(copy).isEqualTo(new Object[] {"text", new int[] {1}, new boolean[0]});
    }

    @Test
    void arraysOfEveryPrimitiveTypeAreCopied() {
        assertThat(Copies.of(new int[] {1})).isEqualTo(new int[] {1});
        assertThat(Copies.of(new long[] {1})).isEqualTo(new long[] {1});
        assertThat(Copies.of(new short[] {1})).isEqualTo(new short[] {1});
        assertThat(Copies.of(new byte[] {1})).isEqualTo(new byte[] {1});
        assertThat(Copies.of(new char[] {'a'})).isEqualTo(new char[] {'a'});
        assertThat(Copies.of(new boolean[] {true})).isEqualTo(new boolean[] {true});
        int[][] rows = {{1}, null};
        assertThat(Copies.of(rows)[0]).isNotSameAs(rows[0]).isEqualTo(rows[0]);
    }
}
