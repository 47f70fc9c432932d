package io.adjoint.processor.libraries;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A library to be tried.
 *
 * @param name what it is called in the report
 * @param root its sources, unpacked
 * @param binaries its own jar and those that it needs
 */
record Library(String name, Path root, List<Path> binaries) {

    /** The library in a directory: one jar named {@code …-sources.jar}, and the jars to compile it against. */
    static Library unpack(Path directory, Path work) throws IOException {
        List<Path> jars;
        try (Stream<Path> files = Files.list(directory)) {
            jars = files.filter(each -> each.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
        Path root = work.resolve("sources");
        for (Path jar : jars) {
            if (isOfSources(jar)) {
                unzip(jar, root);
            }
        }
        return new Library(
                directory.getFileName().toString(),
                root,
                jars.stream().filter(each -> !isOfSources(each)).toList());
    }

    private static boolean isOfSources(Path jar) {
        return jar.toString().endsWith("-sources.jar");
    }

    private static void unzip(Path jar, Path root) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                Path target = root.resolve(entry.getName()).normalize();
                boolean isWanted = entry.getName().endsWith(".java")
                        && !entry.getName().startsWith("META-INF")
                        && !entry.getName().endsWith("module-info.java")
                        && !entry.getName().endsWith("package-info.java");
                if (isWanted && target.startsWith(root)) {
                    Files.createDirectories(target.getParent());
                    try (InputStream text = zip.getInputStream(entry)) {
                        Files.copy(text, target);
                    }
                }
            }
        }
    }

    List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(each -> each.toString().endsWith(".java"))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }

    /** The class path, our runtime last. */
    String classPath(Path runtime) {
        List<Path> all = new ArrayList<>(binaries);
        all.add(runtime);
        return all.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
