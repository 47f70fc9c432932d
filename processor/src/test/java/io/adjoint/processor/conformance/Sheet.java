package io.adjoint.processor.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A file of tab-separated values with a line of headings, as rows by heading. */
final class Sheet {

    static List<Map<String, String>> of(String file) {
        List<String> lines = lines(file);
        String[] headings = lines.get(0).split("\t", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            if (cells.length != headings.length) {
                throw new AssertionError(file + " has a row of another length: " + line);
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.length; i++) {
                row.put(headings[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(
                    Path.of(Sheet.class.getResource("/conformance/" + file).toURI()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (URISyntaxException failure) {
            throw new AssertionError(failure);
        }
    }

    private Sheet() {}
}
