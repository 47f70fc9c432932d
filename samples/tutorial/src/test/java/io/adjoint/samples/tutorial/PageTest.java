package io.adjoint.samples.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void theLastBitOfADoubleDoesNotDecideHowItIsRounded() {
        double justBelow = Math.nextDown(5.5225);
        assertThat(Told.by(page -> page.line("%.3f", justBelow))).isEqualTo("5.523\n");
        assertThat(Told.by(page -> page.line("%.3f", 5.52249))).isEqualTo("5.522\n");
    }

    @Test
    void numbersThatAreNoDecimalsCanBeWritten() {
        assertThat(Told.by(page -> page.line("%.1f %.1f", Double.NaN, Double.NEGATIVE_INFINITY)))
                .isEqualTo("NaN -Infinity\n");
    }

    @Test
    void theDecimalPointDoesNotDependOnTheCountry() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(Told.by(page -> page.line("%.1f", 2.5))).isEqualTo("2.5\n");
        } finally {
            Locale.setDefault(before);
        }
    }
}
