package io.adjoint.processor.fuzz;

import java.util.List;

/**
 * A method that others may call.
 *
 * @param depth the position of the parameter that says how deep it calls itself; -1 if it does not
 */
record Helper(String name, JavaType result, List<JavaType> parameters, int depth) {
    Helper {
        parameters = List.copyOf(parameters);
    }
}
