package io.adjoint.sparse;

import java.util.Arrays;

/**
 * A Hessian on its way from a few of its products with directions: columns of one colour go into one product, and each
 * entry is read off one of the two products in which it is alone.
 */
public final class CompressedHessian {
    private final int[] colors;
    private final Entries entries;

    private CompressedHessian(int[] colors, Entries entries) {
        this.colors = colors;
        this.entries = entries;
    }

    /** Colours the columns of a pattern: see {@link #sweeps}. */
    public static CompressedHessian of(HessianPattern pattern) {
        int[][] adjacency = pattern.adjacency();
        int[] colors = StarColoring.of(adjacency);
        int sweeps = 1 + Arrays.stream(colors).max().orElse(-1);
        Entries entries = new Entries(adjacency, adjacency.length, sweeps);
        int[] neighbours = new int[sweeps];
        boolean[][] isAlone = new boolean[adjacency.length][];
        for (int row = 0; row < adjacency.length; row++) {
            isAlone[row] = alone(adjacency[row], colors, neighbours);
        }
        for (int row = 0; row < adjacency.length; row++) {
            for (int k = 0; k < adjacency[row].length; k++) {
                int column = adjacency[row][k];
                int mirrored = Arrays.binarySearch(adjacency[column], row);
                // One product for an entry and its mirror image, so that the matrix is symmetric to the last bit
                boolean isUpper = column >= row;
                boolean isInRow = isUpper ? isAlone[row][k] : !isAlone[column][mirrored];
                if (!(isInRow ? isAlone[row][k] : isAlone[column][mirrored])) {
                    throw new AssertionError("the entry " + row + ", " + column + " is alone in no product");
                }
                entries.locate(row, k, colors[isInRow ? column : row], isInRow ? row : column);
            }
        }
        return new CompressedHessian(colors, entries);
    }

    /** For each entry of a row, whether it is the only one in columns of its colour. */
    private static boolean[] alone(int[] row, int[] colors, int[] neighbours) {
        for (int column : row) {
            neighbours[colors[column]]++;
        }
        boolean[] alone = new boolean[row.length];
        for (int k = 0; k < row.length; k++) {
            alone[k] = neighbours[colors[row[k]]] == 1;
        }
        for (int column : row) {
            neighbours[colors[column]] = 0;
        }
        return alone;
    }

    /** How many products there are to take. */
    public int sweeps() {
        return entries.sweeps();
    }

    /** The direction of a product, a new array: the sum of the unit vectors of one colour. */
    public double[] direction(int sweep) {
        return Entries.direction(colors, sweep);
    }

    /** @param product the Hessian times the direction of the sweep; it is kept */
    public void take(int sweep, double[] product) {
        entries.take(sweep, product);
    }

    /** The Hessian, once all products have been taken. */
    public SparseMatrix matrix() {
        return entries.matrix();
    }
}
