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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The accepted methods of a library, each called with several made-up arguments. */
final class Trials {
    private static final int TRIES = 40;
    private static final int ENOUGH = 6;
    private static final long MILLISECONDS = 4000;

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
            for (Path file : files.filter(each -> each.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                String name =
                        compiled.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", "");
                if (!name.contains("Grad")) {
                    try {
                        classes.add(Class.forName(name, false, loader));
                    } catch (ClassNotFoundException | LinkageError absent) {
                        // needs another library
                    }
                }
            }
        }
        return new Trials(loader, classes);
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException failure) {
            throw new AssertionError(failure);
        }
    }

    /** What can be said of a method after all its calls: wrong if one was, right if some were. */
    Verdict run(Candidate candidate) {
        Verdict[] said = {new Verdict(Outcome.NO_INPUT, "no end within " + MILLISECONDS + " ms")};
        Thread thread =
                new Thread(() -> said[0] = tried(candidate), candidate.key().toString());
        thread.setDaemon(true);
        thread.start();
        try {
            thread.join(MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return said[0];
    }

    private Verdict tried(Candidate candidate) {
        Map<Outcome, Integer> counts = new TreeMap<>();
        Map<Outcome, String> details = new TreeMap<>();
        try {
            Subject subject = Subject.of(candidate.key(), loader);
            long end = System.currentTimeMillis() + MILLISECONDS * 3 / 4;
            for (int i = 0;
                    i < TRIES && counts.getOrDefault(Outcome.RIGHT, 0) < ENOUGH && System.currentTimeMillis() < end;
                    i++) {
                Verdict verdict = new Trial(subject, candidate.key().hashCode() * 31L + i, classes).run();
                counts.merge(verdict.outcome(), 1, Integer::sum);
                details.putIfAbsent(verdict.outcome(), verdict.detail());
            }
        } catch (ReflectiveOperationException | LinkageError failure) {
            return new Verdict(Outcome.WRONG, "harness: " + failure);
        } catch (RuntimeException | Error failure) {
            return new Verdict(
                    Outcome.NO_INPUT,
                    failure + " " + (failure.getStackTrace().length > 0 ? failure.getStackTrace()[0] : ""));
        }
        for (Outcome each :
                List.of(Outcome.WRONG, Outcome.RIGHT, Outcome.VAGUE, Outcome.NOT_FINITE, Outcome.SAME_EXCEPTION)) {
            if (counts.containsKey(each)) {
                return new Verdict(each, counts + " " + details.get(each));
            }
        }
        return new Verdict(Outcome.NO_INPUT, details.toString());
    }
}
