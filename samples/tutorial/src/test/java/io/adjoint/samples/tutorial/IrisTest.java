package io.adjoint.samples.tutorial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IrisTest {
    private static final Flowers FLOWERS = Flowers.read();
    private static Classifier classifier;

    @BeforeAll
    static void train() {
        classifier = Classifier.train(FLOWERS, Iris.STEPS, Iris.RATE, Progress.NONE);
    }

    @Test
    void atLeast96PercentOfTheFlowersAreRecognised() {
        assertThat(classifier.right(FLOWERS) / 150.0).isGreaterThanOrEqualTo(0.96);
    }

    @Test
    void atLeast96PercentOfFlowersThatWereNotSeenAreRecognised() {
        int right = CrossValidation.right(FLOWERS, Iris.FOLDS, Iris.SEED, Iris.STEPS, Iris.RATE);
        assertThat(right / 150.0).isGreaterThanOrEqualTo(0.96);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 7})
    void aClassifierThatKnowsNothingIsRightForOneSpeciesWhateverTheFolds(int folds) {
        // Without a step all scores are 0, so every flower is taken for the first species; each is asked for once.
        assertThat(CrossValidation.right(FLOWERS, folds, Iris.SEED, 0, Iris.RATE))
                .isEqualTo(50);
    }

    @Test
    void theLossFallsFromTheLogarithmOfThreeAtEveryStep() {
        double[] losses = classifier.losses();
        assertThat(losses).hasSize(Iris.STEPS + 1);
        assertThat(losses[0]).isCloseTo(Math.log(3), within(1e-12));
        for (int step = 1; step < losses.length; step++) {
            assertThat(losses[step]).as("after step %d", step).isLessThan(losses[step - 1]);
        }
    }

    @Test
    void whereNobodyWatchesTenLinesTellTheProgress() {
        String told = Told.by(page -> {
            Progress progress = Progress.lines(page, 2000);
            for (int step = 1; step <= 2000; step++) {
                progress.step(step, 0.5);
            }
        });
        assertThat(told.lines()).hasSize(10).allMatch(line -> line.endsWith("loss 0.5000"));
    }

    @Test
    void theLossCurveIsAPictureWithACurveInIt() throws Exception {
        Files.deleteIfExists(Iris.picture());
        String told = Told.by(Iris::tell);
        assertThat(told).contains(BuildFolder.show(Iris.picture()));
        BufferedImage image = ImageIO.read(Iris.picture().toFile());
        assertThat(image.getWidth()).isEqualTo(LossCurve.WIDTH);
        assertThat(image.getHeight()).isEqualTo(LossCurve.HEIGHT);
        assertThat(depthOfTheCurve(image, 0.25)).isBetween(0.3, 0.9);
        assertThat(depthOfTheCurve(image, 0.75)).isGreaterThan(depthOfTheCurve(image, 0.25));
    }

    /** How far down, as a share of the height, the curve is in the column at this share of the width. */
    private static double depthOfTheCurve(BufferedImage image, double share) {
        int x = (int) (share * image.getWidth());
        for (int y = 0; y < image.getHeight(); y++) {
            int rgb = image.getRGB(x, y);
            int red = rgb >> 16 & 0xff;
            int blue = rgb & 0xff;
            if (blue - red > 100) {
                return (double) y / image.getHeight();
            }
        }
        throw new AssertionError("no curve at x = " + x);
    }
}
