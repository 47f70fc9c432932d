package io.adjoint.optim.train;

import io.adjoint.optim.OptimizerState;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoublePredicate;
import java.util.zip.CRC32;

/** A checkpoint from a file, each line of which is looked at: the format is described at {@link Checkpoint}. */
final class CheckpointReader {

    private final Path file;
    private final BufferedReader in;
    private final CRC32 sum = new CRC32();
    private String line;
    private long number;

    private CheckpointReader(Path file, BufferedReader in) {
        this.file = file;
        this.in = in;
    }

    static Checkpoint read(Path file) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return new CheckpointReader(file, in).read();
        } catch (CharacterCodingException e) {
            throw new CheckpointException(file, "expected a checkpoint, got a file that is not UTF-8 text");
        }
    }

    private Checkpoint read() throws IOException {
        String version = rest(CheckpointWriter.FORMAT);
        if (!version.equals(CheckpointWriter.VERSION)) {
            throw fault("version " + CheckpointWriter.VERSION, "version " + version);
        }
        next();
        String shape = rest("parameters");
        next();
        double[] parameters = numbers("parameters", count(rest("numbers")), Allowed.FINITE);
        Map<String, OptimizerState> states = new LinkedHashMap<>();
        while (line.startsWith("state ")) {
            String name = rest("state");
            if (states.containsKey(name)) {
                throw fault("each state once", name + " again");
            }
            states.put(name, state());
        }
        Map<String, double[]> history = named("metric", Allowed.ANY);
        long expected = sum.getValue();
        String got = rest("end");
        if (!got.equals(String.format("%08x", expected))) {
            throw fault("check sum " + String.format("%08x", expected) + " of what is above", got + ": it is damaged");
        }
        if (in.read() >= 0) {
            throw new CheckpointException(file, "expected nothing after line " + number + ", its end, got more");
        }
        return new Checkpoint(shape, parameters, states, history);
    }

    private OptimizerState state() throws IOException {
        next();
        String algorithm = rest("algorithm");
        next();
        String shape = rest("shape");
        next();
        long steps = count(rest("steps"));
        next();
        return new OptimizerState(algorithm, shape, steps, named("slot", Allowed.NOT_NAN));
    }

    /** As many rows of numbers as there are, each with a line before that has its name and length. */
    private Map<String, double[]> named(String keyword, Allowed allowed) throws IOException {
        Map<String, double[]> rows = new LinkedHashMap<>();
        while (line.startsWith(keyword + " ")) {
            String head = rest(keyword);
            int blank = Math.max(head.lastIndexOf(' '), 0);
            String name = head.substring(0, blank);
            long count = count(head.substring(blank).strip());
            if (rows.containsKey(name)) {
                throw fault("each " + keyword + " once", name + " again");
            }
            rows.put(name, numbers(keyword + " " + name, count, allowed));
        }
        return rows;
    }

    /** Which numbers may stand in a row. */
    private enum Allowed {
        FINITE("a finite number", Double::isFinite),
        NOT_NAN("a number", value -> !Double.isNaN(value)),
        ANY("a number", value -> true);

        private final String name;
        private final DoublePredicate predicate;

        Allowed(String name, DoublePredicate predicate) {
            this.name = name;
            this.predicate = predicate;
        }
    }

    /** What stands in the current line after its keyword. */
    private String rest(String keyword) throws IOException {
        if (line == null) {
            next();
        }
        if (!line.equals(keyword) && !line.startsWith(keyword + " ")) {
            throw fault("\"" + keyword + " ...\"", "\"" + shortened(line) + "\"");
        }
        return line.substring(Math.min(line.length(), keyword.length() + 1));
    }

    /** Goes on to the next line; what was in the last one counts for the check sum. */
    private void next() throws IOException {
        if (line != null) {
            sum.update((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
        line = in.readLine();
        if (line == null) {
            throw new CheckpointException(
                    file, "expected more after line " + number + ", got the end of the file: it is truncated");
        }
        number++;
    }

    private long count(String text) {
        try {
            long count = Long.parseLong(text);
            if (count >= 0) {
                return count;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw fault("a whole number, zero or more", "\"" + shortened(text) + "\"");
    }

    /** The numbers in the lines after the current one, which are then passed. */
    private double[] numbers(String what, long count, Allowed allowed) throws IOException {
        double[] numbers =
                new double[(int) Math.min(count, 1 << 16)]; // grows: a damaged count is no reason to run out of memory
        int size = 0;
        while (size < count) {
            next();
            String[] words = line.split(" ");
            long inLine = Math.min(count - size, CheckpointWriter.NUMBERS_IN_A_LINE);
            if (words.length != inLine) {
                throw fault(inLine + " numbers of " + what, "\"" + shortened(line) + "\"");
            }
            for (String word : words) {
                if (size == numbers.length) {
                    numbers = Arrays.copyOf(numbers, (int) Math.min(count, 2L * size));
                }
                numbers[size] = number(word, what + "[" + size + "]", allowed);
                size++;
            }
        }
        next();
        return numbers;
    }

    private double number(String word, String what, Allowed allowed) {
        double value;
        try {
            value = Double.parseDouble(word);
        } catch (NumberFormatException e) {
            throw fault("a number for " + what, "\"" + shortened(word) + "\"");
        }
        if (!allowed.predicate.test(value)) {
            throw fault(allowed.name + " for " + what, word);
        }
        return value;
    }

    private CheckpointException fault(String expected, String got) {
        return new CheckpointException(file, number, expected, got);
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "...";
    }
}
