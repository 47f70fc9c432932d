package io.adjoint.processor.ir;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** An expression without side effects. Everything that changes state is a {@link Stmt}. */
public sealed interface Expr {

    Type type();

    <R> R accept(Visitor<R> visitor);

    /** Something that can stand left of an assignment. */
    sealed interface Place extends Expr permits Var, Element {}

    /** A literal; {@code value} is the boxed primitive, a {@code String}, or null for {@code null}. */
    record Const(Object value, Type type) implements Expr {
        public static Const of(double value) {
            return new Const(value, Type.Scalar.DOUBLE);
        }

        public static Const of(float value) {
            return new Const(value, Type.Scalar.FLOAT);
        }

        public static Const of(int value) {
            return new Const(value, Type.Scalar.INT);
        }

        public static Const of(boolean value) {
            return new Const(value, Type.Scalar.BOOLEAN);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitConst(this);
        }
    }

    /**
     * A static field, which nothing in the procedure writes: {@code Math.PI}.
     *
     * @param isHidden whether the generated class cannot name it, and reads it through a handle
     */
    record Static(String owner, String name, Type type, boolean isHidden) implements Expr {
        public Static(String owner, String name, Type type) {
            this(owner, name, type, false);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitStatic(this);
        }
    }

    /**
     * A field of an object, which nothing in the procedure writes: {@code neuron.bias}. Inactive, as the object is.
     *
     * @param owner the canonical name of the class that declares it
     * @param access how the generated class reads it
     */
    record Field(Expr object, String owner, String name, Type type, Access access) implements Expr {

        /** By its name, by the accessor that its record has without its being written, or through a handle. */
        public enum Access {
            NAME,
            ACCESSOR,
            HANDLE
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitField(this);
        }
    }

    /**
     * A parameter or local. Name and id together are unique in a procedure; the emitter writes the name alone wherever
     * Java's scopes allow it.
     *
     * @param name the user's name, or the base of a generated one ({@code xBar})
     * @param id 0 for the first variable of the name in its procedure, then 1, 2 …
     */
    record Var(String name, int id, Type type) implements Place {
        public static Var of(String name, Type type) {
            return new Var(name, 0, type);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitVar(this);
        }

        @Override
        public int hashCode() { // asked for most of all; a record's own is several times slower
            return 31 * name.hashCode() + id;
        }

        @Override
        public boolean equals(Object other) {
            return this == other
                    || other instanceof Var variable
                            && id == variable.id
                            && name.equals(variable.name)
                            && type.equals(variable.type);
        }

        @Override
        public String toString() {
            return id == 0 ? name : name + "~" + id;
        }
    }

    /** {@code array[index]}; the array is a variable or, for a higher rank, an element itself. */
    record Element(Place array, Expr index) implements Place {
        @Override
        public Type type() {
            return ((Type.Array) array.type()).element();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitElement(this);
        }
    }

    /** {@code array.length}. */
    record Length(Place array) implements Expr {
        @Override
        public Type type() {
            return Type.Scalar.INT;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitLength(this);
        }
    }

    /** An operator, conversion or function and its arguments, each of exactly the parameter's type. */
    record Apply(Op op, List<Expr> arguments) implements Expr {
        public Apply {
            arguments = List.copyOf(arguments);
            if (arguments.size() != op.arity()) {
                throw new IllegalArgumentException(op + " takes " + op.arity() + " arguments");
            }
        }

        public static Apply of(Op op, Expr... arguments) {
            return new Apply(op, List.of(arguments));
        }

        @Override
        public Type type() {
            return op.result();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitApply(this);
        }
    }

    /** {@code condition ? then : otherwise}, of which one branch is evaluated. Never active: see {@link Stmt.If}. */
    record Conditional(Expr condition, Expr then, Expr otherwise) implements Expr {
        @Override
        public Type type() {
            return then.type();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitConditional(this);
        }
    }

    /**
     * {@code new double[n][m]}; fewer dimensions than the rank leave the rows null. Stands only as the whole value of a
     * declaration or an assignment.
     */
    record NewArray(Type.Array type, List<Expr> dimensions) implements Expr {
        public NewArray {
            dimensions = List.copyOf(dimensions);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitNewArray(this);
        }
    }

    /**
     * {@code new double[] {1.0, 2.0}}; elements are inactive, and literals again for a higher rank. Stands only as the
     * whole value of a declaration or an assignment. (An initialiser with active elements becomes an allocation and
     * assignments.)
     */
    record ArrayLiteral(Type.Array type, List<Expr> elements) implements Expr {
        public ArrayLiteral {
            elements = List.copyOf(elements);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitArrayLiteral(this);
        }
    }

    /** A new, empty tape. Stands only as the whole value of a declaration. */
    record NewTape(Type.Tape type) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitNewTape(this);
        }
    }

    /** A new record of several results. */
    record Pack(Type.Bundle type, List<Expr> components) implements Expr {
        public Pack {
            components = List.copyOf(components);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitPack(this);
        }
    }

    /** One component of a record of several results. */
    record Component(Var bundle, String name, Type type) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitComponent(this);
        }
    }

    /**
     * Inactive Java carried over as it stands, every name in it resolved: {@code fragments} around {@code holes}, one
     * fragment more than holes. A fragment is Java text in which {@code ‹p.q.Name›} stands for a type by canonical
     * name.
     *
     * @param isPure whether it makes no difference, but for time, to evaluate it twice or not at all; what is not pure
     *     stands only as the whole value of a declaration, or for its effect
     * @param keeps whether a number that enters may come out again, here or later, so that no active one may enter
     * @param origin where to say so
     */
    record Opaque(List<String> fragments, List<Expr> holes, Type type, boolean isPure, boolean keeps, Origin origin)
            implements Expr {
        public Opaque {
            fragments = List.copyOf(fragments);
            holes = List.copyOf(holes);
            if (fragments.size() != holes.size() + 1) {
                throw new IllegalArgumentException(fragments + " around " + holes);
            }
        }

        /**
         * The fragments of a call, one more than arguments.
         *
         * @param callee what stands before the brackets
         */
        public static List<String> ofCall(String callee, int arguments) {
            if (arguments == 0) {
                return List.of(callee + "()");
            }
            List<String> fragments = new ArrayList<>(Collections.nCopies(arguments + 1, ", "));
            fragments.set(0, callee + "(");
            fragments.set(arguments, ")");
            return fragments;
        }

        /** Text that only looks at what enters: a message, a comparison. */
        public Opaque(List<String> fragments, List<Expr> holes, Type type) {
            this(fragments, holes, type, true, false, Origin.NONE);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitOpaque(this);
        }
    }

    /** Java 17 has no pattern switch; the visitor is what makes a missing case a compile error. */
    interface Visitor<R> {
        R visitConst(Const constant);

        R visitStatic(Static constant);

        R visitField(Field field);

        R visitVar(Var variable);

        R visitElement(Element element);

        R visitLength(Length length);

        R visitApply(Apply apply);

        R visitConditional(Conditional conditional);

        R visitNewArray(NewArray allocation);

        R visitArrayLiteral(ArrayLiteral literal);

        R visitNewTape(NewTape tape);

        R visitPack(Pack pack);

        R visitComponent(Component component);

        R visitOpaque(Opaque opaque);
    }
}
