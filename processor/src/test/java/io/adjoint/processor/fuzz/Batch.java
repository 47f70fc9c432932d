package io.adjoint.processor.fuzz;

import io.adjoint.processor.DifferentiableProcessor;
import io.adjoint.processor.frontend.SourceClass;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Programs that are compiled in one run of javac, each in a package of its own. */
final class Batch implements AutoCloseable {
    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

    private final List<JavaProgram> programs;
    private final List<String> options;
    private final Path work;
    private Readings readings;
    private final Map<JavaProgram, Finding> findings = new LinkedHashMap<>();
    private final List<URLClassLoader> loaders = new ArrayList<>();

    /** @param options for javac, beyond those of every run */
    Batch(List<JavaProgram> programs, List<String> options) {
        this.programs = List.copyOf(programs);
        this.options = List.copyOf(options);
        try {
            this.work = Files.createTempDirectory("fuzz");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What is wrong with the compilation of each program; those that are not among the keys have been compiled. */
    Map<JavaProgram, Finding> compile() {
        List<JavaProgram> left = new ArrayList<>(programs);
        while (!left.isEmpty()) {
            DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
            readings = new Readings(); // a processor serves one run
            boolean success = javac(left, diagnostics, List.of(readings, new DifferentiableProcessor()), "-Xlint:all");
            diagnostics.getDiagnostics().forEach(this::note);
            if (success) {
                break;
            }
            if (!left.removeAll(findings.keySet())) {
                throw new AssertionError("javac fails for no program in particular: " + diagnostics.getDiagnostics());
            }
        }
        return findings;
    }

    /**
     * Those of the programs that are Java. javac stops early if it finds faults, so it is asked until it finds none.
     */
    static List<JavaProgram> java(List<JavaProgram> candidates) {
        List<JavaProgram> java = new ArrayList<>(candidates);
        try (Batch batch = new Batch(candidates, List.of())) {
            boolean changed = true;
            while (changed && !java.isEmpty()) {
                DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
                batch.javac(java, diagnostics, List.of(), "-proc:none");
                changed = java.removeAll(diagnostics.getDiagnostics().stream()
                        .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                        .map(batch::program)
                        .flatMap(Optional::stream)
                        .toList());
            }
        }
        return java;
    }

    private boolean javac(
            List<JavaProgram> sources,
            DiagnosticCollector<JavaFileObject> diagnostics,
            List<Processor> processors,
            String... more) {
        List<String> all = new ArrayList<>(
                List.of("-Xmaxerrs", "10000", "-Xmaxwarns", "100000", "-Aadjoint.emit=JVP,HVP,GRAD_AND_HVP"));
        all.addAll(List.of(more));
        all.addAll(options);
        try (StandardJavaFileManager manager = JAVAC.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
            manager.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(Files.createDirectories(classes())));
            manager.setLocationFromPaths(
                    StandardLocation.CLASS_PATH,
                    Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                            .map(Path::of)
                            .toList());
            List<Path> files = new ArrayList<>();
            for (JavaProgram source : sources) {
                files.add(write(source));
            }
            JavaCompiler.CompilationTask task = JAVAC.getTask(
                    new StringWriter(), manager, diagnostics, all, null, manager.getJavaFileObjectsFromPaths(files));
            task.setLocale(Locale.ROOT);
            task.setProcessors(processors);
            return task.call();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path write(JavaProgram program) throws IOException {
        Path file = work.resolve("sources").resolve(packageOf(program)).resolve(JavaProgram.CLASS + ".java");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, program.source(packageOf(program)));
    }

    private Path classes() {
        return work.resolve("classes");
    }

    private String packageOf(JavaProgram program) {
        return "p" + programs.indexOf(program);
    }

    private void note(Diagnostic<? extends JavaFileObject> diagnostic) {
        Optional<JavaProgram> program = program(diagnostic);
        if (program.isEmpty()) {
            return;
        }
        String message = diagnostic.getMessage(Locale.ROOT);
        String place = "line " + diagnostic.getLineNumber() + ", column " + diagnostic.getColumnNumber();
        boolean isGenerated = !diagnostic.getSource().getName().endsWith("/" + JavaProgram.CLASS + ".java");
        if (isGenerated && diagnostic.getKind() != Diagnostic.Kind.NOTE) {
            String text = message + "\n" + place + "\n" + text(diagnostic);
            findings.putIfAbsent(program.get(), new Finding(Finding.Kind.GENERATED_SOURCE, diagnostic.getCode(), text));
        } else if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
            if (!message.startsWith("[ADJ")) {
                throw new AssertionError("not Java: " + message + " at " + place + " of\n"
                        + program.get().source(packageOf(program.get())));
            }
            String id = message.substring(0, message.indexOf(']') + 1);
            findings.putIfAbsent(program.get(), new Finding(Finding.Kind.REFUSED, id, message + "\n" + place));
        }
    }

    private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
        try {
            List<String> lines = diagnostic
                    .getSource()
                    .getCharContent(true)
                    .toString()
                    .lines()
                    .toList();
            int line = (int) diagnostic.getLineNumber();
            return line < 1
                    ? ""
                    : String.join("\n", lines.subList(Math.max(0, line - 6), Math.min(lines.size(), line + 3)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Optional<JavaProgram> program(Diagnostic<? extends JavaFileObject> diagnostic) {
        if (diagnostic.getSource() == null) {
            return Optional.empty();
        }
        String directory = Path.of(diagnostic.getSource().getName())
                .getParent()
                .getFileName()
                .toString();
        return Optional.of(programs.get(Integer.parseInt(directory.substring(1))));
    }

    /** What was read of a program. */
    SourceClass read(JavaProgram program) {
        return readings.of(packageOf(program)).orElseThrow();
    }

    /** A class of a program: the primal's with an empty suffix, or the generated one. */
    Class<?> load(JavaProgram program, String suffix) {
        try {
            return Class.forName(packageOf(program) + "." + JavaProgram.CLASS + suffix, true, loader());
        } catch (ClassNotFoundException failure) {
            throw new AssertionError(failure);
        }
    }

    private ClassLoader loader() {
        if (loaders.isEmpty()) {
            try {
                loaders.add(new URLClassLoader(new URL[] {classes().toUri().toURL()}, Batch.class.getClassLoader()));
            } catch (MalformedURLException failure) {
                throw new AssertionError(failure);
            }
        }
        return loaders.get(0);
    }

    /** The generated source of a program, if it was written. */
    String generated(JavaProgram program) {
        Path file = classes().resolve(packageOf(program)).resolve(JavaProgram.CLASS + "Grad.java");
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            for (URLClassLoader loader : loaders) {
                loader.close();
            }
            try (Stream<Path> files = Files.walk(work)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
