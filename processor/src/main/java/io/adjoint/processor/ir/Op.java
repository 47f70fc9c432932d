package io.adjoint.processor.ir;

import static io.adjoint.processor.ir.Type.Scalar.BOOLEAN;
import static io.adjoint.processor.ir.Type.Scalar.DOUBLE;
import static io.adjoint.processor.ir.Type.Scalar.INT;

import io.adjoint.processor.ir.Type.Scalar;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** What an {@link Expr.Apply} applies. An operator is a function with a notation of its own. */
public sealed interface Op {

    List<Type> parameters();

    Type result();

    default int arity() {
        return parameters().size();
    }

    /** Whether two evaluations on the same arguments give the same value and nothing else happens. */
    default boolean isPure() {
        return true;
    }

    /** The signs of Java's operators; compound assignment and increments are taken apart before they get here. */
    enum Symbol {
        ADD("+", 2),
        SUB("-", 2),
        MUL("*", 2),
        DIV("/", 2),
        REM("%", 2),
        NEG("-", 1),
        LT("<", 2),
        LE("<=", 2),
        GT(">", 2),
        GE(">=", 2),
        EQ("==", 2),
        NE("!=", 2),
        /** Bitwise on integers, strict logic on booleans. */
        AND("&", 2),
        OR("|", 2),
        XOR("^", 2),
        COMPLEMENT("~", 1),
        /** Shifts: the distance is an {@code int}. */
        SHL("<<", 2),
        SHR(">>", 2),
        USHR(">>>", 2),
        NOT("!", 1),
        /** Evaluates its right operand only if the left is true. */
        COND_AND("&&", 2),
        /** Evaluates its right operand only if the left is false. */
        COND_OR("||", 2);

        private final String sign;
        private final int arity;

        Symbol(String sign, int arity) {
            this.sign = sign;
            this.arity = arity;
        }

        public String sign() {
            return sign;
        }

        public int arity() {
            return arity;
        }

        public boolean isComparison() {
            return ordinal() >= LT.ordinal() && ordinal() <= NE.ordinal();
        }

        public boolean isShift() {
            return this == SHL || this == SHR || this == USHR;
        }
    }

    /**
     * An operator at one operand type; both operands already have it. Java's implicit promotions are {@link Convert}
     * nodes.
     *
     * @param symbol the sign
     * @param operand the type of both operands: {@code int}, {@code long}, {@code float}, {@code double} or
     *     {@code boolean}; of the left one for a shift
     */
    record Operator(Symbol symbol, Scalar operand) implements Op {
        @Override
        public int hashCode() {
            return 31 * symbol.ordinal() + operand.ordinal();
        }

        @Override
        public List<Type> parameters() {
            return symbol.isShift() ? List.of(operand, INT) : Collections.nCopies(symbol.arity(), operand);
        }

        @Override
        public int arity() { // asked for at each application
            return symbol.arity();
        }

        @Override
        public Type result() {
            return symbol.isComparison() ? BOOLEAN : operand;
        }

        @Override
        public String toString() {
            return symbol.sign() + operand;
        }
    }

    /** A reference comparison, {@code ==} or {@code !=}, of arrays or objects (never of numbers). */
    record SameReference(boolean negated, Type left, Type right) implements Op {
        @Override
        public List<Type> parameters() {
            return List.of(left, right);
        }

        @Override
        public Type result() {
            return BOOLEAN;
        }
    }

    /** A conversion between primitive types, written by the user or implied by Java. */
    record Convert(Scalar from, Scalar to) implements Op {
        @Override
        public List<Type> parameters() {
            return List.of(from);
        }

        @Override
        public Type result() {
            return to;
        }

        /** Whether Java converts without being asked to. */
        public boolean isWidening() {
            return switch (from) {
                case BYTE -> to == Scalar.SHORT || isAtLeastInt(to);
                case SHORT, CHAR -> isAtLeastInt(to);
                case INT -> to == Scalar.LONG || to == Scalar.FLOAT || to == DOUBLE;
                case LONG -> to == Scalar.FLOAT || to == DOUBLE;
                case FLOAT -> to == DOUBLE;
                case DOUBLE, BOOLEAN -> false;
            };
        }

        private static boolean isAtLeastInt(Scalar type) {
            return type == INT || type == Scalar.LONG || type == Scalar.FLOAT || type == DOUBLE;
        }

        @Override
        public String toString() {
            return "(" + to + ")";
        }
    }

    /**
     * A static method without side effects, by its canonical owner: {@code java.lang.Math.sin(double)}.
     *
     * @param isPure false if two calls may differ ({@code Math.random()})
     */
    record Function(String owner, String name, List<Type> parameters, Type result, boolean isPure) implements Op {
        private static final Set<String> OF_RUNTIME = Set.of(
                "io.adjoint.Adjoint",
                "io.adjoint.array.Copies",
                "io.adjoint.array.Distinct",
                "io.adjoint.array.Seeds",
                "io.adjoint.array.Shapes",
                "io.adjoint.array.Zeros",
                "io.adjoint.partials.Partials",
                "io.adjoint.partials.Ties",
                "io.adjoint.sparse.Indices",
                "io.adjoint.sparse.IndexArrays");

        public Function {
            parameters = List.copyOf(parameters);
        }

        @Override
        public int hashCode() { // overloads are rare
            return 31 * owner.hashCode() + name.hashCode();
        }

        public static Function of(String owner, String name, Type result, Type... parameters) {
            return new Function(owner, name, List.of(parameters), result, true);
        }

        /** A static method without side effects, as calls name it. */
        public static Function of(Signature method) {
            return new Function(method.owner(), method.name(), method.parameters(), method.result(), true);
        }

        /** A method of {@link Math} from {@code double}s to {@code double}. */
        public static Function math(String name, int arity) {
            return new Function("java.lang.Math", name, Collections.nCopies(arity, DOUBLE), DOUBLE, true);
        }

        /** Whether it is a user's or a library's own, of which nothing is known but its values: it may throw. */
        public boolean isForeign() {
            return !owner.isEmpty()
                    && !owner.startsWith("java.lang.")
                    && !OF_RUNTIME.contains(owner)
                    && !Mathematics.isOwner(owner);
        }

        @Override
        public String toString() {
            return owner.isEmpty() ? name : owner.substring(owner.lastIndexOf('.') + 1) + "." + name;
        }
    }
}
