package io.adjoint.processor.fuzz;

/**
 * Something wrong with a program's gradient.
 *
 * @param kind what does not hold
 * @param cause the id or code of a message; empty if there is none
 * @param message the numbers or messages
 */
record Finding(Kind kind, String cause, String message) {

    Finding(Kind kind, String message) {
        this(kind, "", message);
    }

    /** What has to hold. */
    enum Kind {
        /** Accepted Java is not refused, and the processor does not fail. */
        REFUSED,
        /** The twin computes what the program does; it is the generator's fault if not. */
        TWIN,
        /** The generated source compiles without a warning. */
        GENERATED_SOURCE,
        /** The front end's IR is well-formed. */
        ILL_FORMED_IR,
        /** The IR does what the method does. */
        LOWERING,
        /** The value is the method's, bit for bit, and so is what is thrown. */
        VALUE,
        /** The arguments are as before. */
        ARGUMENTS,
        /** A second call gives the same, and both generated methods give the same gradient. */
        REPEATABILITY,
        /** The gradient is that of dual numbers. */
        GRADIENT,
        /** The generated method ends, and throws only what the method throws. */
        FAILURE
    }

    /** Whether another program fails in the same way, as far as one can tell. */
    boolean isLike(Finding other) {
        return kind == other.kind && cause.equals(other.cause);
    }

    @Override
    public String toString() {
        return kind + " " + cause + ": " + message;
    }
}
