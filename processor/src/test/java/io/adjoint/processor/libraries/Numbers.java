package io.adjoint.processor.libraries;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.function.DoubleConsumer;

/** The floating-point numbers in a value: itself, or what its arrays hold. */
final class Numbers {
    private Numbers() {}

    static boolean are(Class<?> type) {
        Class<?> leaf = type;
        while (leaf.isArray()) {
            leaf = leaf.getComponentType();
        }
        return leaf == double.class || leaf == float.class;
    }

    static int count(Object value) {
        int[] count = new int[1];
        each(value, number -> count[0]++);
        return count[0];
    }

    static double[] of(Object value) {
        double[] all = new double[count(value)];
        int[] next = new int[1];
        each(value, number -> all[next[0]++] = number);
        return all;
    }

    private static void each(Object value, DoubleConsumer sink) {
        if (value instanceof Double || value instanceof Float) {
            sink.accept(((Number) value).doubleValue());
        } else if (value != null && are(value.getClass())) {
            for (int i = 0; i < Array.getLength(value); i++) {
                each(Array.get(value, i), sink);
            }
        }
    }

    /** The value with {@code step} added to one of its numbers; arrays are changed in place. */
    static Object plus(Object value, int index, double step) {
        if (value instanceof Double number) {
            return number + step;
        }
        if (value instanceof Float number) {
            return (float) (number + step);
        }
        int left = index;
        for (int i = 0; i < Array.getLength(value); i++) {
            Object element = Array.get(value, i);
            int count = count(element);
            if (left < count) {
                Array.set(value, i, plus(element, left, step));
                return value;
            }
            left -= count;
        }
        throw new IndexOutOfBoundsException(index);
    }

    /** An array of the same shape, or a number, with every number drawn anew. */
    static Object seedLike(Object value, java.util.Random random) {
        if (value instanceof Double) {
            return random.nextDouble() + 0.5;
        }
        if (value instanceof Float) {
            return (float) (random.nextDouble() + 0.5);
        }
        if (value == null) {
            return null;
        }
        Object seed = Array.newInstance(value.getClass().getComponentType(), Array.getLength(value));
        for (int i = 0; i < Array.getLength(value); i++) {
            Array.set(seed, i, seedLike(Array.get(value, i), random));
        }
        return seed;
    }

    /** What can be seen of a value: numbers to the bit, arrays and the fields of objects down to some depth. */
    static String print(Object value, int depth) {
        if (value == null || value instanceof String || value instanceof Enum<?> || value instanceof Boolean) {
            return String.valueOf(value);
        }
        if (value instanceof Double number) {
            return number.isNaN() ? "NaN" : Long.toHexString(Double.doubleToRawLongBits(number));
        }
        if (value instanceof Float number) {
            return number.isNaN() ? "NaN" : Integer.toHexString(Float.floatToRawIntBits(number));
        }
        if (value instanceof Number || value instanceof Character) {
            return value.toString();
        }
        StringBuilder text = new StringBuilder("[");
        if (value.getClass().isArray()) {
            for (int i = 0; i < Array.getLength(value); i++) {
                text.append(print(Array.get(value, i), depth)).append(' ');
            }
        } else if (depth > 0 && !value.getClass().getName().startsWith("java.")) {
            for (Class<?> type = value.getClass(); type != null && type != Object.class; type = type.getSuperclass()) {
                for (Field field : type.getDeclaredFields()) {
                    text.append(
                            Modifier.isStatic(field.getModifiers()) ? "" : print(read(field, value), depth - 1) + " ");
                }
            }
        }
        return text.append(']').toString();
    }

    private static Object read(Field field, Object owner) {
        try {
            field.setAccessible(true);
            return field.get(owner);
        } catch (ReflectiveOperationException | RuntimeException hidden) {
            return null;
        }
    }
}
