package io.adjoint.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ZerosTest {

    @Test
    void zerosHaveTheShapeOfTheArrayAndAreNew() {
        double[] doubles = {1, 2, 3};
        float[] floats = {1, 2};
        assertThat(Zeros.like(doubles)).containsExactly(0.0, 0.0, 0.0);
        assertThat(Zeros.like(floats)).containsExactly(0f, 0f);
        assertThat(Zeros.like(new double[0])).isEmpty();
        assertThat(doubles).containsExactly(1, 2, 3);
        assertThat(floats).containsExactly(1, 2);
    }

    @Test
    void rowsKeepTheirLengths() {
        assertThat(Zeros.like(new double[][] {{1, 2}, {}, {3}})).isDeepEqualTo(new double[][] {{0, 0}, {}, {0}});
        assertThat(Zeros.like(new float[][] {{1}, {2, 3}})).isDeepEqualTo(new float[][] {{0}, {0, 0}});
    }

    @Test
    void nullGivesNullAndANullRowANullRow() {
        assertThat(Zeros.like((double[]) null)).isNull();
        assertThat(Zeros.like((float[]) null)).isNull();
        assertThat(Zeros.like((double[][]) null)).isNull();
        assertThat(Zeros.like((float[][]) null)).isNull();
        assertThat(Zeros.like((double[][][]) null)).isNull();
        assertThat(Zeros.like(new double[][] {null, {1}})).isDeepEqualTo(new double[][] {null, {0}});
        assertThat(Zeros.like(new float[][] {{1}, null})).isDeepEqualTo(new float[][] {{0}, null});
    }

    @Test
    void higherRanksHaveZerosOfTheirOwnType() {
        double[][][] cube = {{{1, 2}, {3}}, null, {null, {4}}};
        double[][][] zeros = Zeros.like(cube);
        assertThat(Arrays.deepEquals(zeros, new double[][][] {{{0, 0}, {0}}, null, {null, {0}}}))
                .isTrue();
        assertThat(Arrays.deepEquals(cube, new double[][][] {{{1, 2}, {3}}, null, {null, {4}}}))
                .isTrue();
        float[][][][] tesseract = {{{{1}}}};
        float[][][][] floatZeros = Zeros.like(tesseract);
        assertThat(floatZeros[0][0][0]).containsExactly(0f);
        assertThat(tesseract[0][0][0]).containsExactly(1f);
    }

    @Test
    void aRowThatOccursTwiceGivesTwoRows() {
        double[] row = {1};
        double[][] zeros = Zeros.like(new double[][] {row, row});
        assertThat(zeros[0]).isNotSameAs(zeros[1]);
    }

    @Test
    void onlyDoubleAndFloatHaveZeros() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Zeros.like(new int[][] {{1}}))
                .withMessage("no zeros like int[]: expected arrays of double or float");
    }
}
