package io.adjoint.processor.ir;

import io.adjoint.processor.ir.Expr.Var;
import java.util.List;
import java.util.function.Function;

/**
 * What a method is differentiated with respect to.
 *
 * @param name the parameter's name, or that of a field of the receiver
 * @param value its value from the variables of the procedure: a parameter alone, or a record made again of the
 *     variables that its components were taken apart into
 */
public record Independent(String name, Expr value) {

    /** A parameter that is a variable of the procedure itself. */
    public static Independent of(Var parameter) {
        return new Independent(parameter.name(), parameter);
    }

    public Type type() {
        return value.type();
    }

    /** The variables that carry its derivative. */
    public List<Var> leaves() {
        return variables().stream()
                .filter(variable -> variable.type().isContinuous())
                .toList();
    }

    /** The variables that it holds besides, as they are: an {@code int} of a record. */
    public List<Var> constants() {
        return variables().stream()
                .filter(variable -> !variable.type().isContinuous())
                .toList();
    }

    /** The gradient, which is of the independent's own type: each variable replaced by what stands for it there. */
    public Expr gradient(Function<Var, ? extends Expr> components) {
        return Exprs.map(value, node -> node instanceof Var variable ? components.apply(variable) : node);
    }

    private List<Var> variables() {
        return Exprs.nodes(value).stream()
                .filter(Var.class::isInstance)
                .map(Var.class::cast)
                .distinct()
                .toList();
    }
}
