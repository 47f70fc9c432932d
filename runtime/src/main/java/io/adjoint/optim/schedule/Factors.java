package io.adjoint.optim.schedule;

import java.util.function.IntToDoubleFunction;

/** Functions of the number of steps: one for all groups, or one for each. */
final class Factors {

    private final IntToDoubleFunction[] functions;

    Factors(int groups, IntToDoubleFunction[] functions) {
        if (functions.length != 1 && functions.length != groups) {
            throw Option.expected("lr lambda", "one function, or " + groups + ", one for each group", functions.length);
        }
        this.functions = functions.clone();
    }

    double at(int group, long epoch) {
        return functions[functions.length == 1 ? 0 : group].applyAsDouble(Math.toIntExact(epoch));
    }
}
