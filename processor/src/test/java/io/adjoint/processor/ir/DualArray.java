package io.adjoint.processor.ir;

import java.lang.reflect.Array;

/**
 * An array of numbers and the array of their tangents beside it.
 *
 * @param values an array of {@code double} or {@code float}, of any rank
 * @param tangents an array of {@code double} of the same shape
 */
public record DualArray(Object values, Object tangents) {

    /** An array along with tangents that are all 0. */
    static DualArray inactive(Object values) {
        return new DualArray(values, zeros(values));
    }

    private static Object zeros(Object values) {
        if (values == null) {
            return null;
        }
        int length = Array.getLength(values);
        Object zeros = Array.newInstance(tangentClass(values.getClass().getComponentType()), length);
        for (int i = 0; i < length && values instanceof Object[]; i++) {
            Array.set(zeros, i, zeros(Array.get(values, i)));
        }
        return zeros;
    }

    private static Class<?> tangentClass(Class<?> type) {
        return type.isArray() ? tangentClass(type.getComponentType()).arrayType() : double.class;
    }

    Object load(int index) {
        Object value = Array.get(values, index);
        Object tangent = Array.get(tangents, index);
        if (value == null) {
            return null;
        }
        return value instanceof Number ? new Dual(value, (Double) tangent) : new DualArray(value, tangent);
    }

    void store(int index, Object element) {
        if (element instanceof Dual number) {
            Array.set(values, index, number.value());
            Array.set(tangents, index, number.tangent());
        } else {
            DualArray row = (DualArray) element; // or null
            Array.set(values, index, row == null ? null : row.values());
            Array.set(tangents, index, row == null ? null : row.tangents());
        }
    }
}
