package io.adjoint.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class SnapshotTest {

    @Test
    void numbersAreBackAfterwards() {
        double[] x = {1, 2, 3};
        Snapshot before = Snapshot.of(x);
        x[1] = 7;

        before.restore();

        assertThat(x).containsExactly(1, 2, 3);
    }

    @Test
    void rowsAreBackInTheirPlacesWithWhatWasInThem() {
        double[] first = {1, 2};
        double[] second = {3};
        double[][] m = {first, second, null};
        Snapshot before = Snapshot.of(m);
        m[0] = second;
        m[2] = first;
        first[0] = 7;
        second[0] = 8;

        before.restore();

        assertThat(m[0]).isSameAs(first).containsExactly(1, 2);
        assertThat(m[1]).isSameAs(second).containsExactly(3);
        assertThat(m[2]).isNull();
    }

    @Test
    void nullHoldsNothing() {
        assertThatCode(() -> Snapshot.of(null).restore()).doesNotThrowAnyException();
    }
}
