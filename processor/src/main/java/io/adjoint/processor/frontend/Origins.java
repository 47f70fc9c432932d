package io.adjoint.processor.frontend;

import io.adjoint.processor.ir.Origin;

/** Where statements come from. */
final class Origins implements Flow.Visitor<Origin> {

    static Origin of(Flow statement) {
        return statement.accept(new Origins());
    }

    @Override
    public Origin visitStraight(Flow.Straight straight) {
        return straight.statement().origin();
    }

    @Override
    public Origin visitBranch(Flow.Branch branch) {
        return branch.origin();
    }

    @Override
    public Origin visitCounted(Flow.Counted loop) {
        return loop.origin();
    }

    @Override
    public Origin visitLoop(Flow.Loop loop) {
        return loop.origin();
    }

    @Override
    public Origin visitRegion(Flow.Region region) {
        return region.body().isEmpty() ? Origin.NONE : of(region.body().get(0));
    }

    @Override
    public Origin visitJump(Flow.Jump jump) {
        return jump.origin();
    }
}
