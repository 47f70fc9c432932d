package io.adjoint.processor.fuzz;

import java.util.Optional;

/** The types that a random program uses. */
enum JavaType {
    DOUBLE("double", null),
    FLOAT("float", null),
    LONG("long", null),
    INT("int", null),
    SHORT("short", null),
    CHAR("char", null),
    BYTE("byte", null),
    BOOLEAN("boolean", null),
    DOUBLES("double[]", DOUBLE),
    FLOATS("float[]", FLOAT),
    INTS("int[]", INT),
    MATRIX("double[][]", DOUBLES),
    VOID("void", null);

    private final String text;
    private final JavaType element;

    JavaType(String text, JavaType element) {
        this.text = text;
        this.element = element;
    }

    /** What an array of this type holds. */
    Optional<JavaType> element() {
        return Optional.ofNullable(element);
    }

    boolean isArray() {
        return element != null;
    }

    boolean isContinuous() {
        return this == DOUBLE || this == FLOAT;
    }

    /** Whether a constant that fits may be assigned to it although it is an {@code int}. */
    boolean isNarrow() {
        return this == SHORT || this == CHAR || this == BYTE;
    }

    boolean isWhole() {
        return ordinal() >= LONG.ordinal() && ordinal() <= BYTE.ordinal();
    }

    @Override
    public String toString() {
        return text;
    }
}
