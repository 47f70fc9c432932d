package io.adjoint.processor.emit;

import com.palantir.javapoet.ClassName;
import io.adjoint.processor.ir.Type;
import io.adjoint.processor.ir.Type.Scalar;
import java.util.Map;

/** The runtime's tapes: which class holds what, and what its methods are called. */
final class Tapes {
    private static final String PACKAGE = "io.adjoint.tape";

    /** By what is held; {@code byte}, {@code short} and {@code char} are held as {@code int}. */
    private static final Map<Scalar, String> KINDS = Map.of(
            Scalar.DOUBLE, "Double",
            Scalar.FLOAT, "Float",
            Scalar.LONG, "Long",
            Scalar.INT, "Int",
            Scalar.SHORT, "Int",
            Scalar.CHAR, "Int",
            Scalar.BYTE, "Int",
            Scalar.BOOLEAN, "Boolean");

    /** The class of a tape, without its type argument. */
    static ClassName className(Type.Tape tape) {
        return ClassName.get(PACKAGE, tape.equals(Type.Tape.SHARED) ? "Tape" : kind(tape.element()) + "Tape");
    }

    /** Whether the tape's class has the type of what it holds as an argument. */
    static boolean isGeneric(Type.Tape tape) {
        return !tape.equals(Type.Tape.SHARED) && !tape.element().isScalar();
    }

    static String push(Type.Tape tape, Type value) {
        return tape.equals(Type.Tape.SHARED) && !value.isScalar() ? "pushReference" : "push";
    }

    static String pop(Type.Tape tape, Type value) {
        return tape.equals(Type.Tape.SHARED) ? "pop" + kind(value) : "pop";
    }

    /** Whether what is popped is wider than what was pushed. */
    static boolean isHeldAsInt(Type value) {
        return value == Scalar.BYTE || value == Scalar.SHORT || value == Scalar.CHAR;
    }

    private static String kind(Type value) {
        return value instanceof Scalar scalar ? KINDS.get(scalar) : "Reference";
    }

    private Tapes() {}
}
