package io.adjoint.processor.transform;

import io.adjoint.processor.analysis.Aliases;
import io.adjoint.processor.analysis.ArrayResult;
import io.adjoint.processor.analysis.CheckpointPlan;
import io.adjoint.processor.analysis.Kept;
import io.adjoint.processor.analysis.Pullback;
import io.adjoint.processor.analysis.Steps;
import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The way back: the adjoint of each statement, last statement first. */
final class ReverseSweep implements Stmt.Visitor<List<Stmt>> {
    private final Sweeps sweeps;
    private final ReverseCall calls;
    private final OnwardLoops onward;
    private final Set<Var> restoredAround = new HashSet<>();
    private String comment = "";
    private int depth;
    private int loops;

    private ReverseSweep(Sweeps sweeps) {
        this.sweeps = sweeps;
        this.calls = new ReverseCall(sweeps);
        this.onward = new OnwardLoops(sweeps);
    }

    /**
     * The reverse sweep of the procedure, from the adjoint of its result on; that of its parameters is the caller's to
     * declare.
     */
    static List<Stmt> of(Sweeps sweeps, Optional<Expr> seed) {
        ReverseSweep reverse = new ReverseSweep(sweeps);
        Block body = sweeps.subject.procedure().body();
        List<Stmt> out = new ArrayList<>();
        if (sweeps.subject.sharesTape()) {
            out.addAll(reverse.restored(body));
        }
        sweeps.subject
                .procedure()
                .parameters()
                .forEach(parameter -> sweeps.used
                        .declared(parameter, sweeps.subject.procedure().origin())
                        .ifPresent(out::add));
        out.addAll(reverse.declaredBars(body, seed));
        seed.ifPresent(value -> out.addAll(reverse.result(value)));
        out.addAll(reverse.statements(body));
        return sweeps.subject.sharesTape() ? new Redeclaration(sweeps).of(out, sweeps.subject.procedure()) : out;
    }

    /** The way back through one turn of a loop that is reversed turn by turn. */
    static List<Stmt> ofTurn(Sweeps sweeps, Block body) {
        ReverseSweep reverse = new ReverseSweep(sweeps);
        reverse.depth = 1;
        reverse.loops = 1;
        List<Stmt> out = new ArrayList<>(reverse.declaredBars(body, Optional.empty()));
        out.addAll(reverse.statements(body));
        return out;
    }

    private List<Stmt> result(Expr seed) {
        Expr value = sweeps.subject.procedure().result().orElseThrow();
        Origin origin = sweeps.subject.procedure().origin();
        if (value.type().isArray()) {
            return returned(value, seed, origin);
        }
        return commented(origin, pulled(value, seed, Optional.empty(), origin, Optional.empty()));
    }

    /**
     * The adjoint of the one array of its own making is the seed: see declaredBars. Another array's, or that of the
     * array that is returned in the end, grows by it.
     */
    private List<Stmt> returned(Expr value, Expr seed, Origin origin) {
        boolean isSeed = ArrayResult.origin(sweeps.subject.procedure()).isPresent()
                && !(value instanceof Place array && sweeps.hasShadow(Exprs.root(array)));
        return !isSeed && sweeps.subject.activity().isActive(value)
                ? List.of(Seeding.added(seed, sweeps.bars.of((Place) value), origin))
                : List.of();
    }

    private List<Stmt> statements(Block block) {
        List<Stmt> out = new ArrayList<>();
        String outer = comment;
        for (int i = block.statements().size() - 1; i >= 0; i--) {
            Stmt stmt = block.statements().get(i);
            if (sweeps.recording.isFused(stmt) || sweeps.recording.isOnePass(stmt)) {
                out.add(sweeps.markOf(stmt));
            }
            if (!sweeps.recording.isReversed(stmt)) {
                continue;
            }
            String before = comment;
            comment = Comments.line(
                    stmt.origin(), sweeps.recording.restoredFirst().get(stmt));
            List<Stmt> reversed = stmt.accept(this);
            if (reversed.isEmpty()) {
                comment = before;
            } else if (!comment.isEmpty() && !comment.equals(before)) {
                out.add(new Stmt.Comment(comment));
            }
            out.addAll(reversed);
        }
        comment = outer;
        return out;
    }

    /** Under the line of the return statement, if there is just one. */
    private List<Stmt> commented(Origin origin, List<Stmt> statements) {
        if (statements.isEmpty() || !origin.text().startsWith("return")) {
            return statements;
        }
        comment = Comments.line(origin, null);
        List<Stmt> out = new ArrayList<>();
        out.add(new Stmt.Comment(comment));
        out.addAll(statements);
        return out;
    }

    private Block inner(Block block) {
        if (!sweeps.recording.isReversed(block)) {
            return Block.EMPTY;
        }
        depth++;
        List<Stmt> out = new ArrayList<>(restored(block));
        out.addAll(declaredBars(block, Optional.empty()));
        out.addAll(statements(block));
        depth--;
        return new Block(new Redeclaration(sweeps).of(out, block));
    }

    private Block turn(Stmt loop, Block body) {
        loops++;
        Block result = inner(body);
        loops--;
        List<Stmt> out = new ArrayList<>(back(sweeps.recording.wholeArrays(loop).eachTurn(), loop));
        out.addAll(onward.turn(body, result).statements());
        return new Block(out);
    }

    /** Arrays that were recorded as a whole. */
    private List<Stmt> back(List<Var> arrays, Stmt loop) {
        List<Stmt> out = new ArrayList<>();
        for (int i = arrays.size() - 1; i >= 0; i--) {
            out.add(sweeps.tapes.popAll(arrays.get(i), loop.origin()));
        }
        return out;
    }

    /** What ended with the scope is there again. */
    private List<Stmt> restored(Block scope) {
        List<Stmt> out = new ArrayList<>();
        for (Kept value : sweeps.recording.keptAtEnd(scope)) {
            Var variable = sweeps.survivor(value);
            if (value.isRecomputed()) {
                Stmt.Declare declare = (Stmt.Declare) value.declaration();
                Expr again = value.isShadow() ? sweeps.bars.of((Place) declare.value()) : declare.value();
                out.add(new Stmt.Declare(variable, again, declare.origin()));
            } else if (!sweeps.isHoisted(variable)) {
                boolean isThere = value.isShadow() && sweeps.subject.handedIn().contains(value.variable());
                out.add(sweeps.tapes.pop(variable, !isThere, Origin.NONE));
            }
        }
        return out;
    }

    /** What was at a place before the statement is there again. */
    private Stmt restored(Stmt stmt, Place place) {
        return sweeps.happensOnce(loops)
                ? new Stmt.Assign(place, sweeps.before(stmt, place), stmt.origin())
                : sweeps.tapes.pop(place, false, stmt.origin());
    }

    /** The adjoints of what the scope declares, all zero. */
    private List<Stmt> declaredBars(Block scope, Optional<Expr> resultSeed) {
        List<Stmt> out = new ArrayList<>();
        for (Stmt stmt : scope.statements()) {
            Stmts.declared(stmt)
                    .filter(variable -> sweeps.isActive(variable) && !sweeps.hasShadow(variable))
                    .ifPresent(variable -> {
                        Expr zero = zero(stmt, variable, resultSeed);
                        out.add(new Stmt.Declare(sweeps.bars.of(variable), zero, stmt.origin()));
                        sweeps.used.declared(variable, stmt.origin()).ifPresent(out::add);
                    });
        }
        return out;
    }

    private Expr zero(Stmt declaration, Var variable, Optional<Expr> resultSeed) {
        if (!variable.type().isArray()) {
            return Zeros.scalar(variable.type());
        }
        if (resultSeed.isPresent()
                && ArrayResult.origin(sweeps.subject.procedure()).equals(Optional.of(variable))) {
            return resultSeed.get();
        }
        if (declaration instanceof Stmt.Declare declare) {
            if (declare.value() instanceof Place place) {
                return sweeps.bars.of(place);
            }
            if (sweeps.recording.shapes().contains(variable)) {
                return declare.value();
            }
        }
        return sweeps.mayBeNull(declaration) ? Zeros.likeIfThere(variable) : Zeros.like(variable);
    }

    private List<Stmt> pulled(Expr value, Expr seed, Optional<Var> holder, Origin origin, Optional<Place> except) {
        Pullback pullback = Pullback.of(
                value, seed, holder, sweeps.subject.activity(), sweeps.subject.rules(), sweeps.names, origin);
        List<Stmt> out = new ArrayList<>(pullback.temporaries());
        out.addAll(sweeps.increments(pullback.contributions(), except, origin));
        return out;
    }

    @Override
    public List<Stmt> visitDeclare(Stmt.Declare declare) {
        Var variable = declare.variable();
        List<Stmt> adjoint = pulled(
                declare.value(), sweeps.bars.of(variable), Optional.of(variable), declare.origin(), Optional.empty());
        return sweeps.used.guarded(declare, variable, adjoint);
    }

    @Override
    public List<Stmt> visitAssign(Stmt.Assign assign) {
        if (assign.target().type().isArray()) {
            return rebound(assign);
        }
        return assign.target() instanceof Var variable ? assigned(assign, variable) : stored(assign);
    }

    /** The array from before is there again, and so is its adjoint. */
    private List<Stmt> rebound(Stmt.Assign assign) {
        List<Stmt> out = new ArrayList<>();
        if (sweeps.recording.isShadowRecorded(assign)) {
            Place shadow = sweeps.bars.of(assign.target());
            out.add(
                    sweeps.happensOnce(loops)
                            ? new Stmt.Assign(shadow, sweeps.shadowBefore(assign, shadow), assign.origin())
                            : sweeps.tapes.pop(shadow, false, assign.origin()));
        }
        if (sweeps.recording.isRecorded(assign)) {
            out.add(restored(assign, assign.target()));
        }
        return out;
    }

    private List<Stmt> assigned(Stmt.Assign assign, Var variable) {
        List<Stmt> restore = restore(assign);
        if (!sweeps.isActive(variable)) {
            return restore;
        }
        boolean readsItself = Exprs.nodes(assign.value()).contains(variable);
        boolean oldIsBack = readsItself || restoredAround.contains(variable);
        Var bar = sweeps.bars.of(variable);
        Pullback pullback = Pullback.of(
                assign.value(),
                bar,
                oldIsBack ? Optional.empty() : Optional.of(variable),
                sweeps.subject.activity(),
                sweeps.subject.rules(),
                sweeps.names,
                assign.origin());
        List<Stmt> adjoint = new ArrayList<>(pullback.temporaries());
        adjoint.addAll(sweeps.increments(pullback.contributions(), Optional.of(variable), assign.origin()));
        Expr own = pullback.contributions().getOrDefault(variable, Zeros.scalar(variable.type()));
        if (!own.equals(bar)) {
            adjoint.add(new Stmt.Assign(bar, own, assign.origin()));
        }
        if (!pullback.contributions().containsKey(variable)) {
            sweeps.used.cleared(variable, assign.origin()).ifPresent(adjoint::add);
        }
        List<Stmt> guarded = sweeps.used.guarded(assign, variable, adjoint);
        List<Stmt> out = new ArrayList<>(oldIsBack ? restore : guarded);
        out.addAll(oldIsBack ? guarded : restore);
        return out;
    }

    private List<Stmt> restore(Stmt.Assign assign) {
        if (onward.isStep(assign)) {
            return List.of();
        }
        if (sweeps.recording.isUndone(assign)) {
            return List.of(Steps.takenBack(assign));
        }
        return sweeps.recording.isRecorded(assign) ? List.of(restored(assign, assign.target())) : List.of();
    }

    /** Elements may be the same under two indices, so the adjoint of the one written is set aside and cleared first. */
    private List<Stmt> stored(Stmt.Assign assign) {
        List<Stmt> out = new ArrayList<>(restore(assign));
        Place target = assign.target();
        if (!sweeps.subject.activity().isActive(target)) {
            return out;
        }
        Place bar = sweeps.bars.of(target);
        Pullback direct = pullback(assign, bar);
        List<Place> same = sameArray(direct, target);
        if (bar.equals(direct.contributions().get(target)) && same.size() <= 1) {
            out.addAll(direct.temporaries());
            out.addAll(sweeps.increments(lastly(direct.contributions(), same), Optional.of(target), assign.origin()));
            return out;
        }
        if (direct.contributions().isEmpty()) {
            out.add(new Stmt.Assign(bar, Zeros.scalar(target.type()), assign.origin()));
            return out;
        }
        Var g = sweeps.names.fresh("g", target.type());
        Pullback aside = pullback(assign, g);
        out.add(new Stmt.Declare(g, bar, assign.origin()));
        out.addAll(aside.temporaries());
        out.add(new Stmt.Assign(
                bar, aside.contributions().getOrDefault(target, Zeros.scalar(target.type())), assign.origin()));
        out.addAll(sweeps.increments(aside.contributions(), Optional.of(target), assign.origin()));
        return out;
    }

    private Pullback pullback(Stmt.Assign assign, Expr seed) {
        return Pullback.of(
                assign.value(),
                seed,
                Optional.empty(),
                sweeps.subject.activity(),
                sweeps.subject.rules(),
                sweeps.names,
                assign.origin());
    }

    /** The other places whose adjoints may be the target's own. */
    private List<Place> sameArray(Pullback pullback, Place target) {
        Aliases aliases = sweeps.subject.reads().aliases();
        return pullback.contributions().keySet().stream()
                .filter(place -> !place.equals(target)
                        && place instanceof Expr.Element
                        && aliases.mayBeSame(Exprs.root(place), Exprs.root(target)))
                .toList();
    }

    private static Map<Place, Expr> lastly(Map<Place, Expr> contributions, List<Place> last) {
        Map<Place, Expr> ordered = new LinkedHashMap<>(contributions);
        last.forEach(place -> ordered.put(place, ordered.remove(place)));
        return ordered;
    }

    @Override
    public List<Stmt> visitIncrement(Stmt.Increment increment) {
        throw new AssertionError(increment);
    }

    @Override
    public List<Stmt> visitIf(Stmt.If branch) {
        List<Stmt> out = new ArrayList<>();
        Var first = sweeps.recording.restoredFirst().get(branch);
        if (first != null) {
            out.add(restored(branch, first));
            restoredAround.add(first);
        }
        Block then = inner(branch.then());
        Block otherwise = inner(branch.otherwise());
        if (first != null) {
            restoredAround.remove(first);
        }
        if (!then.isEmpty() || !otherwise.isEmpty()) {
            out.add(new Stmt.If(branch.condition(), then, otherwise, branch.origin()));
        }
        return out;
    }

    @Override
    public List<Stmt> visitFor(Stmt.For loop) {
        List<Stmt> out = new ArrayList<>();
        Optional<CheckpointPlan> checkpoints = sweeps.recording.checkpoints(loop);
        if (checkpoints.isPresent()) {
            CheckpointSweeps snapshots = new CheckpointSweeps(sweeps, loop, checkpoints.get());
            if (sweeps.recordsTrips(depth, loops)) {
                out.add(sweeps.tapes.pop(snapshots.free(), true, loop.origin()));
            }
            out.addAll(snapshots.reverse(loop));
            return out;
        }
        Optional<ReplaySweeps> replay = replay(loop);
        if (sweeps.recording.isReversed(loop.body())) {
            Block body = replay.map(again -> again.reverse(loop.body())).orElseGet(() -> turn(loop, loop.body()));
            UnaryOperator<Var> representative = variable ->
                    sweeps.bars.representative(variable, sweeps.subject.reads().aliases());
            if (sweeps.recording.isOnward(loop)) {
                out.addAll(onward.reversed(loop, body, representative));
            } else {
                out.add(LoopOrder.reversed(loop, body, representative));
            }
        }
        out.addAll(replay.map(ReplaySweeps::backBefore)
                .orElseGet(() -> back(sweeps.recording.wholeArrays(loop).atEntry(), loop)));
        return out;
    }

    @Override
    public List<Stmt> visitWhile(Stmt.While loop) {
        List<Stmt> out = new ArrayList<>();
        Optional<CheckpointPlan> checkpoints = sweeps.recording.checkpoints(loop);
        if (checkpoints.isPresent()) {
            Var trips = sweeps.trips(loop);
            if (sweeps.recordsTrips(depth, loops)) {
                out.add(sweeps.tapes.pop(trips, true, loop.origin()));
            }
            out.addAll(new CheckpointSweeps(sweeps, loop, checkpoints.get()).reverse(loop, trips));
            return out;
        }
        Optional<ReplaySweeps> replay = replay(loop);
        if (sweeps.recording.isReversed(loop.body())) {
            Var trips = sweeps.trips(loop);
            if (sweeps.recordsTrips(depth, loops)) {
                out.add(sweeps.tapes.pop(trips, true, loop.origin()));
            }
            Block body = replay.map(again -> again.reverse(loop.body())).orElseGet(() -> turn(loop, loop.body()));
            out.add(new Stmt.CountDown(trips, body, loop.origin()));
        }
        out.addAll(replay.map(ReplaySweeps::backBefore)
                .orElseGet(() -> back(sweeps.recording.wholeArrays(loop).atEntry(), loop)));
        return out;
    }

    private Optional<ReplaySweeps> replay(Stmt loop) {
        return sweeps.recording.replay(loop).map(plan -> new ReplaySweeps(sweeps, loop, plan));
    }

    @Override
    public List<Stmt> visitCountDown(Stmt.CountDown loop) {
        throw new AssertionError(loop);
    }

    @Override
    public List<Stmt> visitCall(Stmt.Call call) {
        return calls.reversed(call, result -> restored(call, result));
    }

    @Override
    public List<Stmt> visitThrow(Stmt.Throw raise) {
        return List.of();
    }

    @Override
    public List<Stmt> visitEvaluate(Stmt.Evaluate evaluate) {
        return List.of();
    }

    @Override
    public List<Stmt> visitAttempt(Stmt.Attempt attempt) {
        return List.of();
    }

    @Override
    public List<Stmt> visitPush(Stmt.Push push) {
        throw new AssertionError(push);
    }

    @Override
    public List<Stmt> visitPop(Stmt.Pop pop) {
        throw new AssertionError(pop);
    }

    @Override
    public List<Stmt> visitComment(Stmt.Comment comment) {
        return List.of();
    }
}
