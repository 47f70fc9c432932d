package io.adjoint.sparse;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Colours of the columns of a matrix such that no row has entries in two columns of one colour: then the entries can be
 * read off the sums of the columns of one colour. Greedy, in the order of the columns (Curtis, Powell and Reid, 1974).
 *
 * <p>A column without entries is not coloured.
 */
final class ColumnColoring {

    /**
     * @param columns by column, the rows in which it has entries
     * @param rowCount how many rows there are
     */
    static int[] of(int[][] columns, int rowCount) {
        int[] colors = new int[columns.length];
        Arrays.fill(colors, -1);
        BitSet[] usedInRow = new BitSet[rowCount];
        for (int column = 0; column < columns.length; column++) {
            if (columns[column].length > 0) {
                BitSet taken = new BitSet();
                for (int row : columns[column]) {
                    if (usedInRow[row] == null) {
                        usedInRow[row] = new BitSet();
                    }
                    taken.or(usedInRow[row]);
                }
                int color = taken.nextClearBit(0);
                colors[column] = color;
                for (int row : columns[column]) {
                    usedInRow[row].set(color);
                }
            }
        }
        return colors;
    }

    private ColumnColoring() {}
}
