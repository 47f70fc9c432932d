package io.adjoint.processor.diagnostics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The sections of the README on what can be said to the user. */
final class Readme {
    private static final Pattern SECTION =
            Pattern.compile("<a id=\"(adj\\d+)\"></a>\\n### (.*)\\n((?s:.*?))(?=\\n<a id=|\\n## )");
    private static final Pattern EXAMPLE = Pattern.compile("```java\\n((?s:.*?))```");

    private Readme() {}

    /**
     * A section.
     *
     * @param anchor what a message's last line points to
     * @param heading its heading
     * @param text what is below that
     */
    record Section(String anchor, String heading, String text) {

        String id() {
            return heading.substring(0, "ADJ101".length());
        }

        /** The Java in it. */
        List<String> examples() {
            return EXAMPLE.matcher(text).results().map(match -> match.group(1)).toList();
        }

        @Override
        public String toString() {
            return heading;
        }
    }

    static List<Section> sections() {
        return SECTION.matcher(text())
                .results()
                .map(match -> new Section(match.group(1), match.group(2), match.group(3)))
                .toList();
    }

    private static String text() {
        try {
            return Files.readString(root().resolve("README.md"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The project's directory: a build runs the tests in it, or in the module's. */
    static Path root() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.exists(directory.resolve("README.md"))) {
            directory = directory.getParent();
        }
        return directory;
    }
}
