package io.adjoint.processor.conformance;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** The floating-point numbers that a value is made of: a number, arrays of any rank, records of these. */
final class Leaves {

    /** All of them, in the order of the declarations. */
    static double[] of(Object value) {
        List<Double> leaves = new ArrayList<>();
        collect(value, leaves);
        return leaves.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void collect(Object value, List<Double> leaves) {
        if (value instanceof Double || value instanceof Float) {
            leaves.add(((Number) value).doubleValue());
        } else if (value != null && value.getClass().isArray()) {
            for (int i = 0; i < Array.getLength(value); i++) {
                collect(Array.get(value, i), leaves);
            }
        } else if (value instanceof Record) {
            components(value).forEach(each -> collect(each, leaves));
        }
    }

    /** How many numbers there are in each array, or number that stands by itself, in the order of the declarations. */
    static List<Integer> sizes(Object value) {
        if (value instanceof Record) {
            return components(value).stream()
                    .flatMap(each -> sizes(each).stream())
                    .toList();
        }
        boolean isLeaf = value instanceof Double || value instanceof Float || isOfNumbers(value);
        return isLeaf ? List.of(of(value).length) : List.of();
    }

    private static boolean isOfNumbers(Object value) {
        Class<?> type = value == null ? Object.class : value.getClass();
        boolean isArray = type.isArray();
        while (type.isArray()) {
            type = type.getComponentType();
        }
        return isArray && (type == double.class || type == float.class);
    }

    /** The same value with other numbers; a new one as far as it can be changed. */
    static Object with(Object value, double... leaves) {
        return with(value, DoubleStream.of(leaves).iterator());
    }

    /** The same value, new as far as it can be changed. */
    static Object copy(Object value) {
        return with(value, of(value));
    }

    private static Object with(Object value, Iterator<Double> leaves) {
        if (value instanceof Double) {
            return leaves.next();
        }
        if (value instanceof Float) {
            return leaves.next().floatValue();
        }
        if (value != null && value.getClass().isArray()) {
            int length = Array.getLength(value);
            Object copy = Array.newInstance(value.getClass().getComponentType(), length);
            for (int i = 0; i < length; i++) {
                Array.set(copy, i, with(Array.get(value, i), leaves));
            }
            return copy;
        }
        if (value instanceof Record) {
            return construct(
                    value.getClass(),
                    components(value).stream().map(each -> with(each, leaves)).toArray());
        }
        return value;
    }

    /** What the components of a record are. */
    static List<Object> components(Object value) {
        List<Object> components = new ArrayList<>();
        try {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                component.getAccessor().setAccessible(true);
                components.add(component.getAccessor().invoke(value));
            }
        } catch (ReflectiveOperationException failure) {
            throw new AssertionError(failure);
        }
        return components;
    }

    private static Object construct(Class<?> type, Object[] components) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(components);
        } catch (ReflectiveOperationException failure) {
            throw new AssertionError(failure);
        }
    }

    private Leaves() {}
}
