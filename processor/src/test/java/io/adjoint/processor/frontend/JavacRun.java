package io.adjoint.processor.frontend;

import io.adjoint.Differentiable;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** One run of javac on given sources, with given processors. */
final class JavacRun {

    /** How it ended. */
    record Result(
            boolean success, List<Diagnostic<? extends JavaFileObject>> diagnostics, Path classes, String output) {

        /** The errors as a person reads them: file, line, column, code of javac, first line of the text. */
        List<String> errors() {
            return diagnostics.stream()
                    .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                    .map(Result::line)
                    .toList();
        }

        private static String line(Diagnostic<? extends JavaFileObject> each) {
            String file = each.getSource() == null
                    ? "-"
                    : Path.of(each.getSource().getName()).getFileName().toString();
            String text = each.getMessage(Locale.ROOT).lines().findFirst().orElse("");
            return file + ":" + each.getLineNumber() + ":" + each.getColumnNumber() + " " + text;
        }
    }

    private final List<Processor> processors = new ArrayList<>();
    private final List<String> options = new ArrayList<>(List.of("-Xmaxerrs", "1000"));
    private final List<Path> files = new ArrayList<>();
    private final Path work;
    private boolean isModular;
    private JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();

    /** A run that keeps its sources and classes in the given directory. */
    JavacRun(Path work) {
        this.work = work;
    }

    JavacRun source(String path, String text) {
        Path file = work.resolve("sources").resolve(path);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        files.add(file);
        return this;
    }

    JavacRun sources(Map<String, String> textByPath) {
        textByPath.forEach(this::source);
        return this;
    }

    /** All Java files below a directory, except those that stand for a module or package. */
    JavacRun directory(Path root) {
        try (Stream<Path> found = Files.walk(root)) {
            found.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("module-info.java"))
                    .sorted()
                    .forEach(files::add);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return this;
    }

    JavacRun processor(Processor processor) {
        processors.add(processor);
        return this;
    }

    /** Has another compiler do it. */
    JavacRun compiler(JavaCompiler other) {
        compiler = other;
        options.clear();
        return this;
    }

    /** Has the runtime as a module, under the name that its manifest gives it. */
    JavacRun runtimeOnModulePath() {
        isModular = true;
        return this;
    }

    JavacRun option(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    Result run() {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        StringWriter output = new StringWriter();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
            Path classes = Files.createDirectories(work.resolve("classes"));
            manager.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            manager.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath());
            if (isModular) {
                manager.setLocationFromPaths(StandardLocation.MODULE_PATH, List.of(runtime()));
            }
            JavaCompiler.CompilationTask task = compiler.getTask(
                    output, manager, diagnostics, options, null, manager.getJavaFileObjectsFromPaths(files));
            task.setLocale(Locale.ROOT);
            task.setProcessors(processors);
            boolean success = task.call();
            return new Result(success, diagnostics.getDiagnostics(), classes, output.toString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What the tests themselves see, and the runtime in any case. */
    private static List<Path> classPath() {
        Stream<Path> ofTests = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::exists);
        return Stream.concat(Stream.of(runtime()), ofTests).toList();
    }

    private static Path runtime() {
        try {
            return Path.of(Differentiable.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException failure) {
            throw new AssertionError(failure);
        }
    }
}
