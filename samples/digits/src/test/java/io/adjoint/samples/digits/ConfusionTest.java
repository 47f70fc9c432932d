package io.adjoint.samples.digits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConfusionTest {

    @Test
    void rightIsWhatIsOnTheDiagonal() {
        Confusion confusion = new Confusion(new int[][] {{5, 1}, {0, 4}});
        assertThat(confusion.right()).isEqualTo(9);
        assertThat(confusion.all()).isEqualTo(10);
        assertThat(confusion.accuracy()).isEqualTo(0.9);
    }

    @Test
    void theTableHasARowForEachDigitAndAPointForNone() {
        assertThat(new Confusion(new int[][] {{5, 1}, {0, 4}})
                        .toString()
                        .lines()
                        .map(line -> line.strip().replaceAll(" +", " ")))
                .containsExactly("0 1", "0 5 1", "1 . 4");
    }

    @Test
    void aNetworkThatAlwaysSaysThreeIsRightForThrees() {
        double[] bias = new double[Digits.CLASSES];
        bias[3] = 1;
        Network threes = new Network(new double[2][64], new double[2], new double[10][2], bias);
        Confusion confusion = Confusion.of(threes, Digits.read());
        assertThat(confusion.right()).isEqualTo(183);
        assertThat(confusion.counts()[7][3]).isEqualTo(179);
        assertThat(confusion.all()).isEqualTo(1797);
    }
}
