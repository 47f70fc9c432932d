package io.adjoint.processor.diagnostics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A source in which carets mark what is to be reported.
 *
 * @param name the file's name
 * @param text what is in it
 */
record Fixture(String name, String text) {
    private static final Pattern CARET = Pattern.compile("//\\s*\\^ (ADJ\\d+)\\s*");

    /** Those in a directory of the test resources, by name. */
    static List<Fixture> in(String directory) {
        try (Stream<Path> files =
                Files.list(Path.of(Fixture.class.getResource(directory).toURI()))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(Fixture::read)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (URISyntaxException failure) {
            throw new AssertionError(failure);
        }
    }

    private static Fixture read(Path file) {
        try {
            return new Fixture(file.getFileName().toString(), Files.readString(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What is to be reported, as {@code line:column id}; a caret means the last line of code above it. */
    List<String> marked() {
        List<String> marked = new ArrayList<>();
        List<String> lines = text.lines().toList();
        int code = 0;
        for (int i = 0; i < lines.size(); i++) {
            Matcher caret = CARET.matcher(lines.get(i));
            if (caret.matches()) {
                marked.add(code + ":" + (lines.get(i).indexOf('^') + 1) + " " + caret.group(1));
            } else {
                code = i + 1;
            }
        }
        return marked;
    }

    /** The ids of what is to be reported. */
    List<String> ids() {
        return marked().stream()
                .map(each -> each.substring(each.indexOf(' ') + 1))
                .toList();
    }

    /** The id that a file is called after; empty for one that is about several. */
    String id() {
        return name.startsWith("ADJ") ? name.substring(0, "ADJ101".length()) : "";
    }

    @Override
    public String toString() {
        return name;
    }
}
