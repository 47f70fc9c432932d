package io.adjoint.processor.frontend;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Stmts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The variables that statements read. */
final class FlowReads implements Flow.Visitor<Void> {
    private final Set<Var> found = new HashSet<>();

    static Set<Var> of(List<Flow> flow) {
        FlowReads reads = new FlowReads();
        reads.all(flow);
        return reads.found;
    }

    private void all(List<Flow> flow) {
        flow.forEach(statement -> statement.accept(this));
    }

    private void read(Expr expr) {
        found.addAll(Reading.of(expr).variables());
    }

    @Override
    public Void visitStraight(Flow.Straight straight) {
        Stmts.expressions(straight.statement()).forEach(this::read);
        Stmts.targets(straight.statement()).stream()
                .filter(Expr.Element.class::isInstance)
                .forEach(this::read);
        return null;
    }

    @Override
    public Void visitBranch(Flow.Branch branch) {
        read(branch.condition());
        all(branch.then());
        all(branch.otherwise());
        return null;
    }

    @Override
    public Void visitCounted(Flow.Counted loop) {
        read(loop.from());
        read(loop.bound());
        all(loop.body());
        all(loop.update());
        return null;
    }

    @Override
    public Void visitLoop(Flow.Loop loop) {
        all(loop.prelude());
        read(loop.condition());
        all(loop.body());
        all(loop.update());
        return null;
    }

    @Override
    public Void visitRegion(Flow.Region region) {
        all(region.body());
        return null;
    }

    @Override
    public Void visitJump(Flow.Jump jump) {
        jump.value().ifPresent(this::read);
        return null;
    }
}
