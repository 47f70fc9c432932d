package io.adjoint.processor.usage;

import io.adjoint.Differentiable;
import io.adjoint.processor.DifferentiableProcessor;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Sources of a user, which javac compiles with the processor as a build would. */
public final class UserProject {
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([^;]+);");
    private static final Pattern TYPE = Pattern.compile("(?m)(?:^|; )(?:@\\S+ +)*(?:(?:public|final|abstract) +)*"
            + "(?:class|interface|@interface|record|enum) +([^\\s<({]+)");

    private final Path work;
    private final List<Path> files = new ArrayList<>();
    private final List<Path> classPath = new ArrayList<>(List.of(runtime()));
    private final List<String> options = new ArrayList<>(List.of("-Xmaxerrs", "1000"));
    private final List<Processor> processors = new ArrayList<>(List.of(new DifferentiableProcessor()));
    private boolean isModular;

    /** A project that is kept below a directory of its own. */
    public UserProject(Path work) {
        this.work = work;
    }

    /** Where the runtime is compiled to. */
    public static Path runtime() {
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

    /** Adds a source file, called after its package and first type. */
    public UserProject source(String text) {
        Matcher type = TYPE.matcher(text);
        if (!type.find()) {
            throw new IllegalArgumentException("no type in " + text);
        }
        Matcher inPackage = PACKAGE.matcher(text);
        String directory = inPackage.find() ? inPackage.group(1).replace('.', '/') + "/" : "";
        return file(directory + type.group(1) + ".java", text);
    }

    public UserProject file(String path, String text) {
        try {
            Path file = work.resolve("src").resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            files.add(file);
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public UserProject option(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    public UserProject classPath(Path more) {
        classPath.add(more);
        return this;
    }

    /** What there is besides the JDK goes on the module path. */
    public UserProject modular() {
        isModular = true;
        return this;
    }

    public UserProject withoutProcessor() {
        processors.clear();
        return option("-proc:none");
    }

    public UserProject processor(Processor more) {
        processors.add(more);
        return this;
    }

    /** Compiles; what an earlier build of the same directory left is still there, as in an incremental build. */
    public Built build() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
            Path classes = Files.createDirectories(work.resolve("classes"));
            Path generated = Files.createDirectories(work.resolve("generated"));
            List<String> all = new ArrayList<>(options);
            all.addAll(List.of("-d", classes.toString(), "-s", generated.toString()));
            all.addAll(List.of(isModular ? "--module-path" : "-classpath", path()));
            JavaCompiler.CompilationTask task = compiler.getTask(
                    new StringWriter(), manager, diagnostics, all, null, manager.getJavaFileObjectsFromPaths(files));
            task.setLocale(Locale.ROOT);
            task.setProcessors(processors);
            boolean isSuccess = task.call();
            return new Built(isSuccess, diagnostics.getDiagnostics(), classes, generated);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String path() {
        return classPath.stream().map(Path::toString).collect(Collectors.joining(java.io.File.pathSeparator));
    }
}
