package io.adjoint.sparse;

import java.util.Arrays;

/**
 * A Jacobian on its way from a few of its products: with directions, where columns of one colour go into one product,
 * or with seeds, where rows do, whichever are fewer.
 */
public final class CompressedJacobian {
    private final boolean isForward;
    private final int[] colors;
    private final Entries entries;

    private CompressedJacobian(boolean isForward, int[] colors, Entries entries) {
        this.isForward = isForward;
        this.colors = colors;
        this.entries = entries;
    }

    /**
     * Colours the columns and the rows of a pattern.
     *
     * @param results by element of the result, the independents that it is computed from
     * @param length how many independents there are
     */
    public static CompressedJacobian of(Indices[] results, int length) {
        int[][] rows = new int[results.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = results[i] == null ? new int[0] : results[i].toArray();
        }
        int[] ofColumns = ColumnColoring.of(transposed(rows, length), rows.length);
        int[] ofRows = ColumnColoring.of(rows, length);
        boolean isForward = count(ofColumns) <= count(ofRows);
        int[] colors = isForward ? ofColumns : ofRows;
        Entries entries = new Entries(rows, length, count(colors));
        for (int row = 0; row < rows.length; row++) {
            for (int k = 0; k < rows[row].length; k++) {
                int column = rows[row][k];
                entries.locate(row, k, colors[isForward ? column : row], isForward ? row : column);
            }
        }
        return new CompressedJacobian(isForward, colors, entries);
    }

    private static int count(int[] colors) {
        return 1 + Arrays.stream(colors).max().orElse(-1);
    }

    private static int[][] transposed(int[][] rows, int length) {
        int[] counts = new int[length];
        for (int[] row : rows) {
            for (int column : row) {
                counts[column]++;
            }
        }
        int[][] columns = new int[length][];
        Arrays.setAll(columns, column -> new int[counts[column]]);
        Arrays.fill(counts, 0);
        for (int row = 0; row < rows.length; row++) {
            for (int column : rows[row]) {
                columns[column][counts[column]++] = row;
            }
        }
        return columns;
    }

    /** Whether the products are with directions, by forward mode; else they are with seeds, by reverse mode. */
    public boolean isForward() {
        return isForward;
    }

    /** How many products there are to take. */
    public int sweeps() {
        return entries.sweeps();
    }

    /** The direction or the seed of a product, a new array: the sum of the unit vectors of one colour. */
    public double[] direction(int sweep) {
        return Entries.direction(colors, sweep);
    }

    /** @param product the Jacobian times the direction, or the seed times the Jacobian; it is kept */
    public void take(int sweep, double[] product) {
        entries.take(sweep, product);
    }

    /** The Jacobian, once all products have been taken. */
    public SparseMatrix matrix() {
        return entries.matrix();
    }
}
