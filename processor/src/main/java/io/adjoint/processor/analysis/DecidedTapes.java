package io.adjoint.processor.analysis;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.List;
import java.util.Set;

/** What statements and scopes put on tapes, as has been decided so far. */
final class DecidedTapes {
    private final Subject subject;
    private final Effects effects;
    private final Decisions decisions;
    private final ScopeEnd scopeEnd;

    DecidedTapes(Subject subject, Decisions decisions, ScopeEnd scopeEnd) {
        this.subject = subject;
        this.effects = subject.reads().effects();
        this.decisions = decisions;
        this.scopeEnd = scopeEnd;
    }

    /** Whether the turns of a loop put something on a tape. */
    boolean stores(Stmt loop, Block body) {
        boolean[] stores = {stores(loop) || stores(body)};
        Stmts.walk(body, stmt -> {
            stores[0] |= decisions.isCounted(stmt) || stores(stmt);
            Stmts.blocks(stmt).forEach(inner -> stores[0] |= stores(inner));
        });
        return stores[0];
    }

    /** Whether a statement by itself puts something on a tape. */
    boolean stores(Stmt stmt) {
        WholeArrays arrays = decisions.wholeArrays(stmt);
        return storesOne(stmt)
                || !arrays.atEntry().isEmpty()
                || !arrays.eachTurn().isEmpty()
                || isSplit(stmt);
    }

    private boolean storesOne(Stmt stmt) {
        return decisions.recorded.contains(stmt)
                || decisions.shadowed.contains(stmt)
                || decisions.restoredFirst.containsKey(stmt);
    }

    private boolean isSplit(Stmt stmt) {
        return stmt instanceof Stmt.Call call
                && !decisions.onePass.contains(call)
                && subject.plans().apply(call, decisions.released.get(call)).kind() == CallPlan.Kind.SPLIT;
    }

    /** Whether something that ends with a scope is put on a tape. */
    boolean stores(Block scope) {
        return scopeEnd.kept().getOrDefault(scope, List.of()).stream().anyMatch(kept -> !kept.isRecomputed());
    }

    /** What the turns of a loop that are not run again put on a tape. */
    TapeLoad load(Stmt loop, Block body) {
        TapeLoad load = new TapeLoad();
        decisions.wholeArrays(loop).eachTurn().forEach(array -> load.add(1));
        addLoad(body, 0, load);
        return load;
    }

    private void addLoad(Block block, int depth, TapeLoad load) {
        scopeEnd.kept().getOrDefault(block, List.of()).stream()
                .filter(kept -> !kept.isRecomputed())
                .forEach(kept -> load.add(depth));
        for (Stmt stmt : block.statements()) {
            boolean isLoop = stmt instanceof Stmt.For || stmt instanceof Stmt.While;
            if (storesOne(stmt)) {
                load.add(depth);
            }
            WholeArrays arrays = decisions.wholeArrays(stmt);
            arrays.atEntry().forEach(array -> load.add(depth + 1));
            arrays.eachTurn().forEach(array -> load.add(depth + 2));
            if (stmt instanceof Stmt.Call call && isSplit(call) && putsBack(call)) {
                load.add(depth + Math.min(1, effects.repeatable().getOrDefault(call.callee(), 0)));
            }
            Stmts.blocks(stmt).forEach(inner -> addLoad(inner, isLoop ? depth + 1 : depth, load));
        }
    }

    /** Whether a call records the old numbers of an array; what else it records, only its callee knows. */
    private boolean putsBack(Stmt.Call call) {
        return !decisions.released.getOrDefault(call, Set.of()).containsAll(effects.writtenBy(call.callee()));
    }
}
