package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a generated method records, in words for its Javadoc. */
public final class TapeSummary {
    private final Set<String> entries = new LinkedHashSet<>();

    /** One sentence, to follow {@code Tape:}. */
    public static String of(Procedure procedure) {
        TapeSummary summary = new TapeSummary();
        summary.read(procedure.body(), Origin.NONE);
        if (summary.entries.isEmpty()) {
            return "none.";
        }
        List<String> all = new ArrayList<>(summary.entries);
        String last = all.remove(all.size() - 1);
        return (all.isEmpty() ? last : String.join("; ", all) + "; and " + last) + ".";
    }

    private void read(Block block, Origin loop) {
        for (Stmt stmt : block.statements()) {
            if (stmt instanceof Stmt.If branch && CheckpointSweeps.isSnapshot(branch)) {
                entries.add(snapshots(branch, loop));
                continue;
            }
            if (stmt instanceof Stmt.For turn && runsAgain(turn)) {
                addOneTurn(turn);
                continue;
            }
            if (ReplaySweeps.isReplayed(stmt)) {
                addReplayed(stmt);
                continue;
            }
            if (stmt instanceof Stmt.Push push) {
                entries.add(recorded(push, loop));
            } else if (stmt instanceof Stmt.CountDown down) {
                entries.add("a count of the turns of the loop at line "
                        + down.origin().line());
            } else if (stmt instanceof Stmt.Call call && call.callee().name().endsWith("$forward")) {
                entries.add("what {@code " + call.callee().name() + "} records");
            }
            boolean isLoop = stmt instanceof Stmt.For || stmt instanceof Stmt.While;
            Stmts.blocks(stmt).forEach(inner -> read(inner, isLoop ? stmt.origin() : loop));
        }
    }

    /** Whether a loop of the reverse sweep runs turns again from snapshots. */
    private static boolean runsAgain(Stmt.For loop) {
        return loop.body().statements().stream()
                .anyMatch(stmt -> stmt instanceof Stmt.For inner
                        && !inner.body().isEmpty()
                        && inner.body().statements().get(0) instanceof Stmt.If branch
                        && CheckpointSweeps.isSnapshot(branch)
                        && inner.origin().equals(loop.origin()));
    }

    /** What is recorded in a turn that is run again, and restored in it. */
    private void addOneTurn(Stmt.For loop) {
        TapeSummary turn = new TapeSummary();
        loop.body().statements().stream()
                .filter(stmt -> !stmt.origin().equals(loop.origin()))
                .forEach(stmt -> turn.read(Block.of(stmt), loop.origin()));
        if (!turn.entries.isEmpty()) {
            entries.add("what one turn of it records");
        }
    }

    private void addReplayed(Stmt loop) {
        TapeSummary turn = new TapeSummary();
        Stmts.blocks(loop).forEach(body -> turn.read(body, loop.origin()));
        if (!turn.entries.isEmpty()) {
            entries.add("what one turn of the loop at line " + loop.origin().line() + " records");
        }
    }

    /** The first thing that a snapshot holds is where the loop was. */
    private static String snapshots(Stmt.If branch, Origin loop) {
        Set<String> held = new LinkedHashSet<>();
        Stmts.walk(branch.then(), stmt -> {
            if (stmt instanceof Stmt.Push push
                    && push != branch.then().statements().get(0)) {
                held.add("{@code " + push.tape().name().replaceFirst("Tape(Dot)?$", "") + "}");
            }
        });
        return "snapshots of " + (held.isEmpty() ? "nothing" : String.join(", ", held)) + " in the loop at line "
                + loop.line();
    }

    private static String recorded(Stmt.Push push, Origin loop) {
        String name = push.value() instanceof Place place ? Exprs.root(place).name() : "a value";
        boolean isElement = push.value() instanceof io.adjoint.processor.ir.Expr.Element;
        boolean isReference = push.value().type() instanceof Type.Array;
        String what = (isElement ? "elements of " : isReference ? "the array " : "") + "{@code " + name + "}";
        return loop.line() == 0 ? what : what + ", once for each turn of the loop at line " + loop.line();
    }

    private TapeSummary() {}
}
