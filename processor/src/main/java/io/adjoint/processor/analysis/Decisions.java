package io.adjoint.processor.analysis;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Stmt;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A {@link Recording} in the making: a loop may be walked several times, and the last time counts. */
final class Decisions {
    final Set<Stmt> recorded = identitySet();
    final Set<Stmt> shadowed = identitySet();
    final Set<Stmt> undone = identitySet();
    final Set<Stmt> reversed = identitySet();
    final Map<Stmt, Var> restoredFirst = new IdentityHashMap<>();
    final Map<Stmt, WholeArrays> whole = new IdentityHashMap<>();
    final Set<Stmt> fused = identitySet();
    final Map<Stmt, Integer> heads = new IdentityHashMap<>();
    final Set<Stmt> onePass = identitySet();
    final Map<Stmt, Set<Integer>> released = new IdentityHashMap<>();
    final Map<Stmt, CheckpointPlan> checkpoints = new IdentityHashMap<>();
    final Map<Stmt, ReplayPlan> replays = new IdentityHashMap<>();
    final Map<Stmt, List<Counter>> counters = new IdentityHashMap<>();

    /** Whether there is something to do for a block on the way back. */
    boolean isReversed(Block block) {
        return block.statements().stream().anyMatch(reversed::contains);
    }

    /** Whether a statement is a while loop that is reversed by its trip count. */
    boolean isCounted(Stmt stmt) {
        return stmt instanceof Stmt.While && reversed.contains(stmt);
    }

    WholeArrays wholeArrays(Stmt loop) {
        return whole.getOrDefault(loop, WholeArrays.NONE);
    }

    /**
     * @param parameters the parameters that the reverse sweep reads
     * @param cells those whose cells it reads
     */
    Recording recording(ScopeEnd scopeEnd, Set<Var> parameters, Set<Var> cells) {
        return new Recording(
                recorded,
                shadowed,
                undone,
                reversed,
                restoredFirst,
                scopeEnd.kept(),
                scopeEnd.shapes(),
                parameters,
                cells,
                whole,
                fused,
                heads,
                onePass,
                released,
                checkpoints,
                replays,
                counters);
    }

    static void mark(Set<Stmt> set, Stmt stmt, boolean isIn) {
        if (isIn) {
            set.add(stmt);
        } else {
            set.remove(stmt);
        }
    }

    private static Set<Stmt> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }
}
