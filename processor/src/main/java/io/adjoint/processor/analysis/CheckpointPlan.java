package io.adjoint.processor.analysis;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How a loop is reversed from snapshots: each turn is run once more, and then back.
 *
 * @param snapshots how many there may be at a time
 * @param carried what a snapshot holds: the variables and arrays that a turn may read before it writes them
 * @param atEntry what is recorded before the loop, and back after its reverse, because earlier statements need it
 */
public record CheckpointPlan(int snapshots, List<Var> carried, List<Var> atEntry) {
    public CheckpointPlan {
        carried = List.copyOf(carried);
        atEntry = List.copyOf(atEntry);
    }

    /** @param isRequired whether what is in a place before the loop is read after the loop has been reversed */
    static CheckpointPlan of(Stmt loop, Block body, int snapshots, Subject subject, Predicate<Location> isRequired) {
        Aliases aliases = subject.reads().aliases();
        Exposure exposure = Exposure.of(
                body,
                subject.procedure(),
                Exposure.Coverage.CERTAIN,
                subject.reads().effects().initialized());
        Set<Location> written = subject.reads().writes(body);
        Set<Location> exposed = new LinkedHashSet<>();
        exposure.exposed().forEach(variable -> exposed.add(aliases.location(variable)));
        List<Var> carried = new ArrayList<>();
        List<Var> atEntry = new ArrayList<>();
        for (Var variable : outside(loop, body)) {
            Location value = aliases.location(variable);
            if (written.contains(value)) {
                if (exposed.contains(value)) {
                    carried.add(variable);
                }
                if (isRequired.test(value)) {
                    atEntry.add(variable);
                }
            }
        }
        return new CheckpointPlan(snapshots, carried, atEntry);
    }

    /** What a loop mentions that was there before it. */
    static Set<Var> outside(Stmt loop, Block body) {
        Set<Var> outside = new LinkedHashSet<>(Stmts.variables(body));
        Stmts.walk(body, stmt -> {
            Stmts.declared(stmt).ifPresent(outside::remove);
            if (stmt instanceof Stmt.For inner) {
                outside.remove(inner.index());
            }
        });
        if (loop instanceof Stmt.For counted) {
            outside.remove(counted.index());
        }
        return outside;
    }
}
