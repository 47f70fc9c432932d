package io.adjoint.check;

import java.util.Arrays;

/**
 * How the numbers of a point are laid out: a {@code Double} or {@code Float}, or an array of {@code double} or
 * {@code float} of any rank, with rows of any length or null. Translates between such a point and its numbers in a row.
 */
final class Shape<T> {

    private static final int LONGEST_TEXT = 200;

    private final T template;
    private final int size;
    private final Precision precision;

    private Shape(T template, int size, Precision precision) {
        this.template = template;
        this.size = size;
        this.precision = precision;
    }

    static <T> Shape<T> of(T point) {
        int size = count(point);
        boolean isFloat = point instanceof Float || point.getClass().getName().matches("\\[+F");
        return new Shape<>(point, size, isFloat ? Precision.FLOAT : Precision.DOUBLE);
    }

    int size() {
        return size;
    }

    Precision precision() {
        return precision;
    }

    /** The numbers of a point of this shape, in a new array. */
    double[] numbers(T point) {
        double[] numbers = new double[size];
        read(point, numbers, 0);
        return numbers;
    }

    /** A new point of this shape. */
    @SuppressWarnings("unchecked") // a copy is of its template's type
    T point(double[] numbers) {
        return (T) write(template, numbers, new int[1]);
    }

    /** Where number {@code i} is in the point: nothing, {@code [i]}, {@code [r][i]} and so on. */
    String place(int i) {
        return place(template, i);
    }

    /** Why {@code other} is not of this shape, or null if it is. */
    String mismatch(String name, Object other) {
        return mismatch(name, template, other);
    }

    String text(T point) {
        String text = Arrays.deepToString(new Object[] {point});
        text = text.substring(1, text.length() - 1);
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "...";
    }

    private static int count(Object point) {
        if (point instanceof Double || point instanceof Float) {
            return 1;
        }
        if (point instanceof double[] numbers) {
            return numbers.length;
        }
        if (point instanceof float[] numbers) {
            return numbers.length;
        }
        if (point instanceof Object[] rows) {
            int count = 0;
            for (Object row : rows) {
                count += row == null ? 0 : count(row);
            }
            return count;
        }
        throw new IllegalArgumentException("expected a double, a float, or an array of these, got "
                + (point == null ? "null" : "a " + point.getClass().getSimpleName()));
    }

    private static int read(Object point, double[] numbers, int from) {
        int next = from;
        if (point instanceof Number number) {
            numbers[next++] = number.doubleValue();
        } else if (point instanceof double[] row) {
            for (double number : row) {
                numbers[next++] = number;
            }
        } else if (point instanceof float[] row) {
            for (float number : row) {
                numbers[next++] = number;
            }
        } else if (point instanceof Object[] rows) {
            for (Object row : rows) {
                next = read(row, numbers, next);
            }
        }
        return next;
    }

    private static Object write(Object template, double[] numbers, int[] next) {
        if (template instanceof Double) {
            return numbers[next[0]++];
        }
        if (template instanceof Float) {
            return (float) numbers[next[0]++];
        }
        if (template instanceof double[] row) {
            double[] copy = new double[row.length];
            for (int i = 0; i < copy.length; i++) {
                copy[i] = numbers[next[0]++];
            }
            return copy;
        }
        if (template instanceof float[] row) {
            float[] copy = new float[row.length];
            for (int i = 0; i < copy.length; i++) {
                copy[i] = (float) numbers[next[0]++];
            }
            return copy;
        }
        if (template instanceof Object[] rows) {
            Object[] copy = rows.clone();
            for (int i = 0; i < copy.length; i++) {
                copy[i] = write(rows[i], numbers, next);
            }
            return copy;
        }
        return null;
    }

    private static String place(Object template, int i) {
        if (template instanceof Object[] rows) {
            int before = 0;
            for (int r = 0; r < rows.length; r++) {
                int count = rows[r] == null ? 0 : count(rows[r]);
                if (i < before + count) {
                    return "[" + r + "]" + place(rows[r], i - before);
                }
                before += count;
            }
        }
        return template instanceof Number ? "" : "[" + i + "]";
    }

    private static String mismatch(String name, Object expected, Object actual) {
        if (expected == null || actual == null) {
            return expected == actual ? null : name + ": expected " + kind(expected) + ", got " + kind(actual);
        }
        if (expected.getClass() != actual.getClass() || length(expected) != length(actual)) {
            return name + ": expected " + kind(expected) + ", got " + kind(actual);
        }
        if (expected instanceof Object[] rows) {
            for (int i = 0; i < rows.length; i++) {
                String mismatch = mismatch(name + "[" + i + "]", rows[i], ((Object[]) actual)[i]);
                if (mismatch != null) {
                    return mismatch;
                }
            }
        }
        return null;
    }

    private static int length(Object array) {
        return array.getClass().isArray() ? java.lang.reflect.Array.getLength(array) : 1;
    }

    private static String kind(Object array) {
        if (array == null) {
            return "null";
        }
        String type = array.getClass().getSimpleName();
        return array.getClass().isArray() ? type.replaceFirst("\\[\\]", "[" + length(array) + "]") : "a " + type;
    }
}
