package io.adjoint.processor.frontend;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.List;
import java.util.function.Predicate;

/** Whether one of some statements, or of those inside them, does what is asked about. */
final class FlowEffects implements Flow.Visitor<Boolean> {
    private final Predicate<Stmt> asked;

    private FlowEffects(Predicate<Stmt> asked) {
        this.asked = asked;
    }

    /** Whether the statements may do something besides writing to variables and arrays; true of all calls. */
    static boolean of(List<Flow> flow) {
        return new FlowEffects(FlowEffects::isSeen).any(flow);
    }

    /** Whether an exception is thrown among them, in so many words. */
    static boolean canThrow(List<Flow> flow) {
        return new FlowEffects(Stmt.Throw.class::isInstance).any(flow);
    }

    private static boolean isSeen(Stmt statement) {
        return statement instanceof Stmt.Call
                || Stmts.expressions(statement).stream()
                        .anyMatch(value -> value instanceof Expr.Opaque opaque && !opaque.isPure());
    }

    private boolean any(List<Flow> flow) {
        return flow.stream().anyMatch(statement -> statement.accept(this));
    }

    @Override
    public Boolean visitStraight(Flow.Straight straight) {
        return asked.test(straight.statement());
    }

    @Override
    public Boolean visitBranch(Flow.Branch branch) {
        return any(branch.then()) || any(branch.otherwise());
    }

    @Override
    public Boolean visitCounted(Flow.Counted loop) {
        return any(loop.body()) || any(loop.update());
    }

    @Override
    public Boolean visitLoop(Flow.Loop loop) {
        return any(loop.prelude()) || any(loop.body()) || any(loop.update());
    }

    @Override
    public Boolean visitRegion(Flow.Region region) {
        return any(region.body());
    }

    @Override
    public Boolean visitJump(Flow.Jump jump) {
        return false;
    }
}
