package io.adjoint.optim.train;

import java.nio.file.Path;

/** A file that is not a checkpoint, or not a whole one, or not one for what is to be resumed. */
public final class CheckpointException extends RuntimeException {

    private static final long serialVersionUID = 1;

    CheckpointException(Path file, String message) {
        super(file + ": " + message);
    }

    CheckpointException(Path file, long line, String expected, String got) {
        super(file + ", line " + line + ": expected " + expected + ", got " + got);
    }

    CheckpointException(Path file, RuntimeException cause) {
        super(file + ": " + cause.getMessage(), cause);
    }
}
