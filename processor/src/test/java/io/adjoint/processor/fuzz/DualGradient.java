package io.adjoint.processor.fuzz;

import io.adjoint.processor.frontend.SourceMethod;
import io.adjoint.processor.ir.Dual;
import io.adjoint.processor.ir.DualInterpreter;
import io.adjoint.processor.ir.Expr.Var;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The gradient by dual numbers, one coordinate at a time. */
final class DualGradient {
    private final SourceMethod method;
    private final Object[] arguments;
    private final List<Double> gradient = new ArrayList<>();

    private DualGradient(SourceMethod method, Object[] arguments) {
        this.method = method;
        this.arguments = arguments;
    }

    /** All components of all independents in order. */
    static double[] of(SourceMethod method, Object[] arguments) {
        DualGradient duals = new DualGradient(method, arguments);
        for (Var independent : method.leaves()) {
            int position = method.procedure().parameters().indexOf(independent);
            Object zeros = zeros(arguments[position]);
            duals.coordinates(position, zeros, zeros);
        }
        return duals.gradient.stream().mapToDouble(each -> each).toArray();
    }

    private void coordinates(int position, Object whole, Object part) {
        if (part instanceof Double) {
            gradient.add(run(position, 1.0));
            return;
        }
        for (int i = 0; i < Array.getLength(part); i++) {
            Object inner = Array.get(part, i);
            if (inner instanceof Double) {
                Array.set(part, i, 1.0);
                gradient.add(run(position, whole));
                Array.set(part, i, 0.0);
            } else {
                coordinates(position, whole, inner);
            }
        }
    }

    private double run(int position, Object tangent) {
        Object[] tangents = new Object[arguments.length];
        tangents[position] = Inputs.copy(new Object[] {tangent})[0];
        Dual result = (Dual) DualInterpreter.run(
                method.program(),
                method.procedure().signature(),
                Arrays.asList(Inputs.copy(arguments)),
                Arrays.asList(tangents));
        return result.tangent();
    }

    private static Object zeros(Object value) {
        if (!value.getClass().isArray()) {
            return 0.0;
        }
        int length = Array.getLength(value);
        Object zeros = Array.newInstance(tangentType(value.getClass().getComponentType()), length);
        for (int i = 0; i < length; i++) {
            Array.set(zeros, i, zeros(Array.get(value, i)));
        }
        return zeros;
    }

    private static Class<?> tangentType(Class<?> type) {
        return type.isArray() ? tangentType(type.getComponentType()).arrayType() : double.class;
    }

    /** The numbers in a gradient, in the same order. */
    static double[] flat(List<Object> components) {
        return components.stream().flatMapToDouble(DualGradient::numbers).toArray();
    }

    private static DoubleStream numbers(Object value) {
        if (value instanceof Number number) {
            return DoubleStream.of(number.doubleValue());
        }
        return IntStream.range(0, Array.getLength(value))
                .mapToObj(i -> Array.get(value, i))
                .flatMapToDouble(DualGradient::numbers);
    }
}
