package io.adjoint.sparse;

import java.util.Arrays;

/** The entries of a matrix by row, each with the sweep that gives it and its position in what that sweep gives. */
final class Entries {
    private final int columnCount;
    private final int sweeps;
    private final int[] starts;
    private final int[] rows;
    private final int[] cols;
    private final int[] sweepOf;
    private final int[] positionOf;
    private final double[][] products;

    /** @param pattern by row, the columns in ascending order */
    Entries(int[][] pattern, int columnCount, int sweeps) {
        this.columnCount = columnCount;
        this.sweeps = sweeps;
        starts = new int[pattern.length + 1];
        for (int row = 0; row < pattern.length; row++) {
            starts[row + 1] = Math.addExact(starts[row], pattern[row].length);
        }
        int count = starts[pattern.length];
        rows = new int[count];
        cols = new int[count];
        sweepOf = new int[count];
        positionOf = new int[count];
        products = new double[sweeps][];
        for (int row = 0; row < pattern.length; row++) {
            Arrays.fill(rows, starts[row], starts[row + 1], row);
            System.arraycopy(pattern[row], 0, cols, starts[row], pattern[row].length);
        }
    }

    /** Entry {@code k} of a row is to be found at a position of what a sweep gives. */
    void locate(int row, int k, int sweep, int position) {
        sweepOf[starts[row] + k] = sweep;
        positionOf[starts[row] + k] = position;
    }

    int sweeps() {
        return sweeps;
    }

    void take(int sweep, double[] product) {
        products[sweep] = product;
    }

    SparseMatrix matrix() {
        double[] vals = new double[rows.length];
        for (int k = 0; k < vals.length; k++) {
            vals[k] = products[sweepOf[k]][positionOf[k]];
        }
        return new SparseMatrix(starts.length - 1, columnCount, rows.clone(), cols.clone(), vals, sweeps);
    }

    /** The sum of the unit vectors of one colour. */
    static double[] direction(int[] colors, int color) {
        double[] direction = new double[colors.length];
        for (int i = 0; i < colors.length; i++) {
            if (colors[i] == color) {
                direction[i] = 1;
            }
        }
        return direction;
    }
}
