package io.adjoint.processor.analysis;

import static io.adjoint.processor.analysis.Decisions.mark;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Walks a procedure forwards and carries what is {@link Required}. A statement that overwrites one of these locations
 * records it; nothing else is recorded (Hascoët, Naumann and Pascual, 2005).
 */
final class RecordingWalk implements Stmt.Visitor<Boolean> {
    private final Subject subject;
    private final Reads reads;
    private final Shadows shadows;
    private final Required required;
    private final Decisions decisions = new Decisions();
    private final ScopeEnd scopeEnd;
    private final AssignmentWalk assignments;
    private final BranchWalk branches;
    private final LoopWalk loops;
    private final CallWalk calls;

    RecordingWalk(Subject subject) {
        this.subject = subject;
        this.reads = subject.reads();
        this.shadows = subject.shadows();
        this.required = new Required(subject);
        this.scopeEnd = new ScopeEnd(subject);
        this.branches = new BranchWalk(subject, required, decisions, this);
        this.assignments = new AssignmentWalk(subject, required, decisions, scopeEnd, branches);
        FusedLoopWalk fused = new FusedLoopWalk(subject, required, decisions, this);
        this.loops = new LoopWalk(subject, required, decisions, scopeEnd, fused, this);
        this.calls = new CallWalk(subject, required, decisions, scopeEnd, fused);
    }

    Recording run() {
        subject.procedure().parameters().stream()
                .filter(parameter -> parameter.type().isArray())
                .forEach(this::putBack);
        statements(subject.procedure().body());
        subject.procedure().result().ifPresent(this::returned);
        scopeEnd.ofProcedure(required.now());
        Set<Var> parameters = new LinkedHashSet<>();
        Set<Var> cells = new LinkedHashSet<>();
        for (Var parameter : subject.procedure().parameters()) {
            if (required.asksFor(new Location.Local(parameter)) && !scopeEnd.keeps(parameter)) {
                parameters.add(parameter);
            }
            boolean isRead = required.reads(reads.aliases().cells(parameter));
            if (parameter.type().isArray() && (isRead || subject.recordsEverything())) {
                cells.add(parameter);
            }
        }
        return decisions.recording(scopeEnd, parameters, cells);
    }

    /** So that the call leaves no trace; and the adjoint that is returned is that of the array that was given. */
    private void putBack(Var parameter) {
        if (!subject.released().contains(parameter)) {
            required.add(new Location.Owed(reads.aliases().representative(parameter)));
        }
        boolean hasRows = ((Type.Array) parameter.type()).element().isArray();
        if (hasRows && reads.aliases().isRestacked(parameter)) {
            required.add(reads.rows(parameter));
        }
        if (shadows.has(parameter)) {
            if (hasRows) {
                required.add(new Location.ShadowRows(reads.aliases().representative(parameter)));
            }
            if (!subject.handedIn().contains(parameter)) {
                required.add(new Location.Shadow(parameter));
            }
        }
    }

    private void returned(Expr result) {
        if (subject.activity().isActive(result) && !result.type().isArray()) {
            required.addAll(new ReverseReads(subject).of(result, Optional.empty()));
        } else if (subject.isSeeded() && result instanceof Place array) {
            required.addAll(shadows.readsAll(array));
        }
    }

    /** Walks a scope; returns whether it has anything to reverse. */
    boolean scope(Block block) {
        statements(block);
        scopeEnd.ofScope(block, required.now());
        boolean isReversed = decisions.isReversed(block);
        if (!isReversed) {
            scopeEnd.forget(block);
        }
        return isReversed;
    }

    /** Walks a part of a turn as if nothing had been required before it. */
    void alone(Block part) {
        required.become(new LinkedHashSet<>());
        statements(part);
    }

    private void statements(Block block) {
        block.statements().forEach(stmt -> mark(decisions.reversed, stmt, stmt.accept(this)));
    }

    @Override
    public Boolean visitDeclare(Stmt.Declare declare) {
        return assignments.declared(declare);
    }

    @Override
    public Boolean visitAssign(Stmt.Assign assign) {
        return assignments.assigned(assign);
    }

    @Override
    public Boolean visitIncrement(Stmt.Increment increment) {
        throw new AssertionError("an increment has no reverse yet: " + increment);
    }

    @Override
    public Boolean visitIf(Stmt.If branch) {
        return branches.branched(branch);
    }

    @Override
    public Boolean visitFor(Stmt.For loop) {
        return loops.counted(loop);
    }

    @Override
    public Boolean visitWhile(Stmt.While loop) {
        return loops.repeated(loop);
    }

    @Override
    public Boolean visitCountDown(Stmt.CountDown loop) {
        throw new AssertionError("a count down has no reverse yet: " + loop);
    }

    @Override
    public Boolean visitCall(Stmt.Call call) {
        return calls.called(call);
    }

    @Override
    public Boolean visitThrow(Stmt.Throw raise) {
        return false;
    }

    @Override
    public Boolean visitEvaluate(Stmt.Evaluate evaluate) {
        return false;
    }

    @Override
    public Boolean visitAttempt(Stmt.Attempt attempt) {
        return false; // what it writes was declared for it alone
    }

    @Override
    public Boolean visitPush(Stmt.Push push) {
        throw new AssertionError("a tape has no reverse yet: " + push);
    }

    @Override
    public Boolean visitPop(Stmt.Pop pop) {
        throw new AssertionError("a tape has no reverse yet: " + pop);
    }

    @Override
    public Boolean visitComment(Stmt.Comment comment) {
        return false;
    }
}
