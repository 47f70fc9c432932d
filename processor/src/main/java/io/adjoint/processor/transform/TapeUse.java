package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import io.adjoint.processor.ir.TapeLimit;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a generated method and its helpers put on tapes, and for how long it stays there. */
public final class TapeUse {
    private final Map<String, Procedure> helpers = new HashMap<>();
    private final Set<Entry> entries = new LinkedHashSet<>();
    private final Set<String> open = new HashSet<>();

    /**
     * Something that is recorded.
     *
     * @param value the variable or array, by name
     * @param origin the statement of the primal that overwrites it, or the loop at the end of whose turn it goes
     * @param loop the loop that it is recorded in, or {@link Origin#NONE}
     * @param outlivesTurn whether it may still be there when the next turn of an outermost loop begins
     */
    public record Entry(String value, Origin origin, Origin loop, boolean outlivesTurn) {}

    /** Where a statement stands: in a procedure, in its outermost loop if any, in the innermost loop. */
    private record At(Procedure procedure, Stmt outermost, Origin loop, Stay stay) {
        At in(Stmt inner) {
            return new At(procedure, outermost == null ? inner : outermost, inner.origin(), stay);
        }
    }

    /** What is known of a helper's records from where it is called. */
    private enum Stay {
        /** As its own loops say. */
        OWN,
        /** They are gone at the end of the turn that calls it. */
        SHORT,
        /** They are not. */
        LONG
    }

    private TapeUse(List<Helper> helpers) {
        helpers.forEach(helper -> this.helpers.put(helper.procedure().name(), helper.procedure()));
    }

    /** All that methods record, each entry once, and not what a limit allows. */
    public static List<Entry> beyond(TapeLimit.Bound limit, List<Procedure> methods, List<Helper> helpers) {
        TapeUse use = new TapeUse(helpers);
        methods.forEach(method -> use.read(method, Origin.NONE, Stay.OWN));
        Map<Object, Entry> once = new LinkedHashMap<>();
        use.entries.stream()
                .filter(entry -> limit == TapeLimit.Bound.NONE || limit == TapeLimit.Bound.TURN && entry.outlivesTurn())
                .forEach(entry -> once.putIfAbsent(List.of(entry.value(), entry.origin()), entry));
        return List.copyOf(once.values());
    }

    private void read(Procedure procedure, Origin loop, Stay stay) {
        String key = procedure.name() + " " + stay;
        if (open.add(key)) {
            read(procedure.body(), new At(procedure, null, loop, stay));
            procedure.result().ifPresent(result -> called(result, new At(procedure, null, loop, stay)));
        }
    }

    private void read(Block block, At at) {
        for (Stmt stmt : block.statements()) {
            Stmts.expressions(stmt).forEach(expr -> called(expr, at));
            if (stmt instanceof Stmt.Push push) {
                add(push, at);
            } else if (stmt instanceof Stmt.Call call
                    && helpers.containsKey(call.callee().name())) {
                read(helpers.get(call.callee().name()), at.loop(), stay(call, at));
            }
            if (stmt instanceof Stmt.If branch && CheckpointSweeps.isSnapshot(branch)) {
                continue; // there are only so many of them
            }
            boolean isLoop = stmt instanceof Stmt.For || stmt instanceof Stmt.While || stmt instanceof Stmt.CountDown;
            Stmts.blocks(stmt).forEach(inner -> read(inner, isLoop ? at.in(stmt) : at));
        }
    }

    private void called(Expr expr, At at) {
        for (Expr node : Exprs.nodes(expr)) {
            if (node instanceof Expr.Apply apply
                    && apply.op() instanceof Op.Function function
                    && function.owner().isEmpty()
                    && helpers.containsKey(function.name())) {
                read(helpers.get(function.name()), at.loop(), at.outermost() == null ? at.stay() : Stay.SHORT);
            }
        }
    }

    private Stay stay(Stmt.Call call, At at) {
        List<Var> tapes = call.arguments().stream()
                .filter(argument -> argument.type() instanceof Type.Tape)
                .map(Var.class::cast)
                .toList();
        if (!tapes.isEmpty() && isRecursive(call.callee().name())) {
            return Stay.LONG;
        }
        if (at.stay() != Stay.OWN || at.outermost() == null) {
            return at.stay();
        }
        return tapes.stream().allMatch(tape -> isRestoredIn(at.outermost(), tape)) ? Stay.SHORT : Stay.LONG;
    }

    private boolean isRecursive(String helper) {
        Set<String> reached = new HashSet<>();
        reach(helpers.get(helper), reached);
        return reached.contains(helper);
    }

    private void reach(Procedure procedure, Set<String> reached) {
        Stmts.walk(procedure.body(), stmt -> {
            if (stmt instanceof Stmt.Call call
                    && helpers.containsKey(call.callee().name())
                    && reached.add(call.callee().name())) {
                reach(helpers.get(call.callee().name()), reached);
            }
        });
    }

    private void add(Stmt.Push push, At at) {
        Origin own = push.origin().line() > 0 ? push.origin() : at.loop();
        Origin origin = own.line() > 0 ? own : at.procedure().origin();
        boolean isOwn = at.stay() == Stay.OWN;
        boolean outlives =
                isOwn ? at.outermost() != null && !isRestoredIn(at.outermost(), push.tape()) : at.stay() == Stay.LONG;
        String name = push.value() instanceof Place place ? Exprs.root(place).name() : "a value";
        entries.add(new Entry(name, origin, at.loop(), outlives));
    }

    /** Whether a loop takes off a tape what it puts there. */
    private boolean isRestoredIn(Stmt loop, Var tape) {
        List<Boolean> restores = new ArrayList<>();
        Stmts.walk(Block.of(loop), stmt -> {
            restores.add(stmt instanceof Stmt.Pop pop && pop.tape().equals(tape));
            restores.add(stmt instanceof Stmt.Call call
                    && call.arguments().contains(tape)
                    && !records(call.callee().name(), new HashSet<>()));
        });
        return restores.contains(true);
    }

    private boolean records(String helper, Set<String> seen) {
        boolean[] records = {false};
        if (helpers.containsKey(helper) && seen.add(helper)) {
            Procedure procedure = helpers.get(helper);
            Stmts.walk(procedure.body(), stmt -> {
                records[0] |=
                        stmt instanceof Stmt.Push push && procedure.parameters().contains(push.tape());
                records[0] |= stmt instanceof Stmt.Call call
                        && call.arguments().stream().anyMatch(each -> each.type() instanceof Type.Tape)
                        && records(call.callee().name(), seen);
            });
        }
        return records[0];
    }
}
