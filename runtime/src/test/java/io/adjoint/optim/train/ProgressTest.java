package io.adjoint.optim.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private long now = 5;

    private static Epoch epoch(int number) {
        Map<String, Double> metrics = new LinkedHashMap<>();
        metrics.put("loss", 0.5);
        metrics.put("accuracy", 0.987654321);
        return new Epoch(number, 1e-3, metrics);
    }

    private String shown() {
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    @Test
    void aLogHasALineForEachEpoch() {
        Progress progress = Progress.lines(out);
        progress.trainingBegins(2);
        progress.stepEnded(1, 1, 2, 3);
        progress.epochEnded(epoch(1), null);
        progress.epochEnded(epoch(2), null);
        assertThat(shown()).isEqualTo("""
                        epoch 1/2  loss 0.500000  accuracy 0.987654  learning rate 0.00100000
                        epoch 2/2  loss 0.500000  accuracy 0.987654  learning rate 0.00100000
                        """);
    }

    @Test
    void aTerminalHasABarThatIsWrittenOver() {
        Progress progress = new Progress(out, true, () -> now);
        progress.trainingBegins(1);
        progress.stepEnded(1, 1, 3, 2);
        now += 50_000_000; // too soon to be seen
        progress.stepEnded(1, 2, 3, 2);
        now += 50_000_000;
        progress.stepEnded(1, 3, 3, 0.25);
        progress.epochEnded(epoch(1), null);
        assertThat(shown().split("[\r\n]"))
                .containsExactly(
                        "epoch 1/1  [==========                    ]  1/3  loss 2.00000",
                        "epoch 1/1  [==============================]  3/3  loss 0.250000",
                        "epoch 1/1  loss 0.500000  accuracy 0.987654  learning rate 0.00100000");
    }

    @Test
    void aShorterLineCoversALongerOne() {
        Progress progress = new Progress(out, true, () -> now);
        progress.trainingBegins(1);
        progress.stepEnded(1, 100, 100, 2);
        progress.epochEnded(new Epoch(1, 0.1, Map.of("loss", 1.0)), null);
        String[] lines = shown().split("[\r\n]");
        assertThat(lines[1]).hasSameSizeAs(lines[0]).startsWith("epoch 1/1  loss 1.00000  learning rate 0.100000 ");
    }
}
