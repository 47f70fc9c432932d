package io.adjoint.processor.ir;

import java.lang.reflect.Array;
import java.util.List;

/** Java's own values, boxed. */
final class PlainValues implements Values {
    @Override
    public Object constant(Object value, Type type) {
        return value;
    }

    @Override
    public Object apply(Op op, List<Object> arguments, List<Boolean> areConstant) {
        return apply(op, arguments);
    }

    static Object apply(Op op, List<Object> arguments) {
        if (op instanceof Op.Operator operator) {
            return Arithmetic.apply(operator, arguments);
        }
        if (op instanceof Op.Convert convert) {
            return Conversions.convert(arguments.get(0), convert.to());
        }
        if (op instanceof Op.SameReference same) {
            return (arguments.get(0) == arguments.get(1)) != same.negated();
        }
        return StaticMembers.call((Op.Function) op, arguments);
    }

    @Override
    public List<Object> plain(List<Object> values) {
        return values;
    }

    @Override
    public boolean isTrue(Object value) {
        return (Boolean) value;
    }

    @Override
    public int integer(Object value) {
        return (Integer) value;
    }

    @Override
    public Object newArray(Type.Array type, int[] lengths) {
        Type element = type;
        for (int i = 0; i < lengths.length; i++) {
            element = ((Type.Array) element).element();
        }
        return Array.newInstance(StaticMembers.classOf(element), lengths);
    }

    @Override
    public int length(Object array) {
        return Array.getLength(array);
    }

    @Override
    public Object load(Object array, int index) {
        return Array.get(array, index);
    }

    @Override
    public void store(Object array, int index, Object value) {
        Array.set(array, index, value);
    }
}
