package io.adjoint.processor.transform;

import io.adjoint.processor.analysis.Counter;
import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Renaming;
import io.adjoint.processor.ir.Stmt;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Loops that the reverse sweep walks in the primal's order, with the counters that they step on as the primal does. */
final class OnwardLoops {
    private final Sweeps sweeps;
    private final Map<Stmt, Counter> byStep = new IdentityHashMap<>();

    OnwardLoops(Sweeps sweeps) {
        this.sweeps = sweeps;
        sweeps.recording
                .counters()
                .values()
                .forEach(started -> started.forEach(counter -> byStep.put(counter.step(), counter)));
    }

    /** Whether a statement steps on a counter, on the way back as well. */
    boolean isStep(Stmt stmt) {
        return byStep.containsKey(stmt);
    }

    /** The reverse of a turn, and the steps that the turn makes. */
    Block turn(Block primal, Block reverse) {
        List<Stmt> out = new ArrayList<>(steps(primal, true));
        out.addAll(reverse.statements());
        out.addAll(steps(primal, false));
        return new Block(out);
    }

    private List<Stmt> steps(Block primal, boolean first) {
        return primal.statements().stream()
                .filter(stmt -> isStep(stmt) && byStep.get(stmt).stepsFirst() == first)
                .toList();
    }

    /** Such a loop, by its own variables for the counters. */
    List<Stmt> reversed(Stmt.For loop, Block body, UnaryOperator<Var> representative) {
        List<Stmt> out = new ArrayList<>();
        Map<Var, Var> again = new LinkedHashMap<>();
        for (Counter counter : sweeps.recording.counters(loop)) {
            Var variable = sweeps.names.fresh(
                    counter.variable().name(), counter.variable().type());
            again.put(counter.variable(), variable);
            out.add(new Stmt.Declare(variable, counter.start(), loop.origin()));
        }
        out.add(LoopOrder.onward(loop, again.isEmpty() ? body : Renaming.of(body, again), representative));
        return out;
    }
}
