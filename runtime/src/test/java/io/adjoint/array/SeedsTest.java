package io.adjoint.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SeedsTest {

    @Test
    void aSeedHasTheShapeOfWhatItSeeds() {
        assertThatCode(() -> Seeds.require("s", new double[3], new double[3])).doesNotThrowAnyException();
        assertThatCode(() -> Seeds.require("s", new float[2][3], new float[2][3]))
                .doesNotThrowAnyException();
        assertThatCode(() -> Seeds.require("s", null, null)).doesNotThrowAnyException();
        assertThatCode(() -> Seeds.require("s", new double[][] {{1}, null}, new double[][] {{2}, null}))
                .doesNotThrowAnyException();
    }

    @Test
    void anotherShapeIsRefusedAndBothAreNamed() {
        assertThatThrownBy(() -> Seeds.require("outBar", new double[3], new double[4]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'outBar' has the shape [3], but what it seeds has the shape [4]");
        assertThatThrownBy(() -> Seeds.require("seed", new double[3][2], new double[2][3]))
                .hasMessage("'seed' has the shape [3][2], but what it seeds has the shape [2][3]");
        assertThatThrownBy(() -> Seeds.require("seed", null, new double[0]))
                .hasMessage("'seed' has the shape null, but what it seeds has the shape [0]");
        assertThatThrownBy(() -> Seeds.require("seed", new double[0], null))
                .hasMessage("'seed' has the shape [0], but what it seeds has the shape null");
    }

    @Test
    void rowsOfDifferentLengthsAreNamedOneByOne() {
        double[][] ragged = {{1}, {1, 2}, null};

        assertThatThrownBy(() -> Seeds.require("seed", ragged, new double[3][1]))
                .hasMessage("'seed' has the shape [3]{[1], [2], null}, but what it seeds has the shape [3][1]");
        assertThatThrownBy(() -> Seeds.require("seed", new double[12][], new double[12][1]))
                .hasMessageContaining("[12]{null, null, null, null, null, null, null, null, …}");
    }

    @Test
    void aSeedThatFitsIsItselfAndAnotherIsZeros() {
        double[] seed = {1, 2};
        float[][] matrix = {{1}, {2, 3}};

        assertThat(Seeds.fitted(seed, new double[2])).isSameAs(seed);
        assertThat(Seeds.fitted(seed, new double[3])).containsExactly(0, 0, 0);
        assertThat(Seeds.fitted(new float[1], new float[] {4, 5})).containsExactly(0, 0);
        assertThat(Seeds.fitted(matrix, new float[][] {{7}, {8, 9}})).isSameAs(matrix);
        assertThat(Seeds.fitted(matrix, new float[][] {{7, 8}, null})).isDeepEqualTo(new float[][] {{0, 0}, null});
    }

    @Test
    void aSeedIsAddedElementByElement() {
        double[] bar = {1, 2};
        float[][] matrix = {{1}, null, {2, 3}};

        Seeds.add(new double[] {0.5, 4}, bar);
        Seeds.add(new float[][] {{10}, null, {20, 30}}, matrix);
        Seeds.add(null, (double[]) null);

        assertThat(bar).containsExactly(1.5, 6);
        assertThat(matrix).isDeepEqualTo(new float[][] {{11}, null, {22, 33}});
    }
}
