package io.adjoint.processor.testing;

import io.adjoint.Differentiable;
import io.adjoint.processor.DifferentiableProcessor;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * What javac makes of sources, with every warning asked for. Nothing is written to disk.
 *
 * @param success whether it compiled
 * @param diagnostics all that javac and the processor said, in the order they said it
 * @param generated what the processor wrote, by the name of the class
 * @param classes the class files, by the name of the class
 */
public record Compiled(
        boolean success,
        List<Diagnostic<? extends JavaFileObject>> diagnostics,
        Map<String, String> generated,
        Map<String, byte[]> classes) {

    /** Compiles sources, by their path, together with the processor. */
    public static Compiled of(Map<String, String> sources, String... options) {
        return of(List.of(new DifferentiableProcessor()), sources, options);
    }

    /** Compiles sources, by their path, together with the given processors. */
    public static Compiled of(List<Processor> processors, Map<String, String> sources, String... moreOptions) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        MemoryFiles files =
                new MemoryFiles(compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8));
        List<String> options = new ArrayList<>(List.of("-Xlint:all", "-parameters", "-classpath", runtime()));
        options.addAll(List.of(moreOptions));
        List<JavaFileObject> units = sources.entrySet().stream()
                .map(source -> MemoryFiles.source(source.getKey(), source.getValue()))
                .toList();
        StringWriter crash = new StringWriter();
        JavaCompiler.CompilationTask task = compiler.getTask(crash, files, diagnostics, options, null, units);
        task.setLocale(Locale.ROOT);
        task.setProcessors(processors);
        boolean success = task.call();
        if (crash.getBuffer().length() > 0) {
            throw new AssertionError("javac broke: " + crash);
        }
        return new Compiled(success, List.copyOf(diagnostics.getDiagnostics()), files.generated(), files.classes());
    }

    /** All that was said, a paragraph each, and the sources that it may be about: for the message of a failed test. */
    public String report() {
        return diagnostics.stream().map(Object::toString).collect(Collectors.joining("\n")) + "\n\n"
                + String.join("\n", generated.values());
    }

    /** A loader of the classes, with assertions on. */
    public ClassLoader load() {
        Loader loader = new Loader(classes);
        loader.setDefaultAssertionStatus(true);
        return loader;
    }

    /** Where the runtime is; the class path of the tests may be hidden in a jar's manifest. */
    private static String runtime() {
        try {
            return Path.of(Differentiable.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException failure) {
            throw new AssertionError(failure);
        }
    }

    private static final class Loader extends ClassLoader {
        private final Map<String, byte[]> classes;

        Loader(Map<String, byte[]> classes) {
            super(Compiled.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
