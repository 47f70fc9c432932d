package io.adjoint.processor.analysis;

import io.adjoint.processor.ir.Expr.Var;

/**
 * Something that holds a value: a variable, or the cells of the arrays that one or more variables may name; and the
 * same of the {@link Shadows} of arrays.
 */
public sealed interface Location {
    /** A variable: its number, or for an array the reference. */
    record Local(Var variable) implements Location {
        @Override
        public int hashCode() { // with that of Cells, asked for most of all
            return variable.hashCode();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Local same && variable.equals(same.variable);
        }

        @Override
        public String toString() {
            return variable.toString();
        }
    }

    /** The numbers in all arrays that may be the same as {@code representative}, taken as one. */
    record Cells(Var representative) implements Location {
        @Override
        public int hashCode() { // not that of the variable itself, which is often in the same set
            return ~representative.hashCode();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Cells same && representative.equals(same.representative);
        }

        @Override
        public String toString() {
            return representative + "[]";
        }
    }

    /** The same numbers, not because anything reads them, but because they are to be as they were before. */
    record Owed(Var representative) implements Location {
        @Override
        public String toString() {
            return representative + "[] as it was";
        }
    }

    /** The rows of all arrays that may be the same as {@code representative}, if one of them is ever replaced. */
    record Rows(Var representative) implements Location {
        @Override
        public String toString() {
            return representative + "[][]";
        }
    }

    /** Which array is the shadow of the one that the variable names. */
    record Shadow(Var variable) implements Location {
        @Override
        public String toString() {
            return variable + "Bar";
        }
    }

    /** The rows of all shadows of arrays that may be the same as {@code representative}. */
    record ShadowRows(Var representative) implements Location {
        @Override
        public String toString() {
            return representative + "Bar[][]";
        }
    }
}
