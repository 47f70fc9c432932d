package io.adjoint.processor.analysis;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which array variables may name the same array, or an array and one of its rows: classes, each with a representative.
 *
 * <p>Parameters are in different classes unless the caller says otherwise; a variable joins the class of a place that
 * it is declared from or assigned. What a call returns is an array of its own: see {@link ArrayResult}.
 *
 * @param representatives by variable
 * @param rebound the representatives of the classes in which a variable or a row comes to be another array
 * @param restacked those of them in which a row does
 */
public record Aliases(Map<Var, Var> representatives, Set<Var> rebound, Set<Var> restacked) {
    public Aliases {
        representatives = Map.copyOf(representatives);
        rebound = Set.copyOf(rebound);
        restacked = Set.copyOf(restacked);
    }

    /** The classes of a procedure none of whose callees stores a reference. */
    public static Aliases of(Procedure procedure, List<Integer> groups) {
        return of(procedure, groups, Rebinding.NONE);
    }

    /** @param groups a number for each parameter; array parameters of one number may be the same array */
    public static Aliases of(Procedure procedure, List<Integer> groups, Rebinding rebinding) {
        AliasClasses classes = new AliasClasses(rebinding);
        Map<Integer, Var> first = new LinkedHashMap<>();
        for (int i = 0; i < procedure.parameters().size(); i++) {
            Var parameter = procedure.parameters().get(i);
            if (parameter.type().isArray()) {
                Var other = first.putIfAbsent(groups.get(i), parameter);
                classes.join(parameter, other == null ? parameter : other);
            }
        }
        Stmts.walk(procedure.body(), classes::add);
        // No variable names the row that is returned, so its adjoint cannot be handed in under a name
        procedure
                .result()
                .filter(result -> result.type().isArray() && result instanceof Expr.Element)
                .ifPresent(row -> classes.rebind(Exprs.root((Place) row)));
        return classes.aliases();
    }

    /**
     * The classes within a block, none of whose variables is a parameter that may be another.
     *
     * @param callsMingle whether what is called may make an array that it is given a row of another
     */
    public static Aliases of(Block block, boolean callsMingle) {
        AliasClasses classes = new AliasClasses(Rebinding.NONE);
        Stmts.walk(block, stmt -> {
            classes.add(stmt);
            if (callsMingle && stmt instanceof Stmt.Call call) {
                classes.mingle(call);
            }
        });
        return classes.aliases();
    }

    /** Whether an expression gives an array that the procedure neither made nor was given: a field's, or a call's. */
    public static boolean isForeign(Expr array) {
        return array.type().isArray()
                && (array instanceof Expr.Field || array instanceof Expr.Static || array instanceof Expr.Opaque);
    }

    /** What stands for all arrays of a kind that come from fields and from calls that are not looked into. */
    static Var foreign(Var array) {
        return new Var("foreign", -1, Type.arrayOf(array.type().leaf()));
    }

    /** Whether an array may come from a field or from a call that is not looked into. */
    public boolean mayBeForeign(Var array) {
        return representative(array).equals(representative(foreign(array)));
    }

    /** The class of an array variable, by its representative. */
    public Var representative(Var array) {
        return representatives.getOrDefault(array, array);
    }

    public Location cells(Place place) {
        return new Location.Cells(representative(Exprs.root(place)));
    }

    /** What a variable holds: an array's elements, or the number. */
    public Location location(Var variable) {
        return variable.type().isArray() ? cells(variable) : new Location.Local(variable);
    }

    public boolean mayBeSame(Var one, Var other) {
        return representative(one).equals(representative(other));
    }

    /** A number for each argument of a call: arrays of one number are the same or may be. */
    public List<Integer> groups(List<Expr> arguments) {
        Map<Var, Integer> first = new LinkedHashMap<>();
        List<Integer> groups = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            Integer known =
                    arguments.get(i) instanceof Place array && array.type().isArray()
                            ? first.putIfAbsent(representative(Exprs.root(array)), i)
                            : null;
            groups.add(known == null ? i : known);
        }
        return groups;
    }

    /** Whether no other variable of a procedure, of which these are the classes, names an array or a part of it. */
    boolean isAlone(Var array, Procedure procedure) {
        return !isRebound(array)
                && !mayBeForeign(array)
                && Stmts.variables(procedure).stream()
                        .noneMatch(other -> !other.equals(array) && other.type().isArray() && mayBeSame(other, array));
    }

    /** Whether a variable or a row of the array's class comes to be another array, here or in what is called. */
    public boolean isRebound(Var array) {
        return rebound.contains(representative(array));
    }

    /** Whether a row of an array of the array's class comes to be another one, here or in what is called. */
    public boolean isRestacked(Var array) {
        return restacked.contains(representative(array));
    }
}
