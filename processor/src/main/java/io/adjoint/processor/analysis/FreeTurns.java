package io.adjoint.processor.analysis;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the turns of a loop that records nothing can be reversed in any order: all that they write is sums, and what
 * they add to the adjoints of others they read nowhere.
 */
final class FreeTurns {
    private final Subject subject;
    private final Set<Var> local = new HashSet<>();
    private final Set<Var> added = new HashSet<>();
    private final Set<Var> read = new HashSet<>();
    private boolean isPlain = true;

    private FreeTurns(Subject subject) {
        this.subject = subject;
    }

    static boolean in(Block body, Subject subject) {
        FreeTurns turns = new FreeTurns(subject);
        Stmts.walk(body, turns::add);
        turns.added.removeAll(turns.local);
        return turns.isPlain && Collections.disjoint(turns.added, turns.read);
    }

    private void add(Stmt stmt) {
        if (stmt instanceof Stmt.Declare declare && declare.variable().type().isScalar()) {
            local.add(declare.variable());
            pulled(declare.value(), Optional.empty());
        } else if (stmt instanceof Stmt.Assign assign && assign.target().type().isScalar()) {
            if (subject.activity().isActive(assign.target())) {
                read.add(of(assign.target()));
                pulled(assign.value(), Optional.of(assign.target()));
            }
        } else {
            isPlain &= stmt instanceof Stmt.If
                    || stmt instanceof Stmt.For
                    || stmt instanceof Stmt.Comment
                    || stmt instanceof Stmt.Declare declare && declare.value() instanceof Place;
        }
    }

    /** The adjoint of a sum passes as it is. */
    private void pulled(Expr value, Optional<Place> sum) {
        Var seed = new Var("seed", -1, value.type());
        Pullback pullback = Pullback.of(
                value, seed, Optional.empty(), subject.activity(), subject.rules(), subject.names(), Origin.NONE);
        isPlain &= sum.isEmpty() || seed.equals(pullback.contributions().get(sum.get()));
        pullback.contributions().keySet().stream()
                .filter(place -> !sum.equals(Optional.of(place)))
                .forEach(place -> added.add(of(place)));
    }

    private Var of(Place place) {
        return subject.reads().aliases().representative(Exprs.root(place));
    }
}
