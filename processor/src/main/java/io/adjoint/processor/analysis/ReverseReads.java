package io.adjoint.processor.analysis;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Names;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Stmt;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Which locations the reverses of expressions and calls read. */
final class ReverseReads {
    private final Subject subject;
    private final Reads reads;
    private final Activity activity;
    private final Shadows shadows;
    private final Names scratch;

    ReverseReads(Subject subject) {
        this.subject = subject;
        this.reads = subject.reads();
        this.activity = subject.activity();
        this.shadows = subject.shadows();
        this.scratch = subject.names();
    }

    /** @param holder the variable that the value is in when it is reversed, if there is one */
    Set<Location> of(Expr value, Optional<Var> holder) {
        Pullback pullback = Pullback.of(
                value,
                new Var("seed", -1, value.type()),
                holder,
                activity,
                subject.rules(),
                scratch.copy(),
                Origin.NONE);
        Set<Location> found = pullback.reads(reads);
        pullback.contributions().keySet().forEach(place -> found.addAll(shadows.reads(place)));
        return found;
    }

    Set<Location> of(Stmt.Call call, CallPlan plan) {
        Set<Location> needed = new LinkedHashSet<>();
        for (int i : plan.parameters()) {
            needed.addAll(reads.of(call.arguments().get(i)));
            needed.addAll(rows(call.arguments().get(i)));
        }
        for (int i : plan.cells()) {
            needed.add(reads.aliases().cells((Place) call.arguments().get(i)));
            needed.addAll(rows(call.arguments().get(i)));
        }
        call.result()
                .filter(result -> result.type().isArray())
                .ifPresent(result -> needed.addAll(shadows.readsAll(result)));
        call.result().filter(result -> plan.readsResult()).ifPresent(result -> needed.addAll(contents(result)));
        call.result().filter(result -> plan.keepsResult()).ifPresent(result -> {
            needed.add(reads.aliases().cells(result));
            needed.addAll(rows(result));
        });
        for (Expr argument : call.arguments()) {
            if (activity.isActive(argument)) {
                needed.addAll(argument.type().isArray() ? adjointOf((Place) argument) : of(argument, Optional.empty()));
            }
        }
        return needed;
    }

    /** A variable, and what is in it if it is an array. */
    Set<Location> contents(Var variable) {
        Set<Location> found = reads.of(variable);
        if (variable.type().isArray()) {
            found.add(reads.aliases().cells(variable));
            found.addAll(rows(variable));
        }
        return found;
    }

    private Set<Location> adjointOf(Place array) {
        Set<Location> found = reads.indices(array);
        found.addAll(shadows.readsAll(array));
        return found;
    }

    /** The rows that a callee may look into on its way back. */
    private Set<Location> rows(Expr argument) {
        return argument instanceof Place place
                        && place.type().isArray()
                        && reads.aliases().isRestacked(Exprs.root(place))
                ? Set.of(reads.rows(place))
                : Set.of();
    }
}
