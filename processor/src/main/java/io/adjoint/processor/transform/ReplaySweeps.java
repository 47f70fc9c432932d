package io.adjoint.processor.transform;

import io.adjoint.processor.analysis.ReplayPlan;
import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
        List<Stmt> forward = ForwardSweep.ofTurn(sweeps, loop, plan.rerun(body));
        List<Stmt> back = assigned(ReverseSweep.ofTurn(sweeps, body), forward);
        int first = 0;
        while (first < back.size() - 1 && back.get(first) instanceof Stmt.Comment) {
            first++;
        }
        boolean meet =
                !forward.isEmpty() && !back.isEmpty() && isTakenBack(forward.get(forward.size() - 1), back.get(first));
        if (meet) {
            back.remove(first);
        }
        out.addAll(meet ? forward.subList(0, forward.size() - 1) : forward);
        out.addAll(back);
        return new Block(out);
    }

    /** What both declare, as the number of turns of a loop in the turn, is declared once. */
    private static List<Stmt> assigned(List<Stmt> back, List<Stmt> forward) {
        Set<Var> there = new HashSet<>();
        forward.forEach(stmt -> Stmts.declared(stmt).ifPresent(there::add));
        List<Stmt> out = new ArrayList<>();
        for (Stmt stmt : back) {
            boolean isThere = stmt instanceof Stmt.Pop pop && pop.declares() && there.contains(pop.target());
            out.add(
                    isThere
                            ? new Stmt.Pop(((Stmt.Pop) stmt).tape(), ((Stmt.Pop) stmt).target(), false, stmt.origin())
                            : stmt);
        }
        return out;
    }

    /** Whether a statement takes off a tape what the one before it has put there from the same place. */
    private static boolean isTakenBack(Stmt before, Stmt stmt) {
        return before instanceof Stmt.Push push
                && stmt instanceof Stmt.Pop pop
                && !pop.declares()
                && push.tape().equals(pop.tape())
                && push.value().equals(pop.target());
    }
}
