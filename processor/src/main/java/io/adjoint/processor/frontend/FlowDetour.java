package io.adjoint.processor.frontend;

import io.adjoint.processor.ir.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Statements whose jumps to some exits, and whose throws, are replaced by what leads there another way. */
final class FlowDetour implements Flow.Visitor<List<Flow>> {
    private final Set<Flow.Exit> exits;
    private final Function<Flow.Jump, List<Flow>> way;
    private final Function<Stmt.Throw, List<Flow>> thrown;

    FlowDetour(Set<Flow.Exit> exits, Function<Flow.Jump, List<Flow>> way, Function<Stmt.Throw, List<Flow>> thrown) {
        this.exits = exits;
        this.way = way;
        this.thrown = thrown;
    }

    List<Flow> of(List<Flow> flow) {
        List<Flow> all = new ArrayList<>();
        flow.forEach(statement -> all.addAll(statement.accept(this)));
        return all;
    }

    @Override
    public List<Flow> visitStraight(Flow.Straight straight) {
        return straight.statement() instanceof Stmt.Throw raise ? thrown.apply(raise) : List.of(straight);
    }

    @Override
    public List<Flow> visitBranch(Flow.Branch branch) {
        return List.of(new Flow.Branch(branch.condition(), of(branch.then()), of(branch.otherwise()), branch.origin()));
    }

    @Override
    public List<Flow> visitCounted(Flow.Counted loop) {
        return List.of(new Flow.Counted(
                loop.index(),
                loop.from(),
                loop.test(),
                loop.bound(),
                of(loop.body()),
                loop.update(),
                loop.target(),
                loop.origin()));
    }

    @Override
    public List<Flow> visitLoop(Flow.Loop loop) {
        return List.of(new Flow.Loop(
                loop.prelude(),
                loop.condition(),
                loop.testsFirst(),
                of(loop.body()),
                loop.update(),
                loop.target(),
                loop.origin()));
    }

    @Override
    public List<Flow> visitRegion(Flow.Region region) {
        return List.of(new Flow.Region(of(region.body()), region.exit()));
    }

    @Override
    public List<Flow> visitJump(Flow.Jump jump) {
        return exits.contains(jump.exit()) ? way.apply(jump) : List.of(jump);
    }
}
