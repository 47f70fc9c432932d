package io.adjoint.processor.usage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * What came of a user's sources.
 *
 * @param isSuccess whether javac accepted them
 * @param diagnostics what it said
 * @param classes where the classes are
 * @param generated where the generated sources are
 */
public record Built(
        boolean isSuccess, List<Diagnostic<? extends JavaFileObject>> diagnostics, Path classes, Path generated) {

    /** What javac said: file, line, column, kind and the first line of each text. */
    public List<String> messages() {
        return diagnostics.stream().map(Built::line).toList();
    }

    private static String line(Diagnostic<? extends JavaFileObject> each) {
        String place = "";
        if (each.getSource() != null) {
            Path file = Path.of(each.getSource().getName()).getFileName();
            place = file + ":" + each.getLineNumber() + ":" + each.getColumnNumber() + " ";
        }
        String kind = each.getKind() == Diagnostic.Kind.ERROR ? "error" : "warning";
        return place + kind + ": "
                + each.getMessage(Locale.ROOT).lines().findFirst().orElse("");
    }

    /** The generated source of a class. */
    public String source(String className) {
        try {
            return Files.readString(generated.resolve(className.replace('.', '/') + ".java"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What the main method of a class prints. */
    public String run(String mainClass) {
        PrintStream standard = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            Method main = load(mainClass).getMethod("main", String[].class);
            main.setAccessible(true); // its class may be package-private
            main.invoke(null, (Object) new String[0]);
        } catch (InvocationTargetException thrown) {
            throw new AssertionError(thrown.getCause());
        } catch (ReflectiveOperationException failure) {
            throw new AssertionError(failure);
        } finally {
            System.setOut(standard);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    /** A class of the project, loaded anew, with those that it uses. */
    public Class<?> load(String className) {
        try {
            URL[] urls = {classes.toUri().toURL()};
            return new URLClassLoader(urls, Built.class.getClassLoader()).loadClass(className);
        } catch (MalformedURLException | ClassNotFoundException failure) {
            throw new AssertionError(messages().toString(), failure);
        }
    }
}
