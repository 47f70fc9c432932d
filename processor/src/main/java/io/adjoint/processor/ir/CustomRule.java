package io.adjoint.processor.ir;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A derivative rule that a user wrote.
 *
 * @param of the function
 * @param adjoints by position of an argument, the method that gives what its adjoint grows by, from the adjoint of the
 *     result, the arguments and the result
 */
public record CustomRule(Op.Function of, Map<Integer, Op.Function> adjoints) {
    public CustomRule {
        adjoints = Collections.unmodifiableMap(new TreeMap<>(adjoints));
    }
}
