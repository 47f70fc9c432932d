package io.adjoint.processor.frontend;

import io.adjoint.processor.frontend.Flow.Exit;
import io.adjoint.processor.ir.Expr;
import java.util.ArrayList;
import java.util.List;

/** {@code while (true) { if (c) break; … }} is {@code while (!c) { … }}. */
final class FirstBreak {

    /** The loop with a break that each turn starts with made its condition; the loop itself if there is none. */
    static Flow.Loop asCondition(Flow.Loop loop) {
        boolean applies = FlowExits.isEndless(loop.condition())
                && loop.prelude().isEmpty()
                && !loop.body().isEmpty()
                && loop.body().get(0) instanceof Flow.Branch branch
                && isBreak(branch.then(), loop.target());
        if (!applies) {
            // A condition that is asked after the turn and always holds can be asked before it as well.
            boolean testsFirst = loop.testsFirst()
                    || FlowExits.isEndless(loop.condition()) && loop.prelude().isEmpty();
            return with(loop, loop.condition(), testsFirst, loop.body());
        }
        Flow.Branch first = (Flow.Branch) loop.body().get(0);
        List<Flow> body = new ArrayList<>(first.otherwise());
        body.addAll(loop.body().subList(1, loop.body().size()));
        return with(loop, LoweringLogic.opposite(first.condition()), true, body);
    }

    private static boolean isBreak(List<Flow> branch, int target) {
        return branch.size() == 1
                && branch.get(0) instanceof Flow.Jump jump
                && jump.exit().equals(Exit.breakOf(target));
    }

    private static Flow.Loop with(Flow.Loop loop, Expr condition, boolean testsFirst, List<Flow> body) {
        return new Flow.Loop(loop.prelude(), condition, testsFirst, body, loop.update(), loop.target(), loop.origin());
    }

    private FirstBreak() {}
}
