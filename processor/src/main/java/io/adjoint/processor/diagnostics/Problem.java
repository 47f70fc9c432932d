package io.adjoint.processor.diagnostics;

import io.adjoint.processor.ir.Origin;
import java.util.List;

/**
 * One thing to say to the user.
 *
 * @param diagnostic what
 * @param origin where
 * @param arguments what the message's {@code %s} stand for
 */
public record Problem(Diagnostic diagnostic, Origin origin, List<Object> arguments) {
    public Problem {
        arguments = List.copyOf(arguments);
    }

    public static Problem of(Diagnostic diagnostic, Origin origin, Object... arguments) {
        return new Problem(diagnostic, origin, List.of(arguments));
    }

    /** Id and message, then the hint, then where to read more. */
    public String text() {
        return diagnostic.format(arguments.toArray());
    }
}
