package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Type;
import java.util.Optional;

/**
 * A private method of a generated class that its gradients call.
 *
 * @param kind what it does
 * @param of the user's method that it belongs to
 * @param procedure the method
 * @param bundle the record of its results, if it has several
 */
public record Helper(Kind kind, Signature of, Procedure procedure, Optional<Type.Bundle> bundle) {
    /** What helpers do. */
    public enum Kind {
        /** The user's method once more, because the original is private. */
        PRIMAL,
        /** Runs the method again and then back. */
        ADJOINT,
        /** Runs the method, and adds seed times its gradient to what it is given, in one pass. */
        ONE_PASS,
        /** Seed times the gradient that comes compiled with the method. */
        COMPILED,
        /** What the user's rules for the method say. */
        RULED,
        /** What the equation says that the method solves. */
        IMPLICIT,
        /** The seeded gradient of a method whose derivative is differentiated. */
        GRADIENT,
        /** What a derivative that is called adds to the adjoints of what it is given. */
        NESTED,
        /** The method, recording on the caller's tape. */
        FORWARD,
        /** The way back, restoring from the caller's tape. */
        REVERSE,
        /** The method, or one of its sweeps, with tangents carried along. */
        TANGENT,
        /** The method, or its gradient, in several directions at once. */
        SWEEP,
        /** The rows of a Jacobian, from one sweep forward. */
        ROWS,
        /** Tells which independents reach what, and which of them meet in what is not linear. */
        PATTERN
    }
}
