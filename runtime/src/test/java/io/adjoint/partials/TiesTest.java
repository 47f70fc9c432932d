package io.adjoint.partials;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TiesTest {
    private static final double NAN = Double.NaN;

    @Test
    void theGreaterArgumentOfMaxGetsAllAndEachHalfAtATie() {
        assertThat(new double[] {Ties.max(3.0, 2, 1), Ties.max(3.0, 1, 2), Ties.max(3.0, 1, 1)})
                .containsExactly(3, 0, 1.5);
        assertThat(new float[] {Ties.max(3f, 2, 1), Ties.max(3f, 1, 2), Ties.max(3f, 1, 1)})
                .containsExactly(3, 0, 1.5f);
    }

    @Test
    void theLesserArgumentOfMinGetsAllAndEachHalfAtATie() {
        assertThat(new double[] {Ties.min(3.0, 2, 1), Ties.min(3.0, 1, 2), Ties.min(3.0, 1, 1)})
                .containsExactly(0, 3, 1.5);
        assertThat(new float[] {Ties.min(3f, 2, 1), Ties.min(3f, 1, 2), Ties.min(3f, 1, 1)})
                .containsExactly(0, 3, 1.5f);
    }

    @Test
    void againstAConstantATiePassesNothing() {
        assertThat(new double[] {Ties.above(3.0, 2, 1), Ties.above(3.0, 1, 1), Ties.above(3.0, 0, 1)})
                .containsExactly(3, 0, 0);
        assertThat(new double[] {Ties.below(3.0, 2, 1), Ties.below(3.0, 1, 1), Ties.below(3.0, 0, 1)})
                .containsExactly(0, 0, 3);
        assertThat(new float[] {Ties.above(3f, 2, 1), Ties.above(3f, 1, 1), Ties.above(3f, 0, 1)})
                .containsExactly(3, 0, 0);
        assertThat(new float[] {Ties.below(3f, 2, 1), Ties.below(3f, 1, 1), Ties.below(3f, 0, 1)})
                .containsExactly(0, 0, 3);
    }

    @Test
    void aBoundBelongsToTheRange() {
        assertThat(new double[] {
                    Ties.within(3.0, -2, -1, 1),
                    Ties.within(3.0, -1, -1, 1),
                    Ties.within(3.0, 1, -1, 1),
                    Ties.within(3.0, 2, -1, 1)
                })
                .containsExactly(0, 3, 3, 0);
        assertThat(new float[] {
                    Ties.within(3f, -2, -1, 1),
                    Ties.within(3f, -1, -1, 1),
                    Ties.within(3f, 1, -1, 1),
                    Ties.within(3f, 2, -1, 1)
                })
                .containsExactly(0, 3, 3, 0);
    }

    @Test
    void aNaNIsNotHidden() {
        assertThat(Ties.max(3.0, NAN, 1)).isEqualTo(3);
        assertThat(Ties.min(3.0, NAN, 1)).isEqualTo(3);
        assertThat(Ties.above(3.0, NAN, 0)).isEqualTo(3);
        assertThat(Ties.below(3.0, NAN, 0)).isEqualTo(3);
        assertThat(Ties.within(3.0, NAN, 0, 1)).isEqualTo(3);
    }

    @Test
    void whatWasNotChosenGetsZeroWhateverTheAdjointIs() {
        assertThat(Ties.max(Double.POSITIVE_INFINITY, 1, 2)).isZero();
        assertThat(Ties.max(NAN, 1, 2)).isZero();
        assertThat(Ties.within(NAN, 3, 0, 1)).isZero();
    }
}
