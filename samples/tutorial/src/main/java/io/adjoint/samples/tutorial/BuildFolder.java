package io.adjoint.samples.tutorial;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.stream.Stream;

/** This module's {@code target/}, wherever the program was started from. */
final class BuildFolder {
    private static final Path TARGET = Path.of("target");

    static Path find() {
        return Stream.concat(
                        ofTheseClasses().stream(),
                        Stream.of(Path.of("samples/tutorial").resolve(TARGET)))
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(TARGET);
    }

    /** A path as the reader would type it. */
    static String show(Path path) {
        Path here = Path.of("").toAbsolutePath();
        Path there = path.toAbsolutePath();
        return (there.startsWith(here) ? here.relativize(there) : there).toString();
    }

    /** The folder around {@code target/classes} or around the jar, if that is where this class was loaded from. */
    private static Optional<Path> ofTheseClasses() {
        CodeSource source = BuildFolder.class.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(Path.of(source.getLocation().toURI()).getParent())
                    .filter(folder -> folder.endsWith(TARGET));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private BuildFolder() {}
}
