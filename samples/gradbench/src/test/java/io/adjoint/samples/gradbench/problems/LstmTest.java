package io.adjoint.samples.gradbench.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.adjoint.check.GradientCheck;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LstmTest {

    private static final SplittableRandom RANDOM = new SplittableRandom(7);
    private static final double[][] MAIN = random(4, 12);
    private static final double[][] EXTRA = random(3, 3);
    private static final double[][] STATE = random(4, 3);
    private static final double[][] SEQUENCE = {{1, 0, 1}, {0, 1, 1}, {1, 1, 0}, {0, 0, 1}};

    @Test
    void whoseOutputIsMutedFindsEveryBitEquallyLikely() {
        double[][] mute = {{1, 1, 1}, {0, 0, 0}, {0, 0, 0}};

        double loss = Lstm.loss(MAIN, mute, STATE, new double[][] {{1, 0, 1}, {1, 1, 0}});

        // two bits of three were set; each output is exp(0), and two more are counted
        assertThat(loss).isCloseTo(2.0 / 3 * Math.log(3 + 2), offset(1e-15));
    }

    @Test
    void theGradientIsThatOfTheDifferences() {
        GradientCheck.of((double[][] main) -> Lstm.loss(main, EXTRA, STATE, SEQUENCE))
                .gradient(
                        main -> LstmGrad.loss$grad(main, EXTRA, STATE, SEQUENCE).main())
                .at(MAIN);
        GradientCheck.of((double[][] extra) -> Lstm.loss(MAIN, extra, STATE, SEQUENCE))
                .gradient(extra ->
                        LstmGrad.loss$grad(MAIN, extra, STATE, SEQUENCE).extra())
                .at(EXTRA);
    }

    private static double[][] random(int rows, int columns) {
        double[][] matrix = new double[rows][columns];
        for (double[] row : matrix) {
            for (int i = 0; i < columns; i++) {
                row[i] = RANDOM.nextDouble();
            }
        }
        return matrix;
    }
}
