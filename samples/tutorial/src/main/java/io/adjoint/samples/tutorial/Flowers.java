package io.adjoint.samples.tutorial;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Measured flowers.
 *
 * @param measurements for each flower its sepal length, sepal width, petal length and petal width, in centimetres
 * @param species for each flower the index of its species in {@link #SPECIES}
 */
record Flowers(double[][] measurements, int[] species) {
    static final List<String> SPECIES = List.of("setosa", "versicolor", "virginica");
    private static final List<String> MEASUREMENTS =
            List.of("sepal_length", "sepal_width", "petal_length", "petal_width");

    /** The 150 iris flowers. */
    static Flowers read() {
        try (InputStream file = Flowers.class.getResourceAsStream("iris.csv");
                CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            List<NamedCsvRecord> rows = reader.stream().toList();
            return new Flowers(
                    rows.stream().map(Flowers::measurements).toArray(double[][]::new),
                    rows.stream()
                            .mapToInt(row -> SPECIES.indexOf(row.getField("species")))
                            .toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int count() {
        return species.length;
    }

    /** Those with these indices. */
    Flowers pick(int[] indices) {
        return new Flowers(
                IntStream.of(indices).mapToObj(i -> measurements[i]).toArray(double[][]::new),
                IntStream.of(indices).map(i -> species[i]).toArray());
    }

    private static double[] measurements(NamedCsvRecord row) {
        return MEASUREMENTS.stream()
                .mapToDouble(name -> Double.parseDouble(row.getField(name)))
                .toArray();
    }
}
