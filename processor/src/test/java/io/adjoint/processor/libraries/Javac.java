package io.adjoint.processor.libraries;

import io.adjoint.Differentiable;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * What javac says of annotated sources.
 *
 * @param success whether it compiled
 * @param diagnostics what it said
 * @param crash what it printed if it broke
 */
record Javac(boolean success, List<Diagnostic<? extends JavaFileObject>> diagnostics, String crash) {

    static Javac run(List<Path> sources, List<String> options, Processor processor) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(said, Locale.ROOT, StandardCharsets.UTF_8)) {
            StringWriter crash = new StringWriter();
            JavaCompiler.CompilationTask task =
                    compiler.getTask(crash, files, said, options, null, files.getJavaFileObjectsFromPaths(sources));
            task.setLocale(Locale.ROOT);
            task.setProcessors(List.of(processor));
            boolean success = task.call();
            return new Javac(success, List.copyOf(said.getDiagnostics()), crash.toString());
        }
    }

    /** The options that all runs share; the sources that are not annotated are found under {@code root}. */
    static List<String> options(Library library, Path... roots) {
        List<String> paths = new ArrayList<>();
        for (Path root : roots) {
            paths.add(root.toString());
        }
        return List.of(
                "-classpath",
                library.classPath(runtime()),
                "-sourcepath",
                String.join(java.io.File.pathSeparator, paths),
                "-encoding",
                "UTF-8",
                "-Xprefer:source",
                "-Xmaxerrs",
                "100000",
                "-Xmaxwarns",
                "100000");
    }

    /** Where our runtime is. */
    static Path runtime() {
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
