package io.adjoint.processor.libraries;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A copy of a library's sources in which some methods are annotated. */
record AnnotatedCopy(Path root, List<Path> annotated) {
    private static final String ANNOTATION = "@io.adjoint.Differentiable ";

    /** Writes the files with an annotation to {@code root}; javac finds the others where they were. */
    static AnnotatedCopy of(Path sources, Collection<Candidate> methods, Path root) throws IOException {
        Map<Path, List<Candidate>> byFile = methods.stream().collect(Collectors.groupingBy(Candidate::file));
        List<Path> written =
                byFile.keySet().stream().sorted().map(root::resolve).toList();
        for (Map.Entry<Path, List<Candidate>> file : byFile.entrySet()) {
            StringBuilder text =
                    new StringBuilder(Files.readString(sources.resolve(file.getKey()), StandardCharsets.UTF_8));
            file.getValue().stream()
                    .sorted(Comparator.comparing(Candidate::position).reversed())
                    .forEach(each -> text.insert((int) each.position(), ANNOTATION));
            Path target = root.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, text);
        }
        return new AnnotatedCopy(root, written);
    }
}
