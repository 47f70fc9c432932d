package io.adjoint.samples.digits;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/**
 * Handwritten digits.
 *
 * @param pixels for each digit the 64 pixels of its picture, row by row, from -1 (blank) to 1 (ink)
 * @param labels for each the digit that was meant, from 0 to 9
 */
record Digits(double[][] pixels, int[] labels) {
    static final int CLASSES = 10;
    static final int SIDE = 8;
    private static final double GREY = 8;

    /** The 1,797 digits of 13 writers; see {@code digits-licence.txt} beside the file. */
    static Digits read() {
        try (InputStream file = new GZIPInputStream(Digits.class.getResourceAsStream("digits.csv.gz"));
                CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
            List<CsvRecord> rows = reader.stream().toList();
            return new Digits(
                    rows.stream().map(Digits::pixels).toArray(double[][]::new),
                    rows.stream()
                            .mapToInt(row -> Integer.parseInt(row.getField(SIDE * SIDE)))
                            .toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int count() {
        return labels.length;
    }

    /** Those with these indices. */
    Digits pick(int[] indices) {
        return new Digits(
                IntStream.of(indices).mapToObj(i -> pixels[i]).toArray(double[][]::new),
                IntStream.of(indices).map(i -> labels[i]).toArray());
    }

    /** Shuffles the digits and holds every fifth of them out of the training. */
    Split split(long seed) {
        List<Integer> order = IntStream.range(0, count()).boxed().collect(Collectors.toList());
        Collections.shuffle(order, new Random(seed));
        return new Split(every(order, false), every(order, true));
    }

    private Digits every(List<Integer> order, boolean fifth) {
        return pick(IntStream.range(0, order.size())
                .filter(i -> (i % 5 == 0) == fifth)
                .map(order::get)
                .toArray());
    }

    private static double[] pixels(CsvRecord row) {
        return IntStream.range(0, SIDE * SIDE)
                .mapToDouble(i -> Double.parseDouble(row.getField(i)) / GREY - 1)
                .toArray();
    }

    /** Digits to learn from, and others to be asked for. */
    record Split(Digits seen, Digits heldOut) {}
}
