package io.adjoint.processor.ir;

import io.adjoint.processor.ir.Type.Scalar;

/** Java's conversions between its primitive types. */
final class Conversions {

    static Object convert(Object value, Scalar to) {
        if (value instanceof Boolean) {
            return value;
        }
        if (value instanceof Character character) {
            return fromLong((int) character, to);
        }
        if (value instanceof Double number) {
            return fromDouble(number, to);
        }
        if (value instanceof Float number) {
            return fromFloat(number, to);
        }
        return fromLong(((Number) value).longValue(), to);
    }

    private static Object fromDouble(double value, Scalar to) {
        return switch (to) {
            case DOUBLE -> value;
            case FLOAT -> (float) value;
            case LONG -> (long) value;
            case INT -> (int) value;
            case SHORT -> (short) value;
            case CHAR -> (char) value;
            case BYTE -> (byte) value;
            case BOOLEAN -> throw new AssertionError(value);
        };
    }

    private static Object fromFloat(float value, Scalar to) {
        return switch (to) {
            case DOUBLE -> (double) value;
            case FLOAT -> value;
            case LONG -> (long) value;
            case INT -> (int) value;
            case SHORT -> (short) value;
            case CHAR -> (char) value;
            case BYTE -> (byte) value;
            case BOOLEAN -> throw new AssertionError(value);
        };
    }

    /** From any integer type: what fits in a narrower one is converted as from a {@code long}. */
    private static Object fromLong(long value, Scalar to) {
        return switch (to) {
            case DOUBLE -> (double) value;
            case FLOAT -> (float) value;
            case LONG -> value;
            case INT -> (int) value;
            case SHORT -> (short) value;
            case CHAR -> (char) value;
            case BYTE -> (byte) value;
            case BOOLEAN -> throw new AssertionError(value);
        };
    }

    private Conversions() {}
}
