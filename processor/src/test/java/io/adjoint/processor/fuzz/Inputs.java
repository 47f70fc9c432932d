package io.adjoint.processor.fuzz;

import java.lang.reflect.Array;
import java.util.Arrays;

/** Arguments: small numbers, arrays a little longer than every index. */
final class Inputs {
    private final Dice dice;

    Inputs(long seed) {
        this.dice = new Dice(seed);
    }

    Object[] draw(Class<?>[] types) {
        return Arrays.stream(types).map(this::draw).toArray();
    }

    private Object draw(Class<?> type) {
        if (type.isArray()) {
            int length = dice.between(Scope.LENGTH, Scope.LENGTH + 1);
            Object array = Array.newInstance(type.getComponentType(), length);
            for (int i = 0; i < length; i++) {
                Array.set(array, i, draw(type.getComponentType()));
            }
            return array;
        }
        if (type == double.class) {
            return number();
        }
        if (type == float.class) {
            return (float) number();
        }
        if (type == boolean.class) {
            return dice.chance(50);
        }
        int whole = dice.between(-1, 4);
        return type == long.class ? (Object) (long) whole : whole;
    }

    private double number() {
        return dice.chance(5) ? dice.between(-1, 1) : dice.number(-1.5, 1.5) + 1e-4;
    }

    static Object[] copy(Object[] arguments) {
        return Arrays.stream(arguments).map(Inputs::copy).toArray();
    }

    private static Object copy(Object value) {
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
}
