package io.adjoint.samples.benchmarks.compiletime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Classes to be compiled, that differ in their names and constants. */
final class Sources {

    /** Writes so many classes with this body into a folder. */
    static List<Path> write(Path folder, int classes, String body) throws IOException {
        Files.createDirectories(folder);
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < classes; i++) {
            Path file = folder.resolve("Model" + i + ".java");
            String text = body.replace("C_INT", Integer.toString(3 + i % 7))
                    .replaceAll("\\bC\\b", String.valueOf(1 + i / 1000.0));
            Files.writeString(
                    file,
                    "package models;\n\nimport io.adjoint.Differentiable;\n\nfinal class Model" + i + " {\n\n" + text
                            + "\n    private Model" + i + "() {}\n}\n");
            files.add(file);
        }
        return files;
    }

    static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted((a, b) -> b.compareTo(a)).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private Sources() {}
}
