package io.adjoint.processor.golden;

import io.adjoint.processor.testing.Compiled;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A source among the test resources that is compiled with the processor, and the examples that stand in it. */
record CaseFile(Path path, String text) {
    private static final Pattern PACKAGE = Pattern.compile("^package (\\S+);$", Pattern.MULTILINE);
    private static final Pattern WITH = Pattern.compile("^\\s*// with (\\w+)$", Pattern.MULTILINE);
    private static final Pattern FLOAT = Pattern.compile("\\bfloat\\b");
    private static final Pattern FLOAT_LITERAL = Pattern.compile("\\b(\\d+(?:\\.\\d+)?)f\\b");

    private static final Map<CaseFile, Compiled> COMPILED = new ConcurrentHashMap<>();

    /** The sources of a directory, without what is expected to be generated. */
    static List<CaseFile> in(String directory) {
        try (Stream<Path> files =
                Files.list(Path.of(CaseFile.class.getResource(directory).toURI()))) {
            return files.filter(file -> file.toString().endsWith(".java")
                            && !file.toString().endsWith("Grad.java"))
                    .sorted()
                    .map(CaseFile::read)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (URISyntaxException failure) {
            throw new AssertionError(failure);
        }
    }

    private static CaseFile read(Path path) {
        try {
            return new CaseFile(path, Files.readString(path));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public String toString() {
        return name();
    }

    String name() {
        return path.getFileName().toString().replace(".java", "");
    }

    String packageName() {
        Matcher matcher = PACKAGE.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError(path + " has no package");
        }
        return matcher.group(1);
    }

    List<Example> examples() {
        return Example.in(name(), text);
    }

    /** What javac makes of it, with every warning asked for, those about Javadoc too. */
    Compiled compiled() {
        return COMPILED.computeIfAbsent(this, file -> Compiled.of(file.source(), "-Xdoclint:all/protected"));
    }

    /** By its path, as javac is given it, with the files beside it that it says it needs: {@code // with Drag}. */
    Map<String, String> source() {
        Map<String, String> sources = new TreeMap<>(Map.of(pathInPackage(), text));
        WITH.matcher(text)
                .results()
                .map(match -> read(path.resolveSibling(match.group(1) + ".java")))
                .forEach(file -> sources.put(file.pathInPackage(), file.text));
        return sources;
    }

    private String pathInPackage() {
        return packageName().replace('.', '/') + "/" + path.getFileName();
    }

    /** Whether it has methods that are not looked into, by dual numbers neither: their derivatives are given. */
    boolean isGivenDerivatives() {
        return hasRules() || text.contains("@ImplicitRoot") || text.contains("@FixedPoint");
    }

    /** Whether it has rules of its own. */
    boolean hasRules() {
        return text.contains("@Derivative");
    }

    boolean hasFloats() {
        return FLOAT.matcher(text).find();
    }

    /**
     * The same program computed in {@code double}: its difference quotients see what rounding to {@code float} hides.
     */
    Compiled inDouble() {
        String wide =
                FLOAT.matcher(FLOAT_LITERAL.matcher(text).replaceAll("$1d")).replaceAll("double");
        return Compiled.of(List.of(), Map.of(pathInPackage(), wide), "-proc:none");
    }
}
