package io.adjoint.processor.analysis;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which definitions of active numbers the result depends on, whatever path is taken from there on. What is in an array
 * is taken to be used always.
 */
final class SureUse {
    private final Activity activity;
    private final Predicate<Stmt.Call> onlyGivesNumber;
    private final Map<Stmt, Boolean> sure = new IdentityHashMap<>();

    /** The numbers that are used on every path, a set of this walk's own; empty where no path goes on. */
    private Optional<Set<Var>> used;

    private SureUse(Activity activity, Predicate<Stmt.Call> onlyGivesNumber, Set<Var> used) {
        this.activity = activity;
        this.onlyGivesNumber = onlyGivesNumber;
        this.used = Optional.of(used);
    }

    /**
     * @param onlyGivesNumber whether a call has no other effect than its result, a number
     * @return by statement that defines an active number, whether that is used on every path
     */
    static Map<Stmt, Boolean> of(Procedure procedure, Activity activity, Predicate<Stmt.Call> onlyGivesNumber) {
        Set<Var> atEnd = new HashSet<>();
        procedure.result().ifPresent(result -> atEnd.addAll(numbersIn(result, activity)));
        SureUse use = new SureUse(activity, onlyGivesNumber, atEnd);
        use.back(procedure.body());
        return use.sure;
    }

    /** The active number that a statement defines and does nothing else. */
    static Optional<Var> defined(Stmt stmt, Activity activity, Predicate<Stmt.Call> onlyGivesNumber) {
        Optional<Var> target = Optional.empty();
        if (stmt instanceof Stmt.Declare declare) {
            target = Optional.of(declare.variable());
        } else if (stmt instanceof Stmt.Assign assign && assign.target() instanceof Var variable) {
            target = Optional.of(variable);
        } else if (stmt instanceof Stmt.Call call && onlyGivesNumber.test(call)) {
            target = call.result();
        }
        return target.filter(variable -> variable.type().isScalar() && activity.isActive(variable));
    }

    /** The active numbers whose adjoints grow by that of an expression. */
    static Set<Var> numbersIn(Expr expr, Activity activity) {
        Set<Var> found = new LinkedHashSet<>();
        if (!activity.isActive(expr)) {
            return found;
        }
        if (expr instanceof Place) {
            if (expr instanceof Var variable && variable.type().isScalar()) {
                found.add(variable);
            }
            return found;
        }
        activity.rules().passing(expr).forEach(child -> found.addAll(numbersIn(child, activity)));
        return found;
    }

    private void back(Block block) {
        for (int i = block.statements().size() - 1; i >= 0; i--) {
            back(block.statements().get(i));
        }
    }

    private void back(Stmt stmt) {
        if (stmt instanceof Stmt.If branch) {
            Optional<Set<Var>> after = used.map(HashSet::new);
            back(branch.then());
            Optional<Set<Var>> then = used;
            used = after;
            back(branch.otherwise());
            used = both(then, used);
        } else if (stmt instanceof Stmt.For loop) {
            turns(loop.body());
        } else if (stmt instanceof Stmt.While loop) {
            turns(loop.body());
        } else if (stmt instanceof Stmt.Throw) {
            used = Optional.empty();
        } else {
            simple(stmt);
        }
    }

    /** Any number of turns, none included. */
    private void turns(Block body) {
        Optional<Set<Var>> atTest;
        do {
            atTest = used.map(HashSet::new);
            back(body);
            used = both(atTest, used);
        } while (!used.equals(atTest));
    }

    private static Optional<Set<Var>> both(Optional<Set<Var>> one, Optional<Set<Var>> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        Set<Var> common = new HashSet<>(one.get());
        common.retainAll(other.get());
        return Optional.of(common);
    }

    private void simple(Stmt stmt) {
        Optional<Var> defined = defined(stmt, activity, onlyGivesNumber);
        boolean isUsed = defined.isEmpty() || used.isEmpty() || used.get().contains(defined.get());
        defined.ifPresent(variable -> sure.put(stmt, isUsed));
        if (used.isEmpty()) {
            return;
        }
        Set<Var> now = used.get();
        Stmts.targets(stmt).forEach(now::remove);
        if (isUsed) {
            Stmts.expressions(stmt).forEach(expr -> now.addAll(numbersIn(expr, activity)));
        }
    }
}
