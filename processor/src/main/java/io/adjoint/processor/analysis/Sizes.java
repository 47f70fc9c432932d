package io.adjoint.processor.analysis;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How long the arrays of a procedure are, as far as it shows: two sizes are equal if what stands for them is.
 *
 * @param only the one value of each variable that has just one
 * @param given the parameters that are never another's value
 * @param alike the array parameters that are taken to be as long as another parameter is, or says
 */
record Sizes(Map<Var, Expr> only, Set<Var> given, Map<Var, Var> alike) {

    static Sizes of(Procedure procedure, Map<Var, Var> alike) {
        Map<Var, Expr> only = new HashMap<>();
        Set<Var> changed = new HashSet<>();
        Stmts.walk(procedure.body(), stmt -> {
            if (stmt instanceof Stmt.Declare declare) {
                if (only.put(declare.variable(), declare.value()) != null) {
                    changed.add(declare.variable());
                }
            } else {
                Stmts.targets(stmt).stream().filter(Var.class::isInstance).forEach(each -> changed.add((Var) each));
            }
        });
        only.keySet().removeAll(changed);
        Set<Var> given = new HashSet<>(procedure.parameters());
        given.removeAll(changed);
        return new Sizes(only, given, alike);
    }

    /** Whether a variable has one value only, as long as it is there. */
    boolean isConstant(Var variable) {
        return given.contains(variable) || only.containsKey(variable);
    }

    boolean isLengthOf(Expr bound, Var array) {
        return isConstant(array) && areEqual(bound, new Expr.Length(array));
    }

    boolean areEqual(Expr one, Expr other) {
        Expr size = standing(one);
        return isFixed(size) && size.equals(standing(other));
    }

    /** Whether a bound comes from outside: what grows with the block would be another matter. */
    boolean lasts(Expr bound) {
        return bound instanceof Expr.Length
                || bound instanceof Var variable
                        && (given.contains(variable) || only.containsKey(variable) && lasts(only.get(variable)));
    }

    /** What stands for a size and all that are equal to it. */
    private Expr standing(Expr size) {
        if (size instanceof Var variable && only.containsKey(variable)) {
            Expr value = standing(only.get(variable));
            return isFixed(value) ? value : variable;
        }
        if (size instanceof Expr.Length length && length.array() instanceof Var array) {
            if (alike.containsKey(array)) {
                Var other = alike.get(array);
                return standing(other.type().isArray() ? new Expr.Length(other) : other);
            }
            return only.get(array) instanceof Expr.NewArray allocation
                    ? standing(allocation.dimensions().get(0))
                    : length;
        }
        return size;
    }

    private boolean isFixed(Expr size) {
        return size instanceof Expr.Const
                || size instanceof Var variable && isConstant(variable)
                || size instanceof Expr.Length length && length.array() instanceof Var array && isConstant(array);
    }
}
