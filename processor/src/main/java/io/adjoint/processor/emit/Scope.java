package io.adjoint.processor.emit;

import io.adjoint.processor.ir.Expr.Var;
import java.util.HashMap;
import java.util.Map;

/** The variables that a place in a method sees, with their Java names. */
final class Scope {
    private final Scope enclosing;
    private final Map<Var, String> names = new HashMap<>();

    Scope(Scope enclosing) {
        this.enclosing = enclosing;
    }

    void declare(Var variable, String name) {
        names.put(variable, name);
    }

    String nameOf(Var variable) {
        String name = names.get(variable);
        if (name != null) {
            return name;
        }
        if (enclosing == null) {
            throw new AssertionError("not in scope: " + variable);
        }
        return enclosing.nameOf(variable);
    }
}
