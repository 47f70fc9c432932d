package io.adjoint.array;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistinctTest {

    @Test
    void theSameArrayTwiceIsRefusedByNameWithAWayOut() {
        double[] array = {1};
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Distinct.require("in", array, "out", array))
                .withMessageContaining("'in' and 'out' are the same array")
                .withMessageContaining("pass a copy");
        double[][] matrix = {{1}};
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Distinct.require("a", matrix, "b", matrix))
                .withMessageContaining("'a' and 'b' are the same array");
    }

    @Test
    void aResultThatWasGivenOrSharesARowIsRefusedByTheNameOfItsMethod() {
        double[] array = {1};
        double[][] matrix = {array};
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Distinct.requireNew("p.C.f", array, array))
                .withMessageContaining("p.C.f returned an array that it was given");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Distinct.requireNew("p.C.f", array, matrix));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Distinct.requireNew("p.C.f", new double[][] {array}, matrix));
        assertThatCode(() -> Distinct.requireNew("p.C.f", array.clone(), array)).doesNotThrowAnyException();
        assertThatCode(() -> Distinct.requireNew("p.C.f", null, array)).doesNotThrowAnyException();
        assertThatCode(() -> Distinct.requireNew("p.C.f", array, null)).doesNotThrowAnyException();
    }

    @Test
    void equalArraysAreDistinct() {
        assertAccepted(new double[] {1}, new double[] {1});
        assertAccepted(new double[][] {{1}}, new double[][] {{1}});
        assertAccepted(new double[] {1}, new float[] {1});
    }

    @Test
    void nullIsDistinctFromEverything() {
        assertAccepted(null, null);
        assertAccepted(null, new double[] {1});
        assertAccepted(new double[][] {null}, new double[][] {null});
        assertAccepted(new double[][] {null}, null);
    }

    @Test
    void anArrayWithoutElementsCanBeSharedSinceNothingCanBeWrittenToIt() {
        double[] empty = {};
        assertAccepted(empty, empty);
        assertAccepted(new double[][] {empty}, new double[][] {empty});
        assertThatCode(() -> Distinct.requireRows("m", new double[][] {empty, empty}))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 2000})
    void aSharedRowIsFoundWhereverItIs(int rows) {
        double[][] first = new double[rows][2];
        double[][] second = new double[rows][2];
        assertAccepted(first, second);
        second[rows - 2] = first[rows - 1];
        assertShared(first, second);
        assertShared(second, first);
        assertShared(first, second[rows - 2]);
        assertShared(second[rows - 2], first);
        assertAccepted(first, second[0]);
        assertShared(new double[][][] {{{1}}, first}, second);
        assertShared(new double[][][] {{{1}}, first}, new double[][][] {null, {second[rows - 2]}});
        assertAccepted(new double[][][] {{{1}}, first}, new double[][][] {null, {second[0]}});
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 2000})
    void aRowThatOccursTwiceIsRefusedWithBothItsPlaces(int rows) {
        double[][] matrix = new double[rows][1];
        assertThatCode(() -> Distinct.requireRows("m", matrix)).doesNotThrowAnyException();
        matrix[rows - 1] = matrix[1];
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Distinct.requireRows("m", matrix))
                .withMessageContaining("'m[1]' and 'm[" + (rows - 1) + "]'")
                .withMessageContaining("copies");
    }

    @Test
    void rowsOfRowsAreLookedAtToo() {
        double[] row = {1};
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Distinct.requireRows("t", new double[][][] {{{2}, {3}}, {row, {4}, row}}))
                .withMessageContaining("'t[1][0]' and 't[1][2]'");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Distinct.requireRows("t", new double[][][] {{{2}, row}, {row, {4}}}))
                .withMessageContaining("'t[0]' and 't[1]'");
    }

    @Test
    void noRowsAndNullRowsAreAccepted() {
        assertThatCode(() -> Distinct.requireRows("m", null)).doesNotThrowAnyException();
        assertThatCode(() -> Distinct.requireRows("m", new double[2][])).doesNotThrowAnyException();
        assertThatCode(() -> Distinct.requireRows("m", new double[2000][])).doesNotThrowAnyException();
    }

    private static void assertAccepted(Object first, Object second) {
        assertThatCode(() -> Distinct.require("a", first, "b", second)).doesNotThrowAnyException();
    }

    private static void assertShared(Object first, Object second) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Distinct.require("a", first, "b", second))
                .withMessageContaining("'a' and 'b' share a row")
                .withMessageContaining("pass a copy");
    }
}
