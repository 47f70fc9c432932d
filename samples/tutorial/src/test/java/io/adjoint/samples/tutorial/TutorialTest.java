package io.adjoint.samples.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TutorialTest {

    @Test
    void theChaptersComeInTheOrderOfTheWalk() {
        assertThat(Told.by(Tutorial::walk).lines().filter(line -> line.matches("\\d\\. .*")))
                .containsExactly(
                        "1. What a gradient is",
                        "2. A neuron",
                        "3. The update rule",
                        "4. The training cycle",
                        "5. Read the source",
                        "6. Real flowers");
    }

    @Test
    void twoWalksAreTheSame() {
        assertThat(Told.by(Tutorial::walk)).isEqualTo(Told.by(Tutorial::walk));
    }

    @Test
    void noLineIsTooWideToRead() {
        String proseAndNumbers = Told.by(page -> {
            WhatAGradientIs.tell(page);
            ANeuron.tell(page);
            TheUpdateRule.tell(page);
            TheTrainingCycle.tell(page);
            Iris.tell(page);
        });
        assertThat(proseAndNumbers.lines().filter(line -> !line.contains(BuildFolder.show(Iris.picture()))))
                .allMatch(line -> line.length() <= 100);
    }
}
