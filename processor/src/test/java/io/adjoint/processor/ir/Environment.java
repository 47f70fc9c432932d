package io.adjoint.processor.ir;

import io.adjoint.processor.ir.Expr.Var;
import java.util.HashMap;
import java.util.Map;

/** What the variables hold at one moment of one call. */
final class Environment {
    private final Map<Var, Object> values;

    Environment(Map<Var, Object> values) {
        this.values = new HashMap<>(values);
    }

    Object get(Var variable) {
        if (!values.containsKey(variable)) {
            throw new AssertionError(variable + " has no value");
        }
        return values.get(variable);
    }

    void declare(Var variable, Object value) {
        values.put(variable, value);
    }

    void set(Var variable, Object value) {
        get(variable);
        values.put(variable, value);
    }

    void end(Var variable) {
        values.remove(variable);
    }
}
