package io.adjoint.processor.ir;

import io.adjoint.processor.ir.Type.Scalar;

/** The runtime's functions that change the lowest bits of a number. */
public final class LowBits {
    private static final String OWNER = "io.adjoint.number.Bits";

    /** Keeps the bits of a mask, and clears the others. */
    public static Op.Function keep(Scalar type) {
        return of("keep", type);
    }

    public static Op.Function flip(Scalar type) {
        return of("flip", type);
    }

    private static Op.Function of(String name, Scalar type) {
        return Op.Function.of(OWNER, name, type, type, type == Scalar.DOUBLE ? Scalar.LONG : Scalar.INT);
    }

    /** Whether a function is one of them. */
    public static boolean has(Op.Function function) {
        return function.owner().equals(OWNER);
    }

    private LowBits() {}
}
