package io.adjoint.optim.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.adjoint.optim.OptimizerState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckpointTest {

    private static final String SMALL = """
            adjoint checkpoint 1
            parameters Net(w: double[2], b: double)
            numbers 3
            0.1 -2.5E-4 3.0
            state optimizer
            algorithm Adam
            shape Net(w: double[2], b: double)
            steps 20
            slot lr 1
            0.001
            slot exp_avg 3
            0.5 Infinity -0.0
            metric loss 2
            0.5 NaN
            """;

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("net.checkpoint");
    }

    private static Checkpoint small() {
        Map<String, double[]> slots = new LinkedHashMap<>();
        slots.put("lr", new double[] {0.001});
        slots.put("exp_avg", new double[] {0.5, Double.POSITIVE_INFINITY, -0.0});
        String shape = "Net(w: double[2], b: double)";
        return new Checkpoint(
                shape,
                new double[] {0.1, -2.5e-4, 3},
                Map.of("optimizer", new OptimizerState("Adam", shape, 20, slots)),
                Map.of("loss", new double[] {0.5, Double.NaN}));
    }

    private static String ended(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return text + "end " + String.format("%08x", sum.getValue()) + "\n";
    }

    @Test
    void theFileIsThePlainTextThatIsDescribed() throws IOException {
        small().write(file);
        assertThat(file).hasContent(ended(SMALL));
        try (var files = Files.list(directory)) {
            assertThat(files).as("nothing is left beside it").hasSize(1);
        }
    }

    @Test
    void whatIsReadIsWhatWasWrittenBitForBit() throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        double[] parameters = new double[1000];
        for (int i = 0; i < parameters.length; i++) {
            do {
                parameters[i] = Double.longBitsToDouble(random.nextLong());
            } while (!Double.isFinite(parameters[i]));
        }
        Map<String, OptimizerState> states = new LinkedHashMap<>();
        states.put("b", new OptimizerState("Sgd", "", Long.MAX_VALUE, Map.of("none of it", new double[0])));
        states.put("a", small().state("optimizer"));
        new Checkpoint("double[1000]", parameters, states, Map.of("loss", new double[] {1, Double.NaN})).write(file);

        Checkpoint read = Checkpoint.read(file);
        assertThat(read.shape()).isEqualTo("double[1000]");
        assertThat(read.parameters()).containsExactly(parameters);
        assertThat(read.states()).isEqualTo(states);
        assertThat(read.history()).containsOnlyKeys("loss");
        assertThat(read.history().get("loss")).containsExactly(1, Double.NaN);
        assertThat(read.states().keySet()).containsExactly("b", "a");
        assertThat(1 / read.state("a").slots().get("exp_avg")[2]).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void aFileThatIsCutOffAnywhereIsRefused() throws IOException {
        String whole = ended(SMALL);
        for (int length = 0; length < whole.length() - 1; length++) { // the last line feed is not missed
            Files.writeString(file, whole.substring(0, length));
            assertThatExceptionOfType(CheckpointException.class)
                    .as("cut after " + length)
                    .isThrownBy(() -> Checkpoint.read(file));
        }
        Files.writeString(file, SMALL);
        refused("expected more after line 14, got the end of the file: it is truncated");
    }

    @Test
    void aFileInWhichAnyCharacterIsAnotherIsRefused() throws IOException {
        String whole = ended(SMALL);
        for (int at = 0; at < whole.length() - 1; at++) {
            char other = whole.charAt(at) == '7' ? '8' : '7';
            Files.writeString(file, whole.substring(0, at) + other + whole.substring(at + 1));
            assertThatExceptionOfType(CheckpointException.class)
                    .as("changed at " + at)
                    .isThrownBy(() -> Checkpoint.read(file));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "checkpoint 1|checkpoint 2|, line 1: expected version 1, got version 2",
                "adjoint|other|, line 1: expected \"adjoint checkpoint ...\", got \"other checkpoint 1\"",
                "numbers 3|numbers 4|, line 4: expected 4 numbers of parameters, got \"0.1 -2.5E-4 3.0\"",
                "numbers 3|numbers x|, line 3: expected a whole number, zero or more, got \"x\"",
                "numbers 3|numbers -1|, line 3: expected a whole number, zero or more, got \"-1\"",
                "-2.5E-4|NaN|, line 4: expected a finite number for parameters[1], got NaN",
                "-2.5E-4|Infinity|, line 4: expected a finite number for parameters[1], got Infinity",
                "-2.5E-4|0.1.2|, line 4: expected a number for parameters[1], got \"0.1.2\"",
                "0.001|NaN|, line 10: expected a number for slot lr[0], got NaN",
                "steps 20|step 20|, line 8: expected \"steps ...\", got \"step 20\"",
                "slot lr 1|slot lr 2|, line 10: expected 2 numbers of slot lr, got \"0.001\"",
            })
    void aFaultIsSaidWithItsLineAndWhatWasExpected(String part, String instead, String message) throws IOException {
        Files.writeString(file, ended(SMALL.replace(part, instead)));
        refused(message);
    }

    @Test
    void damageThatLooksLikeNumbersIsFoundByTheCheckSum() throws IOException {
        Files.writeString(file, ended(SMALL).replace("0.1 ", "0.2 "));
        assertThatExceptionOfType(CheckpointException.class)
                .isThrownBy(() -> Checkpoint.read(file))
                .withMessageMatching(
                        ".*, line 15: expected check sum \\w{8} of what is above, got \\w{8}: it is damaged");
    }

    @Test
    void whatIsThereTwiceIsRefused() throws IOException {
        String state = SMALL.substring(SMALL.indexOf("state"), SMALL.indexOf("metric"));
        Files.writeString(file, ended(SMALL) + SMALL);
        refused("expected nothing after line 15, its end, got more");
        Files.writeString(file, ended(SMALL.replace(state, state + state)));
        refused(", line 13: expected each state once, got optimizer again");
    }

    @Test
    void aFileOfBytesIsRefused() throws IOException {
        Files.write(file, new byte[] {(byte) 0xff, 0, 1, 2});
        refused("expected a checkpoint, got a file that is not UTF-8 text");
    }

    private void refused(String message) {
        assertThatThrownBy(() -> Checkpoint.read(file))
                .isInstanceOf(CheckpointException.class)
                .hasMessageStartingWith(file.toString())
                .hasMessageEndingWith(message);
    }

    @Test
    void aFileThatIsNotThereIsAnInputError() {
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> Checkpoint.read(file));
    }

    @Test
    void aWriteThatFailsLeavesTheOldFileAndNothingOfItsOwn() throws IOException {
        small().write(file);
        Files.createDirectory(directory.resolve("net.checkpoint.new")); // so the new file cannot be made
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> small().write(file));
        assertThat(file).hasContent(ended(SMALL));
        assertThat(directory.resolve("net.checkpoint.new")).as("not ours").isDirectory();

        Path occupied = Files.createDirectories(directory.resolve("occupied").resolve("by something"))
                .getParent(); // so the new file can be made, but not moved
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> small().write(occupied));
        assertThat(directory.resolve("occupied.new")).doesNotExist();

        Path nowhere = directory.resolve("missing").resolve("net.checkpoint");
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> small().write(nowhere));
    }

    @Test
    void aNewFileThatWasLeftHalfWrittenIsNoObstacle() throws IOException {
        Files.writeString(directory.resolve("net.checkpoint.new"), "half of som");
        small().write(file);
        assertThat(Files.readAllLines(file)).hasSize(15);
        try (var files = Files.list(directory)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void whatCouldNotBeReadBackIsNotWritten() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Checkpoint("double[2]", new double[] {1, Double.NaN}, Map.of(), Map.of()))
                .withMessage("parameters[1]: expected a finite number, got NaN");
        for (String name : List.of("two\nlines", " blank")) {
            OptimizerState state = new OptimizerState("Sgd", "", 0, Map.of());
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Checkpoint("double[1]", new double[1], Map.of(name, state), Map.of()))
                    .withMessageStartingWith("name of a state: expected one line without blanks at its ends");
        }
    }
}
