package io.adjoint.sparse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IndexArraysTest {
    private static final double[][][][] NUMBERS = {{{{1, 2}, null, {}}}, null, {{}, null, {{3}}}};

    @Test
    void setsOfAnyRankHaveTheShapeOfTheNumbers() {
        Indices[][][][] sets = (Indices[][][][]) IndexArrays.like(NUMBERS, 4);

        assertThat(sets).isDeepEqualTo(new Indices[][][][] {{{{null, null}, null, {}}}, null, {{}, null, {{null}}}});
        assertThat(IndexArrays.like(new float[][] {{1}, null})).isDeepEqualTo(new Indices[][] {{null}, null});
        assertThat(IndexArrays.like((double[]) null)).isNull();
    }

    @Test
    void oneSetCanStandForEveryNumber() {
        Indices set = Indices.each(1)[0];

        assertThat(IndexArrays.filled((Indices[][][][]) IndexArrays.like(NUMBERS, 4), set))
                .isDeepEqualTo(new Indices[][][][] {{{{set, set}, null, {}}}, null, {{}, null, {{set}}}});
        assertThat(IndexArrays.filled(new double[2], set)).containsExactly(set, set);
        assertThat(IndexArrays.filled((float[][]) null, set)).isNull();
    }
}
