package io.adjoint.processor.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random methods do in the IR what they do in Java. */
class RandomMethodsTest {
    private static final int METHODS = 60;
    private static final int DRAWS = 12;

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void randomMethodsDoInTheIrWhatTheyDoInJava(long seed) throws Exception {
        JavacRun run = new JavacRun(directory).source("random/R.java", RandomJava.source("R", seed, METHODS));
        LoweringComparison random = LoweringComparison.of(run, "random.R");
        Set<String> outcomes = new HashSet<>();
        for (String name : random.methods().toList()) {
            outcomes.addAll(random.outcomes(name, DRAWS));
        }
        assertThat(outcomes).as("different outcomes of seed %d", seed).hasSizeGreaterThan(METHODS);
    }
}
