package io.adjoint.processor.analysis;

import static io.adjoint.processor.analysis.Decisions.mark;

import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Stmt;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/** Calls: which of the arrays that they write they need not put back, and what their reverses read. */
final class CallWalk {
    private final Subject subject;
    private final Reads reads;
    private final ReverseReads reverse;
    private final Required required;
    private final Decisions decisions;
    private final ScopeEnd scopeEnd;
    private final FusedLoopWalk fused;

    CallWalk(Subject subject, Required required, Decisions decisions, ScopeEnd scopeEnd, FusedLoopWalk fused) {
        this.subject = subject;
        this.reads = subject.reads();
        this.reverse = new ReverseReads(subject);
        this.required = required;
        this.decisions = decisions;
        this.scopeEnd = scopeEnd;
        this.fused = fused;
    }

    boolean called(Stmt.Call call) {
        boolean passes = fused.isOnePass(call);
        mark(decisions.onePass, call, passes);
        if (passes) {
            mark(decisions.recorded, call, false);
            scopeEnd.declared(call, call.result().orElseThrow(), required.now());
            return false;
        }
        Set<Integer> released = notAskedFor(call);
        decisions.released.put(call, released);
        CallPlan plan = subject.plans().apply(call, released);
        boolean old = false;
        Set<Location> needed = plan.isReversed() ? reverse.of(call, plan) : new LinkedHashSet<>();
        if (call.result().isPresent()) {
            Location location = new Location.Local(call.result().get());
            if (call.declares()) {
                scopeEnd.declared(call, call.result().get(), required.now());
            } else {
                old = required.asksFor(location) || needed.contains(location);
                required.remove(location);
                needed.remove(location);
            }
        }
        mark(decisions.recorded, call, old);
        required.addAll(needed);
        boolean clears = !call.declares()
                && call.result()
                        .filter(result -> subject.activity().isActive(result))
                        .isPresent();
        return plan.isReversed() || old || clears;
    }

    /** The positions of the arrays that a call writes, though nobody asks what was in them. */
    private Set<Integer> notAskedFor(Stmt.Call call) {
        Set<Integer> found = new TreeSet<>(reads.effects().writtenBy(call.callee()));
        found.removeIf(i ->
                required.asksFor(reads.aliases().cells((Place) call.arguments().get(i))));
        return found;
    }
}
