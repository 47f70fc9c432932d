package io.adjoint.processor.ir;

import java.util.ArrayList;
import java.util.List;

/** Java's values, where what is continuous carries a tangent. */
final class DualValues implements Values {
    private final PlainValues plain = new PlainValues();

    @Override
    public Object constant(Object value, Type type) {
        return withTangent(type, value, 0);
    }

    private static Object withTangent(Type type, Object value, double tangent) {
        return type.isContinuous() && type.isScalar() ? new Dual(value, tangent) : value;
    }

    @Override
    public Object apply(Op op, List<Object> arguments, List<Boolean> areConstant) {
        Object value = PlainValues.apply(op, plain(arguments));
        if (op.result().isArray() && op.result().isContinuous()) {
            return DualArray.inactive(value); // the functions that return arrays make them: zeros
        }
        if (!op.result().isContinuous()) {
            return value;
        }
        double[] numbers = new double[arguments.size()];
        double[] tangents = new double[arguments.size()];
        for (int i = 0; i < numbers.length; i++) {
            Object argument = arguments.get(i);
            numbers[i] = argument instanceof Dual dual ? dual.number() : number(argument);
            tangents[i] = argument instanceof Dual dual ? dual.tangent() : 0;
        }
        double result = ((Number) value).doubleValue();
        return new Dual(value, Tangents.of(op, numbers, tangents, areConstant, result));
    }

    private static double number(Object value) {
        return value instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    @Override
    public List<Object> plain(List<Object> arguments) {
        List<Object> values = new ArrayList<>(); // may hold null
        for (Object argument : arguments) {
            values.add(
                    argument instanceof Dual dual
                            ? dual.value()
                            : argument instanceof DualArray array ? array.values() : argument);
        }
        return values;
    }

    @Override
    public boolean isTrue(Object value) {
        return plain.isTrue(value);
    }

    @Override
    public int integer(Object value) {
        return plain.integer(value);
    }

    @Override
    public Object newArray(Type.Array type, int[] lengths) {
        Object array = plain.newArray(type, lengths);
        return type.isContinuous() ? DualArray.inactive(array) : array;
    }

    @Override
    public int length(Object array) {
        return plain.length(array instanceof DualArray dual ? dual.values() : array);
    }

    @Override
    public Object load(Object array, int index) {
        return array instanceof DualArray dual ? dual.load(index) : plain.load(array, index);
    }

    @Override
    public void store(Object array, int index, Object value) {
        if (array instanceof DualArray dual) {
            dual.store(index, value);
        } else {
            plain.store(array, index, value);
        }
    }
}
