package io.adjoint.processor.ir;

import io.adjoint.processor.rules.ElementaryRules;
import io.adjoint.processor.rules.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How large the numbers get that a program computes on its way, and the partials of what it applies: where they are not
 * finite, a derivative need not be either.
 */
public final class Magnitude implements Values {
    private final Values plain = new PlainValues();
    private double largest;

    private Magnitude() {}

    /** The largest absolute value of any intermediate result; infinite if one is infinite or no number. */
    public static double of(Program program, Signature entry, List<?> arguments) {
        Magnitude magnitude = new Magnitude();
        new Execution(program, magnitude).call(entry, List.copyOf(arguments));
        return magnitude.largest;
    }

    @Override
    public Object apply(Op op, List<Object> arguments, List<Boolean> areConstant) {
        Object result = plain.apply(op, arguments, areConstant);
        if (op.result().isContinuous() && result instanceof Number number) {
            measure(number);
            ElementaryRules.TABLE.find(op).ifPresent(rule -> measurePartials(rule, arguments, result));
        }
        return result;
    }

    private void measure(Number number) {
        double size = Math.abs(number.doubleValue());
        largest = Double.isNaN(size) ? Double.POSITIVE_INFINITY : Math.max(largest, size);
    }

    /** An adjoint of 0 times an infinite partial is no number, though the tangent is 0. */
    private void measurePartials(Rule rule, List<Object> arguments, Object result) {
        Map<Expr.Var, Object> values = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            values.put(rule.arguments().get(i), arguments.get(i));
        }
        values.put(rule.result(), result);
        values.put(rule.g(), Interpreter.evaluate(Exprs.num(1, rule.g().type()), Map.of()));
        for (int i = 0; i < arguments.size(); i++) {
            rule.adjoint(i).ifPresent(partial -> measure((Number) Interpreter.evaluate(partial, values)));
        }
    }

    @Override
    public Object constant(Object value, Type type) {
        return plain.constant(value, type);
    }

    @Override
    public List<Object> plain(List<Object> values) {
        return plain.plain(values);
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
        return plain.newArray(type, lengths);
    }

    @Override
    public int length(Object array) {
        return plain.length(array);
    }

    @Override
    public Object load(Object array, int index) {
        return plain.load(array, index);
    }

    @Override
    public void store(Object array, int index, Object value) {
        plain.store(array, index, value);
    }
}
