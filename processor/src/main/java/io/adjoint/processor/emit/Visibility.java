package io.adjoint.processor.emit;

/** From where a generated member can be reached. */
public enum Visibility {
    PUBLIC,
    PACKAGE,
    PRIVATE
}
