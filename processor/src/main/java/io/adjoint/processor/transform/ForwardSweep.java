package io.adjoint.processor.transform;

import io.adjoint.processor.analysis.CallPlan;
import io.adjoint.processor.analysis.CheckpointPlan;
import io.adjoint.processor.analysis.Hazards;
import io.adjoint.processor.analysis.Kept;
import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Stmt;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The primal, and what it records on its way. */
final class ForwardSweep implements Stmt.Visitor<List<Stmt>> {
    private final Sweeps sweeps;
    private final Hazards hazards;
    private final List<Stmt> declaredAtTop = new ArrayList<>();
    private int depth;
    private int loops;

    private ForwardSweep(Sweeps sweeps) {
        this.sweeps = sweeps;
        this.hazards = Hazards.of(sweeps.subject.procedure());
    }

    static List<Stmt> of(Sweeps sweeps) {
        ForwardSweep forward = new ForwardSweep(sweeps);
        Block body = sweeps.subject.procedure().body();
        List<Stmt> out = new ArrayList<>();
        for (Stmt stmt : body.statements()) {
            List<Stmt> swept = stmt.accept(forward);
            out.addAll(forward.declaredAtTop);
            forward.declaredAtTop.clear();
            out.addAll(swept);
        }
        if (sweeps.subject.sharesTape()) {
            out.addAll(forward.recordedAtEnd(body));
        }
        return out;
    }

    /** A turn of a loop that is reversed as soon as it has been run again. */
    static List<Stmt> ofTurn(Sweeps sweeps, Stmt loop, Block body) {
        ForwardSweep forward = new ForwardSweep(sweeps);
        return forward.turn(loop, body).statements();
    }

    private Block inner(Block block) {
        depth++;
        boolean once = sweeps.happensOnce(loops);
        if (once) {
            sweeps.recording.keptAtEnd(block).stream()
                    .filter(value -> !value.isRecomputed())
                    .forEach(value -> declareAtTop(sweeps.survivor(value)));
        }
        List<Stmt> out = new ArrayList<>();
        block.statements().forEach(stmt -> out.addAll(stmt.accept(this)));
        out.addAll(recordedAtEnd(block));
        depth--;
        return new Block(out);
    }

    private void declareAtTop(Var variable) {
        sweeps.hoist(variable);
        declaredAtTop.add(new Stmt.Declare(variable, Zeros.of(variable.type()), Origin.NONE));
    }

    private Block turn(Stmt loop, Block body) {
        loops++;
        Block result = inner(body);
        loops--;
        List<Var> whole = sweeps.recording.wholeArrays(loop).eachTurn();
        if (whole.isEmpty()) {
            return result;
        }
        List<Stmt> out = new ArrayList<>(result.statements());
        whole.forEach(array -> out.add(sweeps.tapes.pushAll(array, loop.origin())));
        return new Block(out);
    }

    /** What is recorded as a whole before a loop. */
    private List<Stmt> beforeTurns(Stmt loop) {
        List<Stmt> out = new ArrayList<>();
        sweeps.recording
                .wholeArrays(loop)
                .atEntry()
                .forEach(array -> out.add(sweeps.tapes.pushAll(array, loop.origin())));
        return out;
    }

    /** What ends with the scope is recorded in the order opposite to that in which the reverse sweep takes it back. */
    private List<Stmt> recordedAtEnd(Block scope) {
        List<Kept> kept = new ArrayList<>(sweeps.recording.keptAtEnd(scope));
        Collections.reverse(kept);
        List<Stmt> out = new ArrayList<>();
        for (Kept value : kept) {
            Var variable = sweeps.survivor(value);
            if (!value.isRecomputed() && !sweeps.isHoisted(variable)) {
                out.add(sweeps.tapes.push(variable, Origin.NONE));
            }
        }
        return out;
    }

    /** Records what is at a place: in a variable if that happens once, else on a tape. */
    private Stmt recorded(Stmt stmt, Place place) {
        if (!sweeps.happensOnce(loops)) {
            return sweeps.tapes.push(place, stmt.origin());
        }
        return kept(sweeps.before(stmt, place), place, stmt.origin());
    }

    private Stmt recordedShadow(Stmt stmt, Place shadow) {
        return sweeps.happensOnce(loops)
                ? kept(sweeps.shadowBefore(stmt, shadow), shadow, stmt.origin())
                : sweeps.tapes.push(shadow, stmt.origin());
    }

    private Stmt kept(Var before, Place place, Origin origin) {
        if (depth == 0) {
            return new Stmt.Declare(before, place, origin);
        }
        declaredAtTop.add(new Stmt.Declare(before, Zeros.of(before.type()), Origin.NONE));
        return new Stmt.Assign(before, place, origin);
    }

    @Override
    public List<Stmt> visitDeclare(Stmt.Declare declare) {
        Var variable = declare.variable();
        Stmt primal =
                sweeps.isHoisted(variable) ? new Stmt.Assign(variable, declare.value(), declare.origin()) : declare;
        return sweeps.hasShadow(variable)
                ? List.of(primal, shadow(variable, sweeps.shadows.of(declare.value()), declare.origin()))
                : List.of(primal);
    }

    /** The shadow of an array that has just been declared. */
    private Stmt shadow(Var array, Optional<Expr> value, Origin origin) {
        Var shadow = sweeps.bars.of(array);
        Expr first = value.orElseGet(() -> Zeros.likeIfThere(array));
        return sweeps.isHoisted(shadow)
                ? new Stmt.Assign(shadow, first, origin)
                : new Stmt.Declare(shadow, first, origin);
    }

    @Override
    public List<Stmt> visitAssign(Stmt.Assign assign) {
        if (assign.target().type().isArray()) {
            return rebound(assign);
        }
        if (!sweeps.recording.isRecorded(assign)) {
            return List.of(assign);
        }
        if (!hazards.mayThrowMoreThanIndices(assign.value())) {
            return List.of(recorded(assign, assign.target()), assign);
        }
        // Java evaluates the value before it looks whether there is such an element; recording looks first
        Var value = sweeps.names.fresh("value", assign.value().type());
        return List.of(
                new Stmt.Declare(value, assign.value(), assign.origin()),
                recorded(assign, assign.target()),
                new Stmt.Assign(assign.target(), value, assign.origin()));
    }

    /** The shadow first: what the new one is made of is then still what the primal reads. */
    private List<Stmt> rebound(Stmt.Assign assign) {
        Place target = assign.target();
        List<Stmt> out = new ArrayList<>();
        Stmt primal = assign;
        if (target instanceof Expr.Element && hazards.mayThrowMoreThanIndices(assign.value())) {
            Var value = sweeps.names.fresh("value", target.type());
            out.add(new Stmt.Declare(value, assign.value(), assign.origin()));
            primal = new Stmt.Assign(target, value, assign.origin());
        }
        if (sweeps.recording.isRecorded(assign)) {
            out.add(recorded(assign, target));
        }
        if (!sweeps.subject.shadows().has(target)) {
            out.add(primal);
            return out;
        }
        Place shadow = sweeps.bars.of(target);
        if (sweeps.recording.isShadowRecorded(assign)) {
            out.add(recordedShadow(assign, shadow));
        }
        Optional<Expr> first = sweeps.shadows.of(assign.value());
        first.ifPresent(value -> out.add(new Stmt.Assign(shadow, value, assign.origin())));
        out.add(primal);
        if (first.isEmpty()) {
            out.add(sweeps.shadows.after(target, assign.origin()));
        }
        return out;
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
            out.add(recorded(branch, first));
        }
        out.add(new Stmt.If(branch.condition(), inner(branch.then()), inner(branch.otherwise()), branch.origin()));
        return out;
    }

    @Override
    public List<Stmt> visitFor(Stmt.For loop) {
        if (sweeps.recording.isFused(loop)) {
            return List.of(sweeps.reversedThere(
                    loop,
                    new Stmt.For(
                            loop.index(),
                            loop.from(),
                            loop.test(),
                            loop.bound(),
                            thereAndBack(loop, loop.body()),
                            loop.origin())));
        }
        Optional<CheckpointPlan> checkpoints = sweeps.recording.checkpoints(loop);
        if (checkpoints.isPresent()) {
            return withSnapshots(loop, new CheckpointSweeps(sweeps, loop, checkpoints.get()));
        }
        Optional<ReplaySweeps> replay = replay(loop);
        List<Stmt> out = replay.map(ReplaySweeps::before).orElseGet(() -> beforeTurns(loop));
        Block body = replay.map(again -> again.forward(loop.body())).orElseGet(() -> turn(loop, loop.body()));
        out.add(new Stmt.For(loop.index(), loop.from(), loop.test(), loop.bound(), body, loop.origin()));
        return out;
    }

    private Block thereAndBack(Stmt loop, Block body) {
        Block head = sweeps.recording.head(loop, body);
        List<Stmt> there = turn(loop, head).statements();
        List<Stmt> out = new ArrayList<>(Fusion.ofTurn(there, ReverseSweep.ofTurn(sweeps, head), sweeps));
        out.addAll(sweeps.recording.step(loop, body));
        return new Block(out);
    }

    private Optional<ReplaySweeps> replay(Stmt loop) {
        return sweeps.recording.replay(loop).map(plan -> new ReplaySweeps(sweeps, loop, plan));
    }

    private List<Stmt> withSnapshots(Stmt.For loop, CheckpointSweeps checkpoints) {
        List<Stmt> out = checkpoints.before();
        Var free = checkpoints.free();
        if (depth > 0 && sweeps.happensOnce(loops)) {
            declareAtTop(free);
            out.add(new Stmt.Assign(free, checkpoints.limit(), loop.origin()));
        } else {
            out.add(new Stmt.Declare(free, checkpoints.limit(), loop.origin()));
        }
        out.addAll(checkpoints.forward(loop));
        if (sweeps.recordsTrips(depth, loops)) {
            out.add(sweeps.tapes.push(free, loop.origin()));
        }
        return out;
    }

    @Override
    public List<Stmt> visitWhile(Stmt.While loop) {
        if (sweeps.recording.isFused(loop)) {
            Block turn = thereAndBack(loop, loop.body());
            return List.of(sweeps.reversedThere(loop, new Stmt.While(loop.condition(), turn, loop.origin())));
        }
        Optional<CheckpointSweeps> checkpoints =
                sweeps.recording.checkpoints(loop).map(plan -> new CheckpointSweeps(sweeps, loop, plan));
        Optional<ReplaySweeps> replay = replay(loop);
        List<Stmt> out = checkpoints
                .map(CheckpointSweeps::before)
                .or(() -> replay.map(ReplaySweeps::before))
                .orElseGet(() -> beforeTurns(loop));
        if (checkpoints.isPresent()) {
            addCounter(sweeps.trips(loop), loop, out);
            out.add(checkpoints.get().forward(loop, sweeps.trips(loop)));
            if (sweeps.recordsTrips(depth, loops)) {
                out.add(sweeps.tapes.push(sweeps.trips(loop), loop.origin()));
            }
            return out;
        }
        Block body = replay.map(again -> again.forward(loop.body())).orElseGet(() -> turn(loop, loop.body()));
        if (!sweeps.recording.isReversed(loop.body())) {
            out.add(new Stmt.While(loop.condition(), body, loop.origin()));
            return out;
        }
        Var trips = sweeps.trips(loop);
        List<Stmt> counted = new ArrayList<>(body.statements());
        counted.add(new Stmt.Assign(trips, Exprs.binary(Symbol.ADD, trips, Expr.Const.of(1)), loop.origin()));
        addCounter(trips, loop, out);
        out.add(new Stmt.While(loop.condition(), new Block(counted), loop.origin()));
        if (sweeps.recordsTrips(depth, loops)) {
            out.add(sweeps.tapes.push(trips, loop.origin()));
        }
        return out;
    }

    private void addCounter(Var trips, Stmt loop, List<Stmt> out) {
        if (depth > 0 && sweeps.happensOnce(loops)) {
            declareAtTop(trips);
        } else {
            out.add(new Stmt.Declare(trips, Expr.Const.of(0), loop.origin()));
        }
    }

    @Override
    public List<Stmt> visitCountDown(Stmt.CountDown loop) {
        throw new AssertionError(loop);
    }

    @Override
    public List<Stmt> visitCall(Stmt.Call call) {
        if (sweeps.recording.isOnePass(call)) {
            return List.of(sweeps.reversedThere(call, inOnePass(call)));
        }
        Linkage link = sweeps.link(call);
        boolean isSplit = link.plan().kind() == CallPlan.Kind.SPLIT;
        List<Expr> arguments = new ArrayList<>(call.arguments());
        link.shadows()
                .forEach(i ->
                        arguments.add(sweeps.bars.of((Place) call.arguments().get(i))));
        if (isSplit) {
            arguments.add(sweeps.tapes.shared());
        }
        boolean declares =
                call.declares() && !call.result().filter(sweeps::isHoisted).isPresent();
        Stmt forward = new Stmt.Call(call.result(), declares, link.forward(), arguments, call.origin());
        if (call.result().filter(sweeps::hasShadow).isPresent()) {
            return List.of(forward, shadow(call.result().get(), Optional.empty(), call.origin()));
        }
        if (!sweeps.recording.isRecorded(call)) {
            return List.of(forward);
        }
        Var result = call.result().orElseThrow();
        if (!isSplit || !sweeps.subject.sharesTape()) {
            return List.of(recorded(call, result), forward);
        }
        // The callee records on the same tape, and the way back needs the old value before it calls the callee
        Var old = sweeps.names.fresh(result.name() + "Before", result.type());
        return List.of(
                new Stmt.Declare(old, result, call.origin()),
                forward,
                new Stmt.Push(sweeps.tapes.shared(), old, call.origin()));
    }

    private Stmt inOnePass(Stmt.Call call) {
        Linkage link = sweeps.onePass(call);
        List<Expr> arguments = new ArrayList<>(call.arguments());
        link.activeArrays()
                .forEach(i ->
                        arguments.add(sweeps.bars.of((Place) call.arguments().get(i))));
        arguments.add(sweeps.bars.of(call.result().orElseThrow()));
        return new Stmt.Call(call.result(), call.declares(), link.forward(), arguments, call.origin());
    }

    @Override
    public List<Stmt> visitThrow(Stmt.Throw raise) {
        return List.of(raise);
    }

    @Override
    public List<Stmt> visitEvaluate(Stmt.Evaluate evaluate) {
        return List.of(evaluate);
    }

    @Override
    public List<Stmt> visitAttempt(Stmt.Attempt attempt) {
        return List.of(attempt);
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
        return List.of(comment);
    }
}
