package io.adjoint.processor.fuzz;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Arguments of twin programs: drawn, copied, taken apart, and made into dual numbers. */
final class TwinInputs {
    private final Dice dice;

    TwinInputs(long seed) {
        this.dice = new Dice(seed);
    }

    Object draw(Class<?> type) {
        if (type.isArray()) {
            int length = type.getComponentType().isArray() ? 3 : dice.between(4, 5);
            Object array = Array.newInstance(type.getComponentType(), length);
            for (int i = 0; i < length; i++) {
                Array.set(array, i, draw(type.getComponentType()));
            }
            return array;
        }
        if (type.isRecord()) {
            return made(
                    type,
                    Arrays.stream(type.getRecordComponents())
                            .map(part -> draw(part.getType()))
                            .toArray());
        }
        if (type == boolean.class) {
            return dice.chance(50);
        }
        if (type == String.class) {
            return "n" + dice.below(4);
        }
        if (type == int.class) {
            return dice.below(7);
        }
        if (type == long.class) {
            return (long) dice.below(1000);
        }
        double number = dice.number(-1.5, 1.5) + 1e-4;
        return type == float.class ? (Object) (float) number : (Object) number;
    }

    private static Object made(Class<?> type, Object... parts) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(parts);
        } catch (ReflectiveOperationException failure) {
            throw new AssertionError(failure);
        }
    }

    static Object part(Object record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException failure) {
            throw new AssertionError(failure);
        }
    }

    static Object part(Object record, String name) {
        return Stream.of(record.getClass().getRecordComponents())
                .filter(each -> each.getName().equals(name))
                .map(each -> part(record, each))
                .findFirst()
                .orElseThrow();
    }

    static Object copy(Object value) {
        if (value instanceof Record) {
            RecordComponent[] parts = value.getClass().getRecordComponents();
            return made(
                    value.getClass(),
                    Arrays.stream(parts).map(each -> copy(part(value, each))).toArray());
        }
        if (!value.getClass().isArray()) {
            return value;
        }
        int length = Array.getLength(value);
        Object copy = Array.newInstance(value.getClass().getComponentType(), length);
        for (int i = 0; i < length; i++) {
            Array.set(copy, i, copy(Array.get(value, i)));
        }
        return copy;
    }

    /** Other numbers in the shape of an argument; what is none stays as it is. */
    Object drawLike(Object value) {
        if (value instanceof Double || value instanceof Float) {
            return draw(value instanceof Double ? double.class : float.class);
        }
        if (value instanceof Record) {
            RecordComponent[] parts = value.getClass().getRecordComponents();
            return made(
                    value.getClass(),
                    Arrays.stream(parts)
                            .map(each -> drawLike(part(value, each)))
                            .toArray());
        }
        Object copy = copy(value);
        for (int i = 0; value.getClass().isArray() && i < Array.getLength(value); i++) {
            Array.set(copy, i, drawLike(Array.get(value, i)));
        }
        return copy;
    }

    /** The same with dual numbers; the number at the position counted from {@code next} has the tangent 1. */
    static Object dual(Object value, Class<?> type, int[] next, int position) {
        if (type == DualNumber.class) {
            return new DualNumber(((Number) value).doubleValue(), next[0]++ == position ? 1 : 0);
        }
        if (type.isArray()) {
            Object array = Array.newInstance(type.getComponentType(), Array.getLength(value));
            for (int i = 0; i < Array.getLength(value); i++) {
                Array.set(array, i, dual(Array.get(value, i), type.getComponentType(), next, position));
            }
            return array;
        }
        if (type.isRecord()) {
            RecordComponent[] from = value.getClass().getRecordComponents();
            Object[] parts = new Object[from.length];
            for (int i = 0; i < from.length; i++) {
                parts[i] = dual(part(value, from[i]), type.getRecordComponents()[i].getType(), next, position);
            }
            return made(type, parts);
        }
        return value;
    }

    /** All numbers and dual numbers in it, in order. */
    static List<Object> flat(Object value) {
        List<Object> flat = new ArrayList<>();
        flatten(value, flat);
        return flat;
    }

    private static void flatten(Object value, List<Object> flat) {
        if (value instanceof Double || value instanceof DualNumber) {
            flat.add(value);
        } else if (value instanceof Float number) {
            flat.add((double) number);
        } else if (value != null && value.getClass().isArray()) {
            for (int i = 0; i < Array.getLength(value); i++) {
                flatten(Array.get(value, i), flat);
            }
        } else if (value instanceof Record) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                flatten(part(value, component), flat);
            }
        }
    }
}
