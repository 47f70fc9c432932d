package io.adjoint.processor.frontend;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A failure of our own, in the words that a report needs: what, and where in our code. */
final class Failure {

    private static final int FRAMES = 5;

    private Failure() {}

    static String describe(Throwable failure) {
        String where = Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("io.adjoint."))
                .limit(FRAMES)
                .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                .collect(Collectors.joining(", "));
        return where.isEmpty() ? failure.toString() : failure + " at " + where;
    }
}
