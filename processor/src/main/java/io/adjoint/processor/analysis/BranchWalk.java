package io.adjoint.processor.analysis;

import static io.adjoint.processor.analysis.Decisions.mark;

import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Stmt;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Branches: the reverse sweep asks once more what they ask, of a variable that it may have to restore first. */
final class BranchWalk {
    private final Subject subject;
    private final Reads reads;
    private final Required required;
    private final Decisions decisions;
    private final RecordingWalk walk;
    private final Set<Var> restored = new LinkedHashSet<>();

    BranchWalk(Subject subject, Required required, Decisions decisions, RecordingWalk walk) {
        this.subject = subject;
        this.reads = subject.reads();
        this.required = required;
        this.decisions = decisions;
        this.walk = walk;
    }

    /** Whether a branch around here restores a variable before its sides are reversed. */
    boolean isRestoredFirst(Var variable) {
        return restored.contains(variable);
    }

    boolean branched(Stmt.If branch) {
        Optional<Var> first = subject.sharesTape() || subject.recordsEverything()
                ? Optional.empty()
                : Steps.restorableFirst(branch, reads).filter(variable -> !isRestoredFirst(variable));
        return first.isPresent() ? restoringFirst(branch, first.get()) : asking(branch);
    }

    private boolean asking(Stmt.If branch) {
        boolean isReversed = sides(branch);
        if (isReversed) {
            required.addAll(reads.of(branch.condition()));
        }
        return isReversed;
    }

    private boolean restoringFirst(Stmt.If branch, Var variable) {
        Location location = new Location.Local(variable);
        boolean wasRequired = required.remove(location);
        restored.add(variable);
        boolean isReversed = asking(branch);
        restored.remove(variable);
        boolean isRecorded = wasRequired || isReversed;
        mark(decisions.recorded, branch, isRecorded);
        if (isRecorded) {
            decisions.restoredFirst.put(branch, variable);
        } else {
            decisions.restoredFirst.remove(branch);
        }
        required.remove(location);
        return isRecorded;
    }

    private boolean sides(Stmt.If branch) {
        Set<Location> entry = required.copy();
        boolean then = walk.scope(branch.then());
        Set<Location> afterThen = required.now();
        required.become(entry);
        boolean otherwise = walk.scope(branch.otherwise());
        required.addAll(afterThen);
        return then || otherwise;
    }
}
