package io.adjoint.processor.frontend;

import io.adjoint.processor.frontend.Flow.Exit;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Stmt;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where statements may jump to, and whether they can be run through to their end. */
final class FlowExits {

    /** The exits by which the statements may be left, other than by running to their end. */
    static Set<Exit> of(List<Flow> flow) {
        Set<Exit> exits = new LinkedHashSet<>();
        flow.forEach(statement -> exits.addAll(of(statement)));
        return exits;
    }

    static Set<Exit> of(Flow statement) {
        return statement.accept(new Outward());
    }

    /** Whether the end can be reached; true if in doubt. */
    static boolean completes(List<Flow> flow) {
        return flow.stream().allMatch(statement -> statement.accept(new Completes()));
    }

    /** Whether a loop's condition is the literal {@code true}. */
    static boolean isEndless(Expr condition) {
        return condition.equals(Expr.Const.of(true));
    }

    private static final class Outward implements Flow.Visitor<Set<Exit>> {
        @Override
        public Set<Exit> visitStraight(Flow.Straight straight) {
            return Set.of();
        }

        @Override
        public Set<Exit> visitBranch(Flow.Branch branch) {
            Set<Exit> exits = of(branch.then());
            exits.addAll(of(branch.otherwise()));
            return exits;
        }

        @Override
        public Set<Exit> visitCounted(Flow.Counted loop) {
            return outward(of(loop.body()), loop.target());
        }

        @Override
        public Set<Exit> visitLoop(Flow.Loop loop) {
            return outward(of(loop.body()), loop.target());
        }

        private static Set<Exit> outward(Set<Exit> exits, int target) {
            exits.remove(Exit.breakOf(target));
            exits.remove(Exit.continueOf(target));
            return exits;
        }

        @Override
        public Set<Exit> visitRegion(Flow.Region region) {
            Set<Exit> exits = of(region.body());
            exits.remove(region.exit());
            return exits;
        }

        @Override
        public Set<Exit> visitJump(Flow.Jump jump) {
            return Set.of(jump.exit());
        }
    }

    private static final class Completes implements Flow.Visitor<Boolean> {
        @Override
        public Boolean visitStraight(Flow.Straight straight) {
            return !(straight.statement() instanceof Stmt.Throw);
        }

        @Override
        public Boolean visitBranch(Flow.Branch branch) {
            return completes(branch.then()) || completes(branch.otherwise());
        }

        @Override
        public Boolean visitCounted(Flow.Counted loop) {
            return true;
        }

        @Override
        public Boolean visitLoop(Flow.Loop loop) {
            return !isEndless(loop.condition()) || of(loop.body()).contains(Exit.breakOf(loop.target()));
        }

        @Override
        public Boolean visitRegion(Flow.Region region) {
            return completes(region.body()) || of(region.body()).contains(region.exit());
        }

        @Override
        public Boolean visitJump(Flow.Jump jump) {
            return false;
        }
    }

    private FlowExits() {}
}
