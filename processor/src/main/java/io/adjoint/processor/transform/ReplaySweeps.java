package io.adjoint.processor.transform;

import io.adjoint.processor.analysis.ReplayPlan;
import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A loop whose turns are run again. The forward sweep runs them as they are, and records what each begins with. The
 * reverse sweep goes back to that for each turn, runs it again and then back.
 */
final class ReplaySweeps {
    private static final String AGAIN = "The same turn again, and then back";

    private final Sweeps sweeps;
    private final Stmt loop;
    private final ReplayPlan plan;
    private final Turns turns;

    ReplaySweeps(Sweeps sweeps, Stmt loop, ReplayPlan plan) {
        this.sweeps = sweeps;
        this.loop = loop;
        this.plan = plan;
        this.turns = new Turns(sweeps, loop);
    }

    /** Whether a loop of a generated method runs turns again. */
    static boolean isReplayed(Stmt loop) {
        return Stmts.blocks(loop).stream()
                .flatMap(body -> body.statements().stream())
                .anyMatch(stmt ->
                        stmt instanceof Stmt.Comment comment && comment.text().equals(AGAIN));
    }

    /** What is recorded of the state before the loop. */
    List<Stmt> before() {
        return turns.recorded(plan.atEntry());
    }

    /** What was before the loop is there again. */
    List<Stmt> backBefore() {
        return turns.backAll(plan.atEntry());
    }

    /** A turn of the forward sweep. */
    Block forward(Block body) {
        List<Stmt> out = new ArrayList<>(turns.recorded(plan.carried()));
        out.addAll(turns.again(body, Map.of()));
        return new Block(out);
    }

    /** A turn of the reverse sweep. */
    Block reverse(Block body) {
        List<Stmt> out = new ArrayList<>(turns.backAll(plan.carried()));
        out.add(new Stmt.Comment(AGAIN));
        out.addAll(TurnHalves.joined(
                ForwardSweep.ofTurn(sweeps, loop, plan.rerun(body)), ReverseSweep.ofTurn(sweeps, body)));
        return new Block(out);
    }
}
