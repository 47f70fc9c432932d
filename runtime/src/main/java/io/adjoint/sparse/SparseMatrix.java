package io.adjoint.sparse;

/**
 * A sparse matrix as a list of its entries: entry {@code k} is {@code vals[k]} in row {@code rows[k]} and column
 * {@code cols[k]}. Sorted by row, then by column, each position once; an entry may happen to be zero. The arrays are
 * the matrix's own: whoever changes them changes it.
 *
 * @param rowCount how many rows the matrix has
 * @param columnCount how many columns the matrix has
 * @param rows the rows of the entries
 * @param cols the columns of the entries, as many as {@code rows}
 * @param vals the entries, as many as {@code rows}
 * @param sweeps how many products with a direction or seed it took to compute them
 */
public record SparseMatrix(int rowCount, int columnCount, int[] rows, int[] cols, double[] vals, int sweeps) {

    /** How many entries are listed. */
    public int size() {
        return vals.length;
    }

    /** The whole matrix, {@code rowCount} by {@code columnCount}. */
    public double[][] toDense() {
        double[][] dense = new double[rowCount][columnCount];
        for (int k = 0; k < vals.length; k++) {
            dense[rows[k]][cols[k]] = vals[k];
        }
        return dense;
    }

    /** The number of entries and sweeps; the entries may be many. */
    @Override
    public String toString() {
        return "SparseMatrix[" + rowCount + " x " + columnCount + ", " + size() + " entries, " + sweeps + " sweeps]";
    }
}
