package io.adjoint.processor.libraries;

import io.adjoint.processor.libraries.Trial.Outcome;
import io.adjoint.processor.libraries.Trial.Verdict;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The accepted methods of a library, each called with several made-up arguments. */
final class Trials {
    private static final int TRIES = 40;
    private static final int ENOUGH = 6;
    private static final long MILLISECONDS = 6000;

    private final ClassLoader loader;
    private final List<Class<?>> classes;

    private Trials(ClassLoader loader, List<Class<?>> classes) {
        this.loader = loader;
        this.classes = classes;
    }

    static Trials of(Library library, Path compiled) throws IOException {
        List<URL> urls = new ArrayList<>();
        urls.add(url(compiled));
        library.binaries().forEach(each -> urls.add(url(each)));
        URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), Trials.class.getClassLoader());
        List<Class<?>> classes = new ArrayList<>();
        try (Stream<Path> files = Files.walk(compiled)) {
            files.map(file -> compiled.relativize(file).toString())
                    .sorted()
                    .forEach(file -> load(file, loader).ifPresent(classes::add));
        }
        for (Path jar : library.binaries()) {
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                zip.stream()
                        .map(ZipEntry::getName)
                        .sorted()
                        .forEach(file -> load(file, loader).ifPresent(classes::add));
            }
        }
        return new Trials(loader, List.copyOf(new LinkedHashSet<>(classes)));
    }

    private static Optional<Class<?>> load(String file, ClassLoader loader) {
        if (!file.endsWith(".class")
                || file.startsWith("META-INF")
                || file.contains("Grad.")
                || file.contains("Grad$")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Class.forName(file.replace('/', '.').replaceAll("\\.class$", ""), false, loader));
        } catch (ClassNotFoundException | LinkageError absent) {
            return Optional.empty(); // needs another library
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException failure) {
            throw new AssertionError(failure);
        }
    }

    /** What came of the calls of one method so far. */
    private static final class Counts {
        private static final List<Outcome> WEIGHT = List.of(
                Outcome.WRONG,
                Outcome.RIGHT,
                Outcome.NOT_A_NUMBER,
                Outcome.VAGUE,
                Outcome.NOT_FINITE,
                Outcome.SAME_EXCEPTION);
        private final Map<Outcome, Integer> counts = new TreeMap<>();
        private final Map<Outcome, String> details = new TreeMap<>();

        synchronized void add(Verdict verdict) {
            counts.merge(verdict.outcome(), 1, Integer::sum);
            details.putIfAbsent(verdict.outcome(), verdict.detail());
        }

        synchronized boolean areEnough() {
            return counts.getOrDefault(Outcome.RIGHT, 0) >= ENOUGH;
        }

        /** Wrong if one was, right if some were. */
        synchronized Verdict verdict() {
            for (Outcome each : WEIGHT) {
                if (counts.containsKey(each)) {
                    return new Verdict(each, counts + " " + details.get(each));
                }
            }
            return new Verdict(
                    Outcome.NO_INPUT, details.isEmpty() ? "no end within " + MILLISECONDS + " ms" : details.toString());
        }
    }

    /** What can be said of a method after all its calls, or those that there is time for. */
    Verdict run(Candidate candidate) {
        Counts counts = new Counts();
        Thread thread =
                new Thread(() -> tryOut(candidate, counts), candidate.key().toString());
        thread.setDaemon(true);
        thread.start();
        try {
            thread.join(MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return counts.verdict();
    }

    private void tryOut(Candidate candidate, Counts counts) {
        try {
            Subject subject = Subject.of(candidate.key(), loader);
            long end = System.currentTimeMillis() + MILLISECONDS * 3 / 4;
            for (int i = 0; i < TRIES && !counts.areEnough() && System.currentTimeMillis() < end; i++) {
                counts.add(new Trial(subject, candidate.key().hashCode() * 31L + i, classes).run());
            }
        } catch (ReflectiveOperationException | LinkageError failure) {
            counts.add(new Verdict(Outcome.WRONG, "harness: " + failure));
        } catch (RuntimeException | Error failure) {
            String at = failure.getStackTrace().length > 0 ? " " + failure.getStackTrace()[0] : "";
            counts.add(new Verdict(Outcome.NO_INPUT, failure + at));
        }
    }
}
