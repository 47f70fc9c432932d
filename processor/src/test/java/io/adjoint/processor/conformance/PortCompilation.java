package io.adjoint.processor.conformance;

import io.adjoint.processor.testing.Compiled;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * All sources with ports, compiled together. What is refused against expectation loses its annotation, and the rest is
 * compiled again, so that one refusal does not hide the others' results.
 *
 * @param compiled the last compilation, which has no errors unless there are some that belong to no port
 * @param refused what was reported of the sections that were left out
 * @param warnings what was reported of those that were compiled
 * @param others what belongs to no section
 */
record PortCompilation(
        Compiled compiled,
        Map<PortFile.Section, List<String>> refused,
        Map<PortFile.Section, List<String>> warnings,
        List<String> others) {
    private static final Pattern ID = Pattern.compile("^\\[(ADJ\\d+)]");
    private static final Pattern GENERATED = Pattern.compile("(\\w+)\\$\\w+\\(");

    static PortCompilation of(List<PortFile> files, String... options) {
        Set<PortFile.Section> annotated = new LinkedHashSet<>();
        files.forEach(file ->
                file.sections().stream().filter(section -> !section.isRefused()).forEach(annotated::add));
        Map<PortFile.Section, List<String>> refused = new LinkedHashMap<>();
        while (true) {
            Reports reports = compile(files, annotated, options);
            if (reports.errors.isEmpty()) {
                return new PortCompilation(reports.compiled, refused, reports.warnings, reports.others);
            }
            refused.putAll(reports.errors);
            annotated.removeAll(reports.errors.keySet());
        }
    }

    /** The sources, with the annotations of what is to be accepted. */
    static Map<String, String> accepted(List<PortFile> files) {
        Set<PortFile.Section> annotated = new LinkedHashSet<>();
        files.forEach(file ->
                file.sections().stream().filter(section -> !section.isRefused()).forEach(annotated::add));
        return sources(files, annotated);
    }

    /** What is reported at which token, as {@code ADJ104 at global}, where only what is to be refused is annotated. */
    static Map<PortFile.Section, List<Diagnostic<? extends JavaFileObject>>> ofRefused(List<PortFile> files) {
        Set<PortFile.Section> annotated = new LinkedHashSet<>();
        files.forEach(file ->
                file.sections().stream().filter(PortFile.Section::isRefused).forEach(annotated::add));
        // A method that calls generated ones does not compile without its annotation
        List<PortFile> some = files.stream()
                .filter(file ->
                        file.sections().isEmpty() || file.sections().stream().anyMatch(PortFile.Section::isRefused))
                .toList();
        Compiled compiled = Compiled.of(sources(some, annotated));
        Map<PortFile.Section, List<Diagnostic<? extends JavaFileObject>>> errors = new LinkedHashMap<>();
        for (Diagnostic<? extends JavaFileObject> each : compiled.diagnostics()) {
            if (each.getKind() == Diagnostic.Kind.ERROR) {
                section(files, compiled, each, annotated)
                        .ifPresent(section -> errors.computeIfAbsent(section, none -> new ArrayList<>())
                                .add(each));
            }
        }
        return errors;
    }

    private static final class Reports {
        private final Compiled compiled;
        private final Map<PortFile.Section, List<String>> errors = new LinkedHashMap<>();
        private final Map<PortFile.Section, List<String>> warnings = new LinkedHashMap<>();
        private final List<String> others = new ArrayList<>();

        Reports(Compiled compiled) {
            this.compiled = compiled;
        }
    }

    private static Reports compile(List<PortFile> files, Set<PortFile.Section> annotated, String... options) {
        Compiled compiled = Compiled.of(sources(files, annotated), options);
        Reports reports = new Reports(compiled);
        for (Diagnostic<? extends JavaFileObject> each : compiled.diagnostics()) {
            boolean isError = each.getKind() == Diagnostic.Kind.ERROR;
            Optional<PortFile.Section> section = section(files, compiled, each, annotated);
            Matcher id = ID.matcher(each.getMessage(Locale.ROOT));
            if (isError && section.isEmpty()) {
                // of a whole class: without it, the others' results are still to be had
                file(files, each).stream()
                        .flatMap(file -> file.sections().stream())
                        .filter(annotated::contains)
                        .forEach(left -> reports.errors.put(left, new ArrayList<>(List.of(each.toString()))));
                reports.others.add(each.toString());
            } else if (isError) {
                reports.errors
                        .computeIfAbsent(section.get(), none -> new ArrayList<>())
                        .add(each.toString());
            } else if (!isError && section.isPresent() && id.find()) {
                reports.warnings
                        .computeIfAbsent(section.get(), none -> new ArrayList<>())
                        .add(id.group(1));
            } else if (isGenerated(each)) {
                reports.others.add(each.toString());
            }
        }
        return reports;
    }

    private static Map<String, String> sources(List<PortFile> files, Set<PortFile.Section> annotated) {
        Map<String, String> sources = new TreeMap<>();
        files.forEach(file -> sources.put(file.path(), file.annotatedOnly(annotated)));
        return sources;
    }

    private static boolean isGenerated(Diagnostic<? extends JavaFileObject> diagnostic) {
        return diagnostic.getSource() != null
                && diagnostic.getSource().getName().endsWith("Grad.java");
    }

    /** The section that a report is about: where it stands, or that of the method whose gradient it stands in. */
    private static Optional<PortFile.Section> section(
            List<PortFile> files,
            Compiled compiled,
            Diagnostic<? extends JavaFileObject> diagnostic,
            Collection<PortFile.Section> annotated) {
        if (diagnostic.getSource() == null) {
            return Optional.empty();
        }
        Stream<PortFile.Section> sections = file(files, diagnostic).stream()
                .flatMap(file -> file.sections().stream())
                .filter(annotated::contains);
        if (!isGenerated(diagnostic)) {
            // a class or a method that stands before the annotated one belongs to it
            long line = diagnostic.getLineNumber();
            return line < first(files, diagnostic)
                    ? Optional.empty()
                    : sections.filter(each -> line <= each.to()).findFirst();
        }
        if (diagnostic.getKind() != Diagnostic.Kind.ERROR) {
            return Optional.empty();
        }
        String generated = "conformance." + simpleName(diagnostic);
        String method = method(compiled.generated().get(generated), diagnostic.getLineNumber());
        return sections.filter(section ->
                        section.ports().stream().anyMatch(port -> port.method().equals(method)))
                .findFirst();
    }

    private static Optional<PortFile> file(List<PortFile> files, Diagnostic<? extends JavaFileObject> diagnostic) {
        return files.stream()
                .filter(file -> diagnostic.getSource() != null
                        && simpleName(diagnostic).replaceAll("Grad$", "").equals(file.name()))
                .findFirst();
    }

    private static long first(List<PortFile> files, Diagnostic<? extends JavaFileObject> diagnostic) {
        return file(files, diagnostic).orElseThrow().sections().get(0).from();
    }

    private static String simpleName(Diagnostic<? extends JavaFileObject> diagnostic) {
        return diagnostic.getSource().getName().replaceAll(".*/|\\.java$", "");
    }

    private static String method(String generated, long line) {
        List<String> lines = generated.lines().toList();
        for (int i = (int) line - 1; i >= 0; i--) {
            Matcher name = GENERATED.matcher(lines.get(i));
            if (lines.get(i).startsWith("    ") && !lines.get(i).startsWith("     ") && name.find()) {
                return name.group(1);
            }
        }
        return "";
    }
}
