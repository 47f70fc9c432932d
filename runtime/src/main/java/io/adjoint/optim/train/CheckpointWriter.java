package io.adjoint.optim.train;

import io.adjoint.optim.OptimizerState;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.zip.CRC32;

/** A checkpoint to a file: the format is described at {@link Checkpoint}. */
final class CheckpointWriter {

    static final String FORMAT = "adjoint checkpoint";
    static final String VERSION = "1";
    static final int NUMBERS_IN_A_LINE = 8;

    private final Writer out;
    private final CRC32 sum = new CRC32();

    private CheckpointWriter(Writer out) {
        this.out = out;
    }

    static void write(Checkpoint checkpoint, Path file) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        FileChannel channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        try {
            try (channel;
                    Writer out = new BufferedWriter(
                            new OutputStreamWriter(Channels.newOutputStream(channel), StandardCharsets.UTF_8))) {
                new CheckpointWriter(out).write(checkpoint);
                out.flush();
                channel.force(true); // else the move could reach the disk before the content
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | RuntimeException e) {
            delete(fresh, e);
            throw e;
        }
    }

    private static void delete(Path fresh, Exception why) {
        try {
            Files.deleteIfExists(fresh);
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }

    private void write(Checkpoint checkpoint) throws IOException {
        line(FORMAT + " " + VERSION);
        line("parameters " + checkpoint.shape());
        double[] parameters = checkpoint.parameters();
        line("numbers " + parameters.length);
        numbers(parameters);
        for (Map.Entry<String, OptimizerState> entry : checkpoint.states().entrySet()) {
            OptimizerState state = entry.getValue();
            line("state " + entry.getKey());
            line("algorithm " + state.algorithm());
            line("shape " + state.shape());
            line("steps " + state.steps());
            for (Map.Entry<String, double[]> slot : state.slots().entrySet()) {
                line("slot " + slot.getKey() + " " + slot.getValue().length);
                numbers(slot.getValue());
            }
        }
        for (Map.Entry<String, double[]> metric : checkpoint.history().entrySet()) {
            line("metric " + metric.getKey() + " " + metric.getValue().length);
            numbers(metric.getValue());
        }
        out.write("end " + String.format("%08x", sum.getValue()) + "\n");
    }

    private void numbers(double[] numbers) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < numbers.length; i++) {
            line.append(numbers[i]);
            if (i % NUMBERS_IN_A_LINE == NUMBERS_IN_A_LINE - 1 || i == numbers.length - 1) {
                line(line.toString());
                line.setLength(0);
            } else {
                line.append(' ');
            }
        }
    }

    private void line(String text) throws IOException {
        String line = text + "\n";
        sum.update(line.getBytes(StandardCharsets.UTF_8));
        out.write(line);
    }
}
