package io.adjoint.processor.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each method of the sources in {@code lowering} does in the IR what it does in Java: the same bits, the same
 * exceptions.
 */
class LoweredMethodsTest {
    private static final int DRAWS = 300;
    private static final List<String> FILES = List.of("Cases", "Switches", "ArrayCopies", "Guards", "Objects");

    @TempDir
    static Path directory;

    private static final Map<String, String> SOURCES = new LinkedHashMap<>();
    private static final Map<String, LoweringComparison> CASES = new LinkedHashMap<>();

    @BeforeAll
    static void compile() throws Exception {
        for (String name : FILES) {
            try (var file = LoweredMethodsTest.class.getResourceAsStream("/lowering/" + name + ".java")) {
                SOURCES.put(name, new String(file.readAllBytes(), StandardCharsets.UTF_8));
            }
            JavacRun run = new JavacRun(Files.createDirectory(directory.resolve(name)))
                    .source("cases/" + name + ".java", SOURCES.get(name));
            CASES.put(name, LoweringComparison.of(run, "cases." + name));
        }
    }

    static Stream<Arguments> methods() {
        return FILES.stream().flatMap(file -> CASES.get(file).methods().map(method -> Arguments.of(file, method)));
    }

    @Test
    void everyAnnotatedMethodIsRead() {
        long annotated = SOURCES.values().stream()
                .flatMap(String::lines)
                .filter(line -> line.strip().equals("@Differentiable"))
                .count();
        assertThat(annotated).isGreaterThan(60);
        CASES.values().forEach(cases -> assertThat(cases.methods()).doesNotHaveDuplicates());
        assertThat(methods()).hasSize((int) annotated);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aMethodDoesInTheIrWhatItDoesInJava(String file, String name) throws Exception {
        // Inputs that all come out alike would say nothing about the method.
        assertThat(CASES.get(file).outcomes(name, DRAWS)).hasSizeGreaterThan(name.equals("alwaysThrows") ? 0 : 7);
    }
}
