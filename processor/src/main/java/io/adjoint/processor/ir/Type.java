package io.adjoint.processor.ir;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The types of the language: Java's primitives, arrays of them, and a few that only generated code uses. */
public sealed interface Type {

    /** Whether a value of this type can carry a derivative. */
    boolean isContinuous();

    /** Whether this is one of Java's primitive types. */
    default boolean isScalar() {
        return this instanceof Scalar;
    }

    default boolean isArray() {
        return this instanceof Array;
    }

    /** What stands at the bottom of an array type; the type itself if it is no array. */
    default Type leaf() {
        return this;
    }

    /** How many dimensions an array has; 0 for what is none. */
    default int rank() {
        return 0;
    }

    static Array arrayOf(Type element) {
        return new Array(element);
    }

    /** Java's primitive types. */
    enum Scalar implements Type {
        DOUBLE,
        FLOAT,
        LONG,
        INT,
        SHORT,
        CHAR,
        BYTE,
        BOOLEAN;

        @Override
        public boolean isContinuous() {
            return this == DOUBLE || this == FLOAT;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** An array; an array of arrays for a higher rank. */
    record Array(Type element) implements Type {
        @Override
        public int hashCode() {
            return 31 + element.hashCode();
        }

        @Override
        public boolean isContinuous() {
            return element.isContinuous();
        }

        @Override
        public int rank() {
            return 1 + element.rank();
        }

        @Override
        public Type leaf() {
            return element.leaf();
        }

        @Override
        public String toString() {
            return element + "[]";
        }
    }

    /**
     * A class of the user's or the JDK's: opaque, never active.
     *
     * @param name canonical: {@code p.Outer.Inner}; {@code ?} for a wildcard, which is only an argument
     * @param arguments its type arguments; none for a class without, or where they cannot be said; the bound of a
     *     wildcard
     */
    record Reference(String name, List<Type> arguments) implements Type {
        public Reference {
            arguments = List.copyOf(arguments);
        }

        /** A class without type arguments. */
        public Reference(String name) {
            this(name, List.of());
        }

        @Override
        public boolean isContinuous() {
            return false;
        }

        @Override
        public String toString() {
            return name
                    + (arguments.isEmpty()
                            ? ""
                            : arguments.stream().map(Type::toString).collect(Collectors.joining(", ", "<", ">")));
        }
    }

    /**
     * A last-in-first-out store of the runtime.
     *
     * @param element what it holds; {@link Void} for the composite tape that holds every kind
     */
    record Tape(Type element) implements Type {
        /** The tape that a split call's two sweeps share. */
        public static final Tape SHARED = new Tape(Void.VOID);

        @Override
        public boolean isContinuous() {
            return false;
        }

        @Override
        public String toString() {
            return "Tape<" + element + ">";
        }
    }

    /** A record that is declared in the generated class: several results under one name. */
    record Bundle(String name, List<Component> components) implements Type {
        public Bundle {
            components = List.copyOf(components);
        }

        /** One result. */
        public record Component(String name, Type type) {}

        @Override
        public boolean isContinuous() {
            return false;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** No value at all. */
    enum Void implements Type {
        VOID;

        @Override
        public boolean isContinuous() {
            return false;
        }

        @Override
        public String toString() {
            return "void";
        }
    }
}
