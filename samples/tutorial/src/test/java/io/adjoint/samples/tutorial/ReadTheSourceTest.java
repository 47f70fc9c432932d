package io.adjoint.samples.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadTheSourceTest {
    private static final String FILE = "io/adjoint/samples/tutorial/NeuronGrad.java";

    @Test
    void theChapterShowsWhatTheCompilerWrote() throws Exception {
        Path written =
                BuildFolder.find().resolve("generated-sources/annotations").resolve(FILE);
        List<String> lines = Files.readAllLines(written);
        assertThat(lines).anyMatch(line -> line.contains("class NeuronGrad"));
        String told = Told.by(ReadTheSource::tell);
        assertThat(told).containsSubsequence(lines);
    }

    @Test
    void linesAreIndentedAndEmptyOnesStayEmpty(@TempDir Path folder) throws Exception {
        Path file = folder.resolve(FILE);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "class NeuronGrad {\n\n}\n");
        assertThat(Told.by(page -> ReadTheSource.tell(page, folder))).endsWith("\n    class NeuronGrad {\n\n    }\n");
    }

    @Test
    void aMissingFileIsSaidToBeMissing(@TempDir Path folder) {
        assertThat(Told.by(page -> ReadTheSource.tell(page, folder)))
                .contains("is not:", folder.resolve(FILE).toString(), "mvn compile");
    }
}
