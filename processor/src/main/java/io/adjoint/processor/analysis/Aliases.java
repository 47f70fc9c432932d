package io.adjoint.processor.analysis;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which array variables may name the same array, or an array and one of its rows: classes, each with a representative.
 *
 * <p>Parameters are in different classes unless the caller says otherwise; a variable declared from a place joins its
 * class. What a call returns is an array of its own: see {@link ArrayResult}.
 */
public record Aliases(Map<Var, Var> representatives) {
    public Aliases {
        representatives = Map.copyOf(representatives);
    }

    /** @param groups a number for each parameter; array parameters of one number may be the same array */
    public static Aliases of(Procedure procedure, List<Integer> groups) {
        Classes classes = new Classes();
        Map<Integer, Var> first = new LinkedHashMap<>();
        for (int i = 0; i < procedure.parameters().size(); i++) {
            Var parameter = procedure.parameters().get(i);
            if (parameter.type().isArray()) {
                Var other = first.putIfAbsent(groups.get(i), parameter);
                classes.join(parameter, other == null ? parameter : other);
            }
        }
        Stmts.walk(procedure.body(), stmt -> join(stmt, classes));
        return new Aliases(classes.flatten());
    }

    /** The classes within a block, none of whose variables is a parameter that may be another. */
    public static Aliases of(Block block) {
        Classes classes = new Classes();
        Stmts.walk(block, stmt -> join(stmt, classes));
        return new Aliases(classes.flatten());
    }

    private static void join(Stmt stmt, Classes classes) {
        if (stmt instanceof Stmt.Declare declare && declare.variable().type().isArray()) {
            classes.join(
                    declare.variable(),
                    declare.value() instanceof Place place ? Exprs.root(place) : declare.variable());
        }
    }

    /** The class of an array variable, by its representative. */
    public Var representative(Var array) {
        return representatives.getOrDefault(array, array);
    }

    public Location cells(Place place) {
        return new Location.Cells(representative(Exprs.root(place)));
    }

    public boolean mayBeSame(Var one, Var other) {
        return representative(one).equals(representative(other));
    }

    private static final class Classes {
        private final Map<Var, Var> parents = new LinkedHashMap<>();

        Var find(Var variable) {
            Var parent = parents.getOrDefault(variable, variable);
            return parent.equals(variable) ? variable : find(parent);
        }

        void join(Var one, Var other) {
            parents.putIfAbsent(other, other);
            parents.put(find(one), find(other));
        }

        Map<Var, Var> flatten() {
            Map<Var, Var> flat = new LinkedHashMap<>();
            parents.keySet().forEach(variable -> flat.put(variable, find(variable)));
            return flat;
        }
    }
}
