package io.adjoint.processor.analysis;

import io.adjoint.processor.ir.Expr.Var;

/** Something that holds a value: a variable, or the cells of the arrays that one or more variables may name. */
public sealed interface Location {
    /** A variable: its number, or for an array the reference. */
    record Local(Var variable) implements Location {
        @Override
        public String toString() {
            return variable.toString();
        }
    }

    /** The numbers in all arrays that may be the same as {@code representative}, taken as one. */
    record Cells(Var representative) implements Location {
        @Override
        public String toString() {
            return representative + "[]";
        }
    }
}
