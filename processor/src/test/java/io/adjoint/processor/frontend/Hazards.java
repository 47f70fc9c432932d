package io.adjoint.processor.frontend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Programs that an annotation processor breaks easily: most by making javac attribute them too early. */
final class Hazards {

    private Hazards() {}

    /** The programs of one group, by name. */
    static List<Path> group(String group) {
        try (Stream<Path> found = Files.list(root().resolve(group))) {
            return found.sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Map<String, String> sources(Path program) {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(program)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                sources.put(program.relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return sources;
    }

    /** The gradient class that all programs use, as a person would write it. */
    static String gradientClass() {
        try {
            return Files.readString(root().resolve("ModelGrad.java"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path root() {
        try {
            return Path.of(Hazards.class.getResource("/hazards").toURI());
        } catch (URISyntaxException failure) {
            throw new AssertionError(failure);
        }
    }
}
