package io.adjoint.samples.digits;

import java.util.Locale;

/**
 * What was taken for what.
 *
 * @param counts in row i and column j, how many pictures of digit i were taken for a j
 */
record Confusion(int[][] counts) {

    static Confusion of(Network network, Digits digits) {
        int[][] counts = new int[Digits.CLASSES][Digits.CLASSES];
        for (int n = 0; n < digits.count(); n++) {
            counts[digits.labels()[n]][network.classify(digits.pixels()[n])]++;
        }
        return new Confusion(counts);
    }

    int right() {
        int right = 0;
        for (int k = 0; k < counts.length; k++) {
            right += counts[k][k];
        }
        return right;
    }

    int all() {
        int all = 0;
        for (int[] row : counts) {
            for (int count : row) {
                all += count;
            }
        }
        return all;
    }

    /** The share that was taken for what it is, from 0 to 1. */
    double accuracy() {
        return (double) right() / all();
    }

    /** As a table: a row for each digit, a column for what it was taken for, a point for none. */
    @Override
    public String toString() {
        StringBuilder table = new StringBuilder("       ");
        for (int k = 0; k < counts.length; k++) {
            table.append(String.format(Locale.ROOT, "%5d", k));
        }
        for (int i = 0; i < counts.length; i++) {
            table.append(String.format(Locale.ROOT, "%n    %d  ", i));
            for (int count : counts[i]) {
                table.append(String.format(Locale.ROOT, "%5s", count == 0 ? "." : count));
            }
        }
        return table.toString();
    }
}
