package io.adjoint.processor.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A source with ports, cut into what each says in its comments and the lines below, up to the next.
 *
 * @param name the simple name of the class
 * @param lines the source
 * @param sections its ports, in order
 */
record PortFile(String name, List<String> lines, List<Section> sections) {
    private static final Pattern ANNOTATION = Pattern.compile("@Differentiable(\\([^)]*\\))?");
    private static final Pattern WARNING = Pattern.compile("^    // warns (ADJ\\d+)(?: x(\\d+))?$");
    private static final Pattern LIKE_A_PORT = Pattern.compile("^\\s*// [A-Z]\\d\\d .*");

    /**
     * The ports that speak of one method.
     *
     * @param file the simple name of the class it is in
     * @param from the first line, from 1
     * @param to the last line
     * @param ports what is said of the method
     * @param warnings the ids that are reported within, each as often as it is
     */
    record Section(String file, int from, int to, List<Port> ports, List<String> warnings) {
        boolean isRefused() {
            return ports.stream().anyMatch(Port::isRefused);
        }

        boolean contains(long line) {
            return from <= line && line <= to;
        }
    }

    static List<PortFile> all() {
        try (Stream<Path> files =
                Files.list(Path.of(PortFile.class.getResource("/conformance").toURI()))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(PortFile::read)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (URISyntaxException failure) {
            throw new AssertionError(failure);
        }
    }

    private static PortFile read(Path path) {
        String name = path.getFileName().toString().replace(".java", "");
        try {
            List<String> lines = Files.readAllLines(path);
            return new PortFile(name, lines, sections(name, lines));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Section> sections(String name, List<String> lines) {
        List<Section> sections = new ArrayList<>();
        int at = next(lines, 0);
        while (at < lines.size()) {
            List<Port> ports = new ArrayList<>();
            int from = at;
            while (LIKE_A_PORT.matcher(lines.get(at)).matches()) {
                String line = lines.get(at++);
                ports.add(Port.in(line).orElseThrow(() -> new AssertionError("not read in " + name + ": " + line)));
            }
            int end = next(lines, at);
            List<String> warnings = lines.subList(at, end).stream()
                    .map(WARNING::matcher)
                    .filter(Matcher::matches)
                    .flatMap(each -> Stream.generate(() -> each.group(1))
                            .limit(each.group(2) == null ? 1 : Integer.parseInt(each.group(2))))
                    .toList();
            sections.add(new Section(name, from + 1, end, ports, warnings));
            at = end;
        }
        return sections;
    }

    private static int next(List<String> lines, int from) {
        return IntStream.range(from, lines.size())
                .filter(i -> LIKE_A_PORT.matcher(lines.get(i)).matches())
                .findFirst()
                .orElse(lines.size());
    }

    /** The source in which only these sections are annotated; every token stays where it is. */
    String annotatedOnly(Set<Section> annotated) {
        List<String> result = new ArrayList<>(lines);
        for (Section section : sections) {
            if (!annotated.contains(section)) {
                for (int i = section.from() - 1; i < section.to(); i++) {
                    result.set(
                            i,
                            ANNOTATION
                                    .matcher(result.get(i))
                                    .replaceAll(each -> " ".repeat(each.group().length())));
                }
            }
        }
        return String.join("\n", result) + "\n";
    }

    String path() {
        return "conformance/" + name + ".java";
    }
}
