package io.adjoint.processor.libraries;

import static org.assertj.core.api.Assertions.assertThat;

import io.adjoint.processor.libraries.Trial.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Libraries that others wrote, as {@code samples/libraries/run} fetches them: a directory each, with the jars. Their
 * methods are annotated in a copy of their sources, compiled, and called with made-up arguments.
 */
@EnabledIfSystemProperty(named = LibrariesTest.DIRECTORY, matches = ".+")
class LibrariesTest {
    static final String DIRECTORY = "adjoint.libraries";

    /** At most so many methods of each library, drawn at random: the same ones each time. */
    private static final int MOST = Integer.getInteger("adjoint.libraries.most", 150);

    @TempDir
    Path work;

    static Stream<Path> libraries() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty(DIRECTORY)))) {
            return files.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void aMethodIsDifferentiatedRightOrRefused(Path directory) throws IOException {
        Report report = report(Library.unpack(directory, work));
        Files.writeString(directory.resolveSibling(directory.getFileName() + ".txt"), report.text());
        System.out.println(report.headline());
        assertThat(report.faults()).isEmpty();
    }

    private Report report(Library library) throws IOException {
        List<Candidate> all = Candidates.in(library.root(), library.sources(), Javac.options(library, library.root()));
        List<Candidate> chosen = sample(all);
        Acceptance acceptance = Acceptance.of(library, chosen, work);
        Trials trials = Trials.of(library, acceptance.classes());
        Map<Candidate, Verdict> verdicts = new LinkedHashMap<>();
        acceptance.accepted().forEach(each -> verdicts.put(each, trials.run(each)));
        return new Report(library, all.size(), chosen.size(), acceptance, verdicts);
    }

    private static List<Candidate> sample(List<Candidate> all) {
        List<Candidate> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(1));
        return shuffled.stream()
                .limit(MOST)
                .sorted(Comparator.comparing(each -> each.file() + " " + each.key()))
                .toList();
    }
}
