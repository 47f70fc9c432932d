package io.adjoint.array;

import java.lang.reflect.Array;

/** What is in an array at one moment, rows and all, so that a method that has written to it can put everything back. */
public final class Snapshot {
    private final Object array;
    private final Object content;
    private final Snapshot[] rows;

    private Snapshot(Object array, Object content, Snapshot[] rows) {
        this.array = array;
        this.content = content;
        this.rows = rows;
    }

    /**
     * Keeps what is in an array.
     *
     * @param array an array of numbers, of booleans or of characters, an array of such arrays, or null
     */
    public static Snapshot of(Object array) {
        if (array == null) {
            return new Snapshot(null, null, new Snapshot[0]);
        }
        int length = Array.getLength(array);
        Object content = Array.newInstance(array.getClass().getComponentType(), length);
        System.arraycopy(array, 0, content, 0, length);
        Snapshot[] rows = new Snapshot[array instanceof Object[] ? length : 0];
        for (int i = 0; i < rows.length; i++) {
            Object row = ((Object[]) array)[i];
            rows[i] = of(row != null && row.getClass().isArray() ? row : null);
        }
        return new Snapshot(array, content, rows);
    }

    /** Puts it back: the same rows in the same places, and in each what was in it. */
    public void restore() {
        if (array != null) {
            System.arraycopy(content, 0, array, 0, Array.getLength(array));
        }
        for (Snapshot row : rows) {
            row.restore();
        }
    }
}
