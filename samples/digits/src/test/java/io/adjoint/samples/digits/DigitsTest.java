package io.adjoint.samples.digits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DigitsTest {
    private final Digits digits = Digits.read();

    @Test
    void thereAreAsManyOfEachDigitAsTheRepositorySays() {
        int[] counts = new int[10];
        for (int label : digits.labels()) {
            counts[label]++;
        }
        // The class distribution of the test set, in the UCI repository's description.
        assertThat(counts).containsExactly(178, 182, 177, 183, 181, 182, 181, 179, 174, 180);
    }

    @Test
    void pixelsAreEighthsFromBlankToInk() {
        for (double[] picture : digits.pixels()) {
            assertThat(picture).hasSize(64);
            for (double pixel : picture) {
                assertThat(pixel).isBetween(-1.0, 1.0);
                assertThat(8 * pixel).isEqualTo(Math.rint(8 * pixel));
            }
        }
    }

    @Test
    void aFifthIsHeldOutAndNothingIsLostOrTwice() {
        Digits.Split split = digits.split(7);
        assertThat(split.heldOut().count()).isEqualTo(360);
        List<double[]> both = new ArrayList<>(Arrays.asList(split.seen().pixels()));
        both.addAll(Arrays.asList(split.heldOut().pixels()));
        assertThat(both).containsExactlyInAnyOrder(digits.pixels());
    }

    @Test
    void aLabelStaysWithItsPicture() {
        Digits picked = digits.pick(new int[] {5, 0});
        assertThat(List.of(picked.pixels())).containsExactly(digits.pixels()[5], digits.pixels()[0]);
        assertThat(picked.labels()).containsExactly(digits.labels()[5], digits.labels()[0]);
    }

    @Test
    void aLicenceLiesBesideTheData() throws Exception {
        try (InputStream notice = Digits.class.getResourceAsStream("digits-licence.txt")) {
            assertThat(new String(notice.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("Alpaydin", "Kaynak", "1998", "10.24432/C50P49", "CC BY 4.0");
        }
    }
}
