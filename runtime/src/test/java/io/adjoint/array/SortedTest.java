package io.adjoint.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SortedTest {

    @Test
    void aCopyIsSortedAndTheArrayIsLeftAsItIs() {
        int[] order = {3, 1, 2};

        assertThat(Sorted.of(order)).containsExactly(1, 2, 3);
        assertThat(order).containsExactly(3, 1, 2);
        assertThat(Sorted.of(new long[] {3, 1, 2})).containsExactly(1, 2, 3);
        assertThat(Sorted.of(new float[] {3, 1, 2})).containsExactly(1, 2, 3);
        assertThat(Sorted.of(new double[] {0.0, Double.NaN, -0.0})).containsExactly(-0.0, 0.0, Double.NaN);
    }

    @Test
    void whatIsOutsideOfTheRangeStaysWhereItIs() {
        assertThat(Sorted.of(new int[] {4, 3, 2, 1}, 1, 3)).containsExactly(4, 2, 3, 1);
        assertThat(Sorted.of(new long[] {4, 3, 2, 1}, 1, 3)).containsExactly(4, 2, 3, 1);
        assertThat(Sorted.of(new float[] {4, 3, 2, 1}, 1, 3)).containsExactly(4, 2, 3, 1);
        assertThat(Sorted.of(new double[] {4, 3, 2, 1}, 1, 3)).containsExactly(4, 2, 3, 1);
    }

    @Test
    void aRangeThatIsNoneIsRefusedAsBySort() {
        int[] array = {1, 2};

        assertThatThrownBy(() -> Sorted.of(array, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Sorted.of(array, 0, 3)).isInstanceOf(ArrayIndexOutOfBoundsException.class);
    }
}
