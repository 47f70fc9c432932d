package io.adjoint.processor.analysis;

import static io.adjoint.processor.analysis.Decisions.mark;

import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Stmt;
import java.util.Optional;
import java.util.Set;

/** Declarations and assignments: what they overwrite is recorded if it is required, or stepped back to. */
final class AssignmentWalk {
    private final Subject subject;
    private final Reads reads;
    private final Activity activity;
    private final Shadows shadows;
    private final ReverseReads reverse;
    private final Required required;
    private final Decisions decisions;
    private final ScopeEnd scopeEnd;
    private final BranchWalk branches;

    AssignmentWalk(Subject subject, Required required, Decisions decisions, ScopeEnd scopeEnd, BranchWalk branches) {
        this.subject = subject;
        this.reads = subject.reads();
        this.activity = subject.activity();
        this.shadows = subject.shadows();
        this.reverse = new ReverseReads(subject);
        this.required = required;
        this.decisions = decisions;
        this.scopeEnd = scopeEnd;
        this.branches = branches;
    }

    boolean declared(Stmt.Declare declare) {
        Var variable = declare.variable();
        scopeEnd.declared(declare, variable, required.now());
        if (!activity.isActive(variable) || variable.type().isArray()) {
            return false;
        }
        required.addAll(reverse.of(declare.value(), Optional.of(variable)));
        return activity.isActive(declare.value());
    }

    boolean assigned(Stmt.Assign assign) {
        if (assign.target().type().isArray()) {
            return rebound(assign);
        }
        return assign.target() instanceof Var variable ? assigned(assign, variable) : stored(assign);
    }

    /** Another array takes the place of one: no arithmetic, but the reverse sweep may need the one from before. */
    private boolean rebound(Stmt.Assign assign) {
        Place target = assign.target();
        Var representative = reads.aliases().representative(Exprs.root(target));
        Location array = target instanceof Var variable ? new Location.Local(variable) : reads.rows(target);
        Location shadow = target instanceof Var variable
                ? new Location.Shadow(variable)
                : new Location.ShadowRows(representative);
        boolean old = required.asksFor(array);
        boolean oldShadow = shadows.has(target) && required.asksFor(shadow);
        mark(decisions.recorded, assign, old);
        mark(decisions.shadowed, assign, oldShadow);
        if (target instanceof Var) {
            required.remove(array);
            required.remove(shadow);
        }
        if (old) {
            required.addAll(reads.address(target));
        }
        if (oldShadow) {
            required.addAll(shadows.address(target));
        }
        return old || oldShadow;
    }

    private boolean assigned(Stmt.Assign assign, Var variable) {
        Location location = new Location.Local(variable);
        boolean isActive = activity.isActive(variable);
        boolean isRestoredFirst = branches.isRestoredFirst(variable);
        boolean readsItself = reads.of(assign.value()).contains(location);
        // The new value is at hand in the reverse sweep unless the old one has to be back before it.
        Optional<Var> holder = readsItself || isRestoredFirst ? Optional.empty() : Optional.of(variable);
        Set<Location> pulled = isActive ? reverse.of(assign.value(), holder) : Set.of();
        boolean old = required.asksFor(location) || readsItself && pulled.contains(location);
        boolean isUndone = old && Steps.isReversibleStep(assign) && !subject.recordsEverything();
        mark(decisions.undone, assign, isUndone);
        mark(decisions.recorded, assign, old && !isUndone && !isRestoredFirst);
        required.remove(location);
        required.addAll(pulled);
        if (readsItself) {
            required.remove(location); // what is read is the old value, and it is back by then
        }
        if (isUndone) {
            required.addAll(reads.of(assign.value())); // to step back from, and by
        }
        return isActive || old && !isRestoredFirst;
    }

    private boolean stored(Stmt.Assign assign) {
        Location cells = reads.aliases().cells(assign.target());
        boolean isActive = activity.isActive(assign.target());
        Set<Location> pulled = isActive ? reverse.of(assign.value(), Optional.empty()) : Set.of();
        boolean old = required.asksFor(cells) || pulled.contains(cells);
        mark(decisions.recorded, assign, old);
        if (old) {
            required.addAll(reads.address(assign.target()));
        }
        if (isActive) {
            required.addAll(reads.indices(assign.target()));
            required.addAll(shadows.reads(assign.target()));
        }
        required.addAll(pulled);
        return isActive || old;
    }
}
