package io.adjoint.processor.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs a procedure on dual numbers: its value and its derivative along one direction, exact to rounding. What it knows
 * about derivatives it does not have from the rules, so that the two can be held against each other.
 */
public final class DualInterpreter {

    /** As {@link #run(Program, Signature, List, List)}, for a procedure that calls no other. */
    public static Object run(Procedure procedure, List<?> arguments, List<?> tangents) {
        return run(new Program(Map.of(procedure.signature(), procedure)), procedure.signature(), arguments, tangents);
    }

    /**
     * The result: a {@link Dual}, a {@link DualArray}, whatever cannot change as it is, or null for {@code void}.
     *
     * @param arguments Java values; arrays are written in place
     * @param tangents for each argument a {@code Double}, an array of {@code double} in the argument's shape (written
     *     in place), or null for one that is held fixed
     */
    public static Object run(Program program, Signature entry, List<?> arguments, List<?> tangents) {
        List<Object> duals = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            duals.add(dual(entry.parameters().get(i), arguments.get(i), tangents.get(i)));
        }
        return new Execution(program, new DualValues()).call(entry, duals);
    }

    private static Object dual(Type type, Object value, Object tangent) {
        if (!type.isContinuous() || value == null) {
            return value;
        }
        if (type.isArray()) {
            return tangent == null ? DualArray.inactive(value) : new DualArray(value, tangent);
        }
        return new Dual(value, tangent == null ? 0 : (Double) tangent);
    }

    private DualInterpreter() {}
}
