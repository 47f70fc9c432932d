package io.adjoint.processor.golden;

import java.lang.reflect.Array;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Numbers and arrays of them, of any type and rank. */
final class Numbers {

    /** A copy all the way down; what is not an array is returned as it is. */
    static Object copy(Object value) {
        if (value == null || !value.getClass().isArray()) {
            return value;
        }
        int length = Array.getLength(value);
        Object copy = Array.newInstance(value.getClass().getComponentType(), length);
        for (int i = 0; i < length; i++) {
            Array.set(copy, i, copy(Array.get(value, i)));
        }
        return copy;
    }

    /** All numbers, row by row. */
    static double[] flat(Object value) {
        if (value == null) {
            return new double[0];
        }
        if (!value.getClass().isArray()) {
            return new double[] {((Number) value).doubleValue()};
        }
        return IntStream.range(0, Array.getLength(value))
                .mapToObj(i -> Array.get(value, i))
                .flatMapToDouble(element -> DoubleStream.of(flat(element)))
                .toArray();
    }

    /** The same numbers in another floating-point type; everything that is not floating-point stays what it is. */
    static Object convert(Object value, Class<?> to) {
        if (value instanceof Float || value instanceof Double) {
            return scalar(((Number) value).doubleValue(), to);
        }
        if (value == null || !value.getClass().isArray() || !isFloating(element(value.getClass()))) {
            return copy(value);
        }
        double[] numbers = flat(value);
        return like(value, to, place -> numbers[place], new int[1]);
    }

    /** A {@code double} array (or {@code Double}) of the shape, 1 at one place of {@link #flat} and 0 elsewhere. */
    static Object unit(Object shape, int place) {
        return like(shape, double.class, each -> each == place ? 1 : 0, new int[1]);
    }

    /** Numbers between -1 and 1 in the shape of an array, of its type. */
    static Object random(Object shape, Random random) {
        Class<?> element = shape == null ? double.class : element(shape.getClass());
        return like(shape, element, place -> 2 * random.nextDouble() - 1, new int[1]);
    }

    /** Other numbers in the shape of a number or array, of its type. */
    static Object filled(Object shape, IntToDoubleFunction number) {
        if (shape == null) {
            return null;
        }
        Class<?> type = shape instanceof Float ? float.class : shape instanceof Double ? double.class : null;
        return like(shape, type == null ? element(shape.getClass()) : type, number, new int[1]);
    }

    private static Object like(Object shape, Class<?> to, IntToDoubleFunction number, int[] next) {
        if (shape == null) {
            return null;
        }
        if (!shape.getClass().isArray()) {
            return scalar(number.applyAsDouble(next[0]++), to);
        }
        int length = Array.getLength(shape);
        Object array = Array.newInstance(replaced(shape.getClass().getComponentType(), to), length);
        for (int i = 0; i < length; i++) {
            Array.set(array, i, like(Array.get(shape, i), to, number, next));
        }
        return array;
    }

    private static Object scalar(double number, Class<?> type) {
        return type == float.class ? (Object) (float) number : (Object) number;
    }

    private static Class<?> replaced(Class<?> type, Class<?> element) {
        return type.isArray() ? replaced(type.getComponentType(), element).arrayType() : element;
    }

    private static Class<?> element(Class<?> type) {
        return type.isArray() ? element(type.getComponentType()) : type;
    }

    private static boolean isFloating(Class<?> type) {
        return type == double.class || type == float.class;
    }

    private Numbers() {}
}
