package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Type;
import java.util.List;

/** What a method returns that tells which independents reach what. */
final class ReachShape {
    static final String VALUE = "value";
    static final String FROM = "from";

    /** Of a method whose value is computed apart: the sets alone. */
    static Type sets(Type result) {
        return result.isContinuous() ? ReachedType.of(result) : Type.Void.VOID;
    }

    /** Of a method that does more than compute: the value, and its sets if it is made of numbers. */
    static Type both(Type result, String name) {
        return result.isContinuous()
                ? new Type.Bundle(
                        name,
                        List.of(
                                new Type.Bundle.Component(VALUE, result),
                                new Type.Bundle.Component(FROM, ReachedType.of(result))))
                : result;
    }

    private ReachShape() {}
}
