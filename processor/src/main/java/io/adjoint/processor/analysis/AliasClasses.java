package io.adjoint.processor.analysis;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Stmt;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The classes of {@link Aliases} as they grow, statement by statement. */
final class AliasClasses {
    private final Rebinding rebinding;
    private final Map<Var, Var> parents = new LinkedHashMap<>();
    private final Map<Var, Var> taped = new LinkedHashMap<>();
    private final Set<Var> rebound = new LinkedHashSet<>();
    private final Set<Var> restacked = new LinkedHashSet<>();

    AliasClasses(Rebinding rebinding) {
        this.rebinding = rebinding;
    }

    private Var find(Var variable) {
        Var parent = parents.getOrDefault(variable, variable);
        return parent.equals(variable) ? variable : find(parent);
    }

    void join(Var one, Var other) {
        parents.putIfAbsent(other, other);
        parents.put(find(one), find(other));
    }

    void rebind(Var array) {
        join(array, array);
        rebound.add(array);
    }

    private void restack(Var array) {
        rebind(array);
        restacked.add(array);
    }

    void add(Stmt stmt) {
        if (stmt instanceof Stmt.Declare declare && declare.variable().type().isArray()) {
            joinValue(declare.variable(), declare.value());
            if (declare.value() instanceof Expr.Const) {
                rebind(declare.variable()); // null: an array, if there will be one, comes later
            }
        } else if (stmt instanceof Stmt.Assign assign && assign.target().type().isArray()) {
            Var root = Exprs.root(assign.target());
            joinValue(root, assign.value());
            if (assign.target() instanceof Expr.Element) {
                restack(root);
            } else {
                rebind(root);
            }
        } else if (stmt instanceof Stmt.Call call) {
            add(call);
        } else if (stmt instanceof Stmt.Push push && push.value().type().isArray()) {
            tape(push.tape(), Exprs.root((Place) push.value()));
        } else if (stmt instanceof Stmt.Pop pop && pop.target().type().isArray()) {
            add(pop);
        }
    }

    /** What comes off a tape may be any array that went on it. */
    private void add(Stmt.Pop pop) {
        Var root = Exprs.root(pop.target());
        tape(pop.tape(), root);
        if (pop.target() instanceof Expr.Element) {
            restack(root);
        } else if (!pop.declares()) {
            rebind(root);
        }
    }

    private void tape(Var tape, Var array) {
        Var other = taped.putIfAbsent(tape, array);
        join(array, other == null ? array : other);
    }

    private void joinValue(Var variable, Expr value) {
        if (value instanceof Place place) {
            join(variable, Exprs.root(place));
        } else {
            join(variable, Aliases.isForeign(value) ? Aliases.foreign(variable) : variable);
        }
    }

    private void add(Stmt.Call call) {
        call.result()
                .filter(result -> result.type().isArray() && !call.declares())
                .ifPresent(this::rebind);
        rebinding.rebound(call.callee()).forEach(i -> rebind(root(call, i)));
        for (Set<Integer> mingled : rebinding.mingled(call.callee())) {
            List<Var> roots = mingled.stream().map(i -> root(call, i)).toList();
            roots.forEach(root -> join(root, roots.get(0)));
            roots.forEach(this::restack);
        }
    }

    private static Var root(Stmt.Call call, int position) {
        return Exprs.root((Place) call.arguments().get(position));
    }

    /** Whatever the call is given, arrays of the same numbers may hold each other afterwards. */
    void mingle(Stmt.Call call) {
        List<Place> arrays = call.arguments().stream()
                .filter(argument -> argument.type().isArray() && argument instanceof Place)
                .map(Place.class::cast)
                .toList();
        for (Place one : arrays) {
            arrays.stream()
                    .filter(other -> other.type().leaf().equals(one.type().leaf()))
                    .forEach(other -> {
                        join(Exprs.root(one), Exprs.root(other));
                        restack(Exprs.root(other));
                    });
        }
    }

    Aliases aliases() {
        Map<Var, Var> flat = new LinkedHashMap<>();
        parents.keySet().forEach(variable -> flat.put(variable, find(variable)));
        return new Aliases(flat, representatives(rebound), representatives(restacked));
    }

    private Set<Var> representatives(Set<Var> variables) {
        Set<Var> all = new LinkedHashSet<>();
        variables.forEach(variable -> all.add(find(variable)));
        return all;
    }
}
