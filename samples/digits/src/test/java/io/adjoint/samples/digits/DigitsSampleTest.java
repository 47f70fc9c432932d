package io.adjoint.samples.digits;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.adjoint.optim.train.Epoch;
import io.adjoint.optim.train.Trained;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigitsSampleTest {
    @TempDir
    static Path folder;

    private static final ByteArrayOutputStream TOLD = new ByteArrayOutputStream();
    private static Trained<Network> trained;

    @BeforeAll
    static void run() {
        trained = DigitsSample.run(new PrintStream(TOLD, true, UTF_8), folder);
    }

    @Test
    void atLeast97PercentOfTheDigitsThatWereHeldOutAreRight() {
        Digits heldOut = Digits.read().split(Learning.SEED).heldOut();
        assertThat(Confusion.of(trained.parameters(), heldOut).accuracy()).isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void theLossFallsFromThatOfAGuess() {
        Epoch first = trained.epochs().get(0);
        Epoch last = trained.epochs().get(Learning.EPOCHS - 1);
        assertThat(first.loss()).isLessThan(Math.log(10));
        assertThat(last.loss()).isLessThan(first.loss() / 20);
        assertThat(last.metric(Learning.HELD_OUT_LOSS)).isLessThan(first.metric(Learning.HELD_OUT_LOSS) / 5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"loss", "accuracy"})
    void thePicturesHaveTwoCurves(String what) throws Exception {
        BufferedImage image =
                ImageIO.read(folder.resolve("digits-" + what + ".png").toFile());
        assertThat(image.getWidth()).isEqualTo(Curves.WIDTH);
        assertThat(image.getHeight()).isEqualTo(Curves.HEIGHT);
        int blue = 0;
        int yellow = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                int lean = (image.getRGB(x, y) & 0xff) - (image.getRGB(x, y) >> 16 & 0xff);
                blue += lean > 100 ? 1 : 0;
                yellow += lean < -100 ? 1 : 0;
            }
        }
        assertThat(blue).isGreaterThan(500);
        assertThat(yellow).isGreaterThan(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"loss", "accuracy"})
    void theDrawingsAreSvg(String what) throws Exception {
        String svg = Files.readString(folder.resolve("digits-" + what + ".svg"));
        assertThat(svg.strip())
                .contains("<svg", "viewBox=\"0 0 800 500\"", "<path")
                .endsWith("</svg>");
    }

    @Test
    void theSampleTellsWhatItDid() {
        assertThat(TOLD.toString(UTF_8))
                .containsSubsequence(
                        "1437 handwritten digits", "9610 parameters", "epoch", "held out are right", "digits-loss.png")
                .contains("digits-accuracy.svg");
    }
}
