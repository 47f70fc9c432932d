package io.adjoint.processor.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each method of {@code lowering/Cases.java} does in the IR what it does in Java: the same bits, the same exceptions.
 */
class LoweredMethodsTest {
    private static final int DRAWS = 300;

    @TempDir
    static Path directory;

    private static String source;
    private static LoweringComparison cases;

    @BeforeAll
    static void compile() throws Exception {
        try (var file = LoweredMethodsTest.class.getResourceAsStream("/lowering/Cases.java")) {
            source = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        cases = LoweringComparison.of(new JavacRun(directory).source("cases/Cases.java", source), "cases.Cases");
    }

    static Stream<String> methods() {
        return cases.methods();
    }

    @Test
    void everyAnnotatedMethodIsRead() {
        long annotated = source.lines()
                .filter(line -> line.strip().equals("@Differentiable"))
                .count();
        assertThat(annotated).isGreaterThan(60);
        assertThat(cases.methods()).doesNotHaveDuplicates().hasSize((int) annotated);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aMethodDoesInTheIrWhatItDoesInJava(String name) throws Exception {
        // Inputs that all come out alike would say nothing about the method.
        assertThat(cases.outcomes(name, DRAWS)).hasSizeGreaterThan(name.equals("alwaysThrows") ? 0 : 7);
    }
}
