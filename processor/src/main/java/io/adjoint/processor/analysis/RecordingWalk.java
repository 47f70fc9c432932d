package io.adjoint.processor.analysis;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Names;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * Walks a procedure forwards and carries {@code required}: the locations whose present value the reverse sweep of what
 * has been passed will read. A statement that overwrites one of them records it; nothing else is recorded (Hascoët,
 * Naumann and Pascual, 2005).
 */
final class RecordingWalk implements Stmt.Visitor<Boolean> {
    private final Subject subject;
    private final Reads reads;
    private final Activity activity;
    private final Names scratch;
    private final ScopeEnd scopeEnd;
    private final Set<Stmt> recorded = identitySet();
    private final Shadows shadows;
    private final Set<Stmt> shadowed = identitySet();
    private final Set<Stmt> undone = identitySet();
    private final Set<Stmt> reversed = identitySet();
    private final Map<Stmt, Var> restoredFirst = new IdentityHashMap<>();
    private final Set<Var> restored = new LinkedHashSet<>();
    private final Map<Stmt, WholeArrays> whole = new IdentityHashMap<>();
    private final Set<Stmt> fused = identitySet();
    private final Map<Stmt, Integer> heads = new IdentityHashMap<>();
    private final Set<Stmt> onePass = identitySet();
    private Optional<Stmt> turning = Optional.empty();
    private final Fusible fusible;
    private final Map<Stmt, Set<Integer>> released = new IdentityHashMap<>();
    private final Map<Stmt, CheckpointPlan> checkpoints = new IdentityHashMap<>();
    private final Map<Stmt, ReplayPlan> replays = new IdentityHashMap<>();
    private Set<Location> required = new LinkedHashSet<>();

    RecordingWalk(Subject subject) {
        this.subject = subject;
        this.reads = subject.reads();
        this.activity = subject.activity();
        this.scratch = subject.names();
        this.scopeEnd = new ScopeEnd(subject);
        this.shadows = subject.shadows();
        this.fusible = Fusible.of(subject);
    }

    Recording run() {
        subject.procedure().parameters().stream()
                .filter(parameter -> parameter.type().isArray())
                .forEach(this::putBack);
        statements(subject.procedure().body());
        subject.procedure().result().ifPresent(result -> {
            if (activity.isActive(result) && !(result.type().isArray())) {
                required.addAll(pulled(result, Optional.empty()));
            } else if (subject.isSeeded() && result instanceof Place array) {
                required.addAll(shadows.readsAll(array));
            }
        });
        scopeEnd.ofProcedure(required);
        Set<Var> parameters = new LinkedHashSet<>();
        Set<Var> cells = new LinkedHashSet<>();
        for (Var parameter : subject.procedure().parameters()) {
            if (required(new Location.Local(parameter)) && !scopeEnd.keeps(parameter)) {
                parameters.add(parameter);
            }
            boolean isRead = required.contains(reads.aliases().cells(parameter));
            if (parameter.type().isArray() && (isRead || subject.recordsEverything())) {
                cells.add(parameter);
            }
        }
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
                replays);
    }

    /** So that the call leaves no trace; and the adjoint that is returned is that of the array that was given. */
    private void putBack(Var parameter) {
        if (!subject.released().contains(parameter)) {
            required.add(new Location.Owed(reads.aliases().representative(parameter)));
        }
        boolean hasRows = ((Type.Array) parameter.type()).element().isArray();
        if (hasRows && reads.aliases().isRestacked(parameter)) {
            required.add(reads.rows(parameter));
        }
        if (shadows.has(parameter)) {
            if (hasRows) {
                required.add(new Location.ShadowRows(reads.aliases().representative(parameter)));
            }
            if (!subject.handedIn().contains(parameter)) {
                required.add(new Location.Shadow(parameter));
            }
        }
    }

    /** Whether the turns of a loop put something on a tape. */
    private boolean stores(Stmt loop, Block body) {
        boolean[] stores = {stores(loop) || stores(body)};
        Stmts.walk(body, stmt -> {
            boolean isCounted = stmt instanceof Stmt.While && reversed.contains(stmt);
            stores[0] |= isCounted || stores(stmt);
            Stmts.blocks(stmt).forEach(inner -> stores[0] |= stores(inner));
        });
        return stores[0];
    }

    /** Whether a statement by itself puts something on a tape. */
    private boolean stores(Stmt stmt) {
        WholeArrays arrays = whole.getOrDefault(stmt, WholeArrays.NONE);
        return recorded.contains(stmt)
                || shadowed.contains(stmt)
                || restoredFirst.containsKey(stmt)
                || !arrays.atEntry().isEmpty()
                || !arrays.eachTurn().isEmpty()
                || isSplit(stmt);
    }

    private boolean isSplit(Stmt stmt) {
        return stmt instanceof Stmt.Call call
                && !onePass.contains(call)
                && subject.plans().apply(call, released.get(call)).kind() == CallPlan.Kind.SPLIT;
    }

    /** Whether something that ends with a scope is put on a tape. */
    private boolean stores(Block scope) {
        return scopeEnd.kept().getOrDefault(scope, List.of()).stream().anyMatch(kept -> !kept.isRecomputed());
    }

    private boolean required(Location location) {
        return subject.recordsEverything() || isIn(required, location);
    }

    private static boolean isIn(Set<Location> required, Location location) {
        return required.contains(location)
                || location instanceof Location.Cells cells
                        && required.contains(new Location.Owed(cells.representative()));
    }

    private void statements(Block block) {
        block.statements().forEach(stmt -> mark(reversed, stmt, stmt.accept(this)));
    }

    private boolean scope(Block block) {
        statements(block);
        scopeEnd.ofScope(block, required);
        boolean isReversed = block.statements().stream().anyMatch(reversed::contains);
        if (!isReversed) {
            scopeEnd.forget(block);
        }
        return isReversed;
    }

    private boolean loop(Stmt loop, Block body) {
        Optional<Integer> snapshots = subject.snapshots(loop);
        checkpoints.remove(loop);
        replays.remove(loop);
        Set<Location> entry = new LinkedHashSet<>(required);
        boolean isReversed = turnAfterTurn(loop, body);
        if (!isReversed || !stores(loop, body)) {
            return isReversed;
        }
        if (snapshots.isPresent()) {
            required = entry;
            fromSnapshots(loop, body, snapshots.get());
        } else if (subject.replay() != Subject.Replay.NEVER && !subject.recordsEverything()) {
            replay(loop, body, entry);
        }
        return true;
    }

    /** Runs the turns again if that pays. */
    private void replay(Stmt loop, Block body, Set<Location> entry) {
        boolean isForced = subject.replay() == Subject.Replay.WHEREVER_IT_CAN_BE;
        OptionalInt work = Work.of(body, reads.effects());
        TapeLoad recording = load(loop, body);
        if (work.isEmpty()
                || !isForced && !recording.isWorth(work.getAsInt(), TapeLoad.of(Set.of()))
                || !CheckpointedLoops.canBeRunAgain(loop, reads)) {
            return;
        }
        required = new LinkedHashSet<>(entry);
        runAgain(loop, body);
        ReplayPlan plan = replays.get(loop);
        if (!isForced && !(plan.leavesArrays() && recording.isWorth(work.getAsInt(), TapeLoad.of(plan.carried())))) {
            replays.remove(loop);
            required = entry;
            turnAfterTurn(loop, body);
        }
    }

    /** What the turns of a loop that are not run again put on a tape. */
    private TapeLoad load(Stmt loop, Block body) {
        TapeLoad load = new TapeLoad();
        whole.getOrDefault(loop, WholeArrays.NONE).eachTurn().forEach(array -> load.add(1));
        addLoad(body, 0, load);
        return load;
    }

    private void addLoad(Block block, int depth, TapeLoad load) {
        scopeEnd.kept().getOrDefault(block, List.of()).stream()
                .filter(kept -> !kept.isRecomputed())
                .forEach(kept -> load.add(depth));
        for (Stmt stmt : block.statements()) {
            boolean isLoop = stmt instanceof Stmt.For || stmt instanceof Stmt.While;
            if (recorded.contains(stmt) || shadowed.contains(stmt) || restoredFirst.containsKey(stmt)) {
                load.add(depth);
            }
            WholeArrays arrays = whole.getOrDefault(stmt, WholeArrays.NONE);
            arrays.atEntry().forEach(array -> load.add(depth + 1));
            arrays.eachTurn().forEach(array -> load.add(depth + 2));
            if (stmt instanceof Stmt.Call call && isSplit(call) && putsBack(call)) {
                load.add(depth + Math.min(1, reads.effects().repeatable().getOrDefault(call.callee(), 0)));
            }
            Stmts.blocks(stmt).forEach(inner -> addLoad(inner, isLoop ? depth + 1 : depth, load));
        }
    }

    /** Whether a call records the old numbers of an array; what else it records, only its callee knows. */
    private boolean putsBack(Stmt.Call call) {
        return !released.getOrDefault(call, Set.of())
                .containsAll(reads.effects().writtenBy(call.callee()));
    }

    /**
     * A loop each turn of which is run again before it is reversed. The last statements of a turn are not, where
     * nothing on the way back asks for what they write.
     */
    private void runAgain(Stmt loop, Block body) {
        Set<Location> entry = required;
        scopeEnd.forget(body);
        whole.remove(loop);
        int again = runAgain(body);
        walkTurn(new Block(body.statements().subList(0, again)));
        Set<Location> needed = required;
        walkTurn(new Block(body.statements().subList(again, body.statements().size())));
        needed.addAll(required);
        ReplayPlan plan = ReplayPlan.of(loop, body, again, subject, location -> isIn(entry, location), needed);
        replays.put(loop, plan);
        required = entry;
        for (Var variable : plan.read(loop, body)) {
            addContents(variable, needed);
        }
        needed.removeAll(reads.writes(body));
        plan.atEntry().stream()
                .filter(variable -> variable.type().isScalar())
                .forEach(variable -> required.remove(new Location.Local(variable)));
        required.addAll(needed);
    }

    /** How many statements of a turn must be run again. */
    private int runAgain(Block body) {
        List<Stmt> statements = body.statements();
        int again = statements.size();
        while (again > 0 && isLeftOut(new Block(statements.subList(again - 1, statements.size())))) {
            again--;
        }
        return again;
    }

    /** Whether the reverse of the last statements of a turn can do without their having been run again. */
    private boolean isLeftOut(Block last) {
        if (Stmts.declared(last.statements().get(0)).isPresent()) {
            return false;
        }
        walkTurn(last);
        boolean[] isLeftOut = {Collections.disjoint(required, reads.writes(last))};
        Stmts.walk(last, stmt -> {
            boolean isCounted = stmt instanceof Stmt.While && reversed.contains(stmt);
            boolean hasPlan = checkpoints.containsKey(stmt) || replays.containsKey(stmt) || onePass.contains(stmt);
            isLeftOut[0] &= !isCounted && !hasPlan && !stores(stmt) && !undone.contains(stmt);
            Stmts.blocks(stmt).forEach(inner -> isLeftOut[0] &= !stores(inner));
        });
        return isLeftOut[0];
    }

    private void addContents(Var variable, Set<Location> to) {
        to.add(new Location.Local(variable));
        if (variable.type().isArray()) {
            to.add(reads.aliases().cells(variable));
            to.addAll(rowsOf(variable));
        }
    }

    /**
     * A loop each turn of which is run again before it is reversed: the reverse of a turn asks for nothing that the
     * next turn overwrites, and all that the turns read from outside has to be there still.
     */
    private void fromSnapshots(Stmt loop, Block body, int snapshots) {
        Set<Location> entry = required;
        required = new LinkedHashSet<>();
        scopeEnd.forget(body);
        whole.remove(loop);
        statements(body);
        Set<Location> again = required;
        required = entry;
        CheckpointPlan plan = CheckpointPlan.of(loop, body, snapshots, subject, location -> isIn(entry, location));
        checkpoints.put(loop, plan);
        CheckpointPlan.outside(loop, body).forEach(variable -> addContents(variable, again));
        again.removeAll(reads.writes(body));
        plan.atEntry().stream()
                .filter(variable -> variable.type().isScalar())
                .forEach(variable -> required.remove(new Location.Local(variable)));
        required.addAll(again);
    }

    private boolean turnAfterTurn(Stmt loop, Block body) {
        Set<Var> candidates = WholeArrays.candidates(body, subject);
        List<Var> atEntry = taken(candidates);
        return turns(loop, body, candidates, atEntry) || !atEntry.isEmpty();
    }

    /** The body is walked until what it requires of the turn before stops growing. */
    private boolean turns(Stmt loop, Block body, Set<Var> candidates, List<Var> atEntry) {
        Set<Location> entry = new LinkedHashSet<>(required);
        while (true) {
            required = new LinkedHashSet<>(entry);
            boolean isReversed = scope(body);
            whole.put(loop, new WholeArrays(atEntry, taken(candidates)));
            if (!entry.addAll(required)) {
                required = entry; // the loop may not have been entered at all
                return isReversed;
            }
        }
    }

    /** Of some arrays, those whose numbers are required; they are no more, once they are recorded as a whole. */
    private List<Var> taken(Set<Var> arrays) {
        List<Var> taken = new ArrayList<>();
        for (Var array : arrays) {
            boolean isRead = required.remove(reads.aliases().cells(array));
            boolean isOwed = required.remove(new Location.Owed(reads.aliases().representative(array)));
            if (isRead || isOwed) {
                taken.add(array);
                required.add(new Location.Local(array));
            }
        }
        return taken;
    }

    private Set<Location> pulled(Expr value, Optional<Var> holder) {
        Pullback pullback = Pullback.of(
                value,
                new Var("seed", -1, value.type()),
                holder,
                activity,
                subject.rules(),
                scratch.copy(),
                Origin.NONE);
        Set<Location> found = pullback.reads(reads);
        pullback.contributions().keySet().forEach(place -> found.addAll(shadows.reads(place)));
        return found;
    }

    @Override
    public Boolean visitDeclare(Stmt.Declare declare) {
        Var variable = declare.variable();
        scopeEnd.declared(declare, variable, required);
        if (!activity.isActive(variable) || variable.type().isArray()) {
            return false;
        }
        required.addAll(pulled(declare.value(), Optional.of(variable)));
        return activity.isActive(declare.value());
    }

    @Override
    public Boolean visitAssign(Stmt.Assign assign) {
        if (assign.target().type().isArray()) {
            return rebound(assign);
        }
        return assign.target() instanceof Var variable ? assigned(assign, variable) : stored(assign);
    }

    /** Another array takes the place of one: no arithmetic, but the reverse sweep may need the one from before. */
    private boolean rebound(Stmt.Assign assign) {
        Place target = assign.target();
        Var representative = reads.aliases().representative(Exprs.root(target));
        Location array = target instanceof Var variable ? new Location.Local(variable) : reads.rows(target);
        Location shadow = target instanceof Var variable
                ? new Location.Shadow(variable)
                : new Location.ShadowRows(representative);
        boolean old = required(array);
        boolean oldShadow = shadows.has(target) && required(shadow);
        mark(recorded, assign, old);
        mark(shadowed, assign, oldShadow);
        if (target instanceof Var) {
            required.remove(array);
            required.remove(shadow);
        }
        if (old) {
            required.addAll(reads.address(target));
        }
        if (oldShadow) {
            required.addAll(shadows.address(target));
        }
        return old || oldShadow;
    }

    private boolean assigned(Stmt.Assign assign, Var variable) {
        Location location = new Location.Local(variable);
        boolean readsItself = reads.of(assign.value()).contains(location);
        Set<Location> pulled =
                activity.isActive(variable) ? pulled(assign.value(), holder(variable, readsItself)) : Set.of();
        boolean old = required(location) || readsItself && pulled.contains(location);
        boolean isStep = Steps.isReversibleStep(assign) && !subject.recordsEverything();
        mark(undone, assign, old && isStep);
        mark(recorded, assign, old && !isStep && !isRestoredFirst(variable));
        required.remove(location);
        required.addAll(pulled);
        if (readsItself) {
            required.remove(location); // what is read is the old value, and it is back by then
        }
        if (undone.contains(assign)) {
            required.addAll(reads.of(assign.value())); // to step back from, and by
        }
        if (isRestoredFirst(variable)) {
            return activity.isActive(variable);
        }
        return activity.isActive(variable) || old;
    }

    /** The new value is at hand in the reverse sweep unless the old one has to be back before it. */
    private Optional<Var> holder(Var variable, boolean readsItself) {
        return readsItself || isRestoredFirst(variable) ? Optional.empty() : Optional.of(variable);
    }

    private boolean isRestoredFirst(Var variable) {
        return restored.contains(variable);
    }

    private boolean stored(Stmt.Assign assign) {
        Location cells = reads.aliases().cells(assign.target());
        boolean isActive = activity.isActive(assign.target());
        Set<Location> pulled = isActive ? pulled(assign.value(), Optional.empty()) : Set.of();
        boolean old = required(cells) || pulled.contains(cells);
        mark(recorded, assign, old);
        if (old) {
            required.addAll(reads.address(assign.target()));
        }
        if (isActive) {
            required.addAll(reads.indices(assign.target()));
            required.addAll(shadows.reads(assign.target()));
        }
        required.addAll(pulled);
        return isActive || old;
    }

    @Override
    public Boolean visitIncrement(Stmt.Increment increment) {
        throw new AssertionError("an increment has no reverse yet: " + increment);
    }

    @Override
    public Boolean visitIf(Stmt.If branch) {
        Optional<Var> first = subject.sharesTape() || subject.recordsEverything()
                ? Optional.empty()
                : Steps.restorableFirst(branch, reads).filter(variable -> !restored.contains(variable));
        return first.isPresent() ? restoringFirst(branch, first.get()) : asking(branch);
    }

    private boolean asking(Stmt.If branch) {
        boolean isReversed = sides(branch);
        if (isReversed) {
            required.addAll(reads.of(branch.condition()));
        }
        return isReversed;
    }

    private boolean restoringFirst(Stmt.If branch, Var variable) {
        Location location = new Location.Local(variable);
        boolean wasRequired = required.remove(location);
        restored.add(variable);
        boolean isReversed = sides(branch);
        restored.remove(variable);
        boolean isRecorded = wasRequired || isReversed;
        mark(recorded, branch, isRecorded);
        if (isRecorded) {
            restoredFirst.put(branch, variable);
        } else {
            restoredFirst.remove(branch);
        }
        if (isReversed) {
            required.addAll(reads.of(branch.condition()));
        }
        required.remove(location);
        return isRecorded;
    }

    private boolean sides(Stmt.If branch) {
        Set<Location> entry = new LinkedHashSet<>(required);
        boolean then = scope(branch.then());
        Set<Location> afterThen = required;
        required = entry;
        boolean otherwise = scope(branch.otherwise());
        required.addAll(afterThen);
        return then || otherwise;
    }

    @Override
    public Boolean visitFor(Stmt.For loop) {
        if (isFused(loop, loop.body())) {
            fused.add(loop);
            return false;
        }
        boolean isReversed = loop(loop, loop.body());
        required.remove(new Location.Local(loop.index()));
        if (isReversed) {
            required.addAll(reads.of(loop.from()));
            required.addAll(reads.of(loop.bound()));
        }
        return isReversed;
    }

    /**
     * Whether each turn is reversed as soon as it has been run: what it then overwrites or puts back is of no more use,
     * nor is it required by what comes before the loop.
     */
    private boolean isFused(Stmt loop, Block body) {
        if (!fusible.isFusible(loop)) {
            return false;
        }
        Set<Location> before = required;
        Set<Var> outside = fusible.outside(body);
        int head = fusible.head(loop);
        Block step = new Block(body.statements().subList(head, body.statements().size()));
        if (outside.stream().anyMatch(variable -> isIn(before, reads.aliases().location(variable)))) {
            return false;
        }
        turning = Optional.of(loop);
        walkTurn(new Block(body.statements().subList(0, head)));
        walkTurn(step);
        turning = Optional.empty();
        required = before;
        heads.put(loop, head);
        Set<Var> putBack = putBack(body);
        return body.statements().stream().anyMatch(reversed::contains)
                && putBack.stream().filter(outside::contains).allMatch(variable -> fusible.isLeft(variable, loop))
                && Collections.disjoint(putBack, Stmts.variables(step))
                && !(loop instanceof Stmt.While again
                        && !Collections.disjoint(putBack, Exprs.variables(again.condition())));
    }

    private void walkTurn(Block part) {
        required = new LinkedHashSet<>();
        statements(part);
    }

    /** What the reverse of a block changes of the variables and arrays that the block itself changes. */
    private Set<Var> putBack(Block body) {
        Set<Var> found = new LinkedHashSet<>();
        Stmts.walk(body, stmt -> {
            if (recorded.contains(stmt) || undone.contains(stmt)) {
                Stmts.targets(stmt).forEach(target -> found.add(Exprs.root(target)));
            }
            if (restoredFirst.containsKey(stmt)) {
                found.add(restoredFirst.get(stmt));
            }
            if (replays.containsKey(stmt) || checkpoints.containsKey(stmt)) {
                found.addAll(writtenBy(stmt));
            }
            if (whole.containsKey(stmt)) {
                found.addAll(whole.get(stmt).atEntry());
                found.addAll(whole.get(stmt).eachTurn());
            }
            if (reversed.contains(stmt) && stmt instanceof Stmt.Call) {
                Effects.writtenArrays(stmt, reads.effects().written()).forEach(place -> found.add(Exprs.root(place)));
            }
        });
        return found;
    }

    private Set<Var> writtenBy(Stmt loop) {
        Set<Var> found = new LinkedHashSet<>();
        Stmts.walk(Block.of(loop), stmt -> {
            Stmts.targets(stmt).forEach(target -> found.add(Exprs.root(target)));
            Effects.writtenArrays(stmt, reads.effects().written()).forEach(place -> found.add(Exprs.root(place)));
        });
        return found;
    }

    @Override
    public Boolean visitWhile(Stmt.While loop) {
        if (isFused(loop, loop.body())) {
            fused.add(loop);
            return false;
        }
        return loop(loop, loop.body());
    }

    @Override
    public Boolean visitCountDown(Stmt.CountDown loop) {
        throw new AssertionError("a count down has no reverse yet: " + loop);
    }

    @Override
    public Boolean visitCall(Stmt.Call call) {
        boolean passes = fusible.isOnePass(call, turning);
        mark(onePass, call, passes);
        if (passes) {
            mark(recorded, call, false);
            scopeEnd.declared(call, call.result().orElseThrow(), required);
            return false;
        }
        released.put(call, notAskedFor(call));
        CallPlan plan = subject.plans().apply(call, released.get(call));
        boolean old = false;
        Set<Location> needed = plan.isReversed() ? neededBy(call, plan) : new LinkedHashSet<>();
        if (call.result().isPresent()) {
            Location location = new Location.Local(call.result().get());
            if (call.declares()) {
                scopeEnd.declared(call, call.result().get(), required);
            } else {
                old = required(location) || needed.contains(location);
                required.remove(location);
                needed.remove(location);
            }
        }
        mark(recorded, call, old);
        required.addAll(needed);
        boolean clears = !call.declares()
                && call.result().filter(result -> activity.isActive(result)).isPresent();
        return plan.isReversed() || old || clears;
    }

    /** The positions of the arrays that a call writes, though nobody asks what was in them. */
    private Set<Integer> notAskedFor(Stmt.Call call) {
        Set<Integer> found = new TreeSet<>(reads.effects().writtenBy(call.callee()));
        found.removeIf(
                i -> required(reads.aliases().cells((Place) call.arguments().get(i))));
        return found;
    }

    private Set<Location> neededBy(Stmt.Call call, CallPlan plan) {
        Set<Location> needed = new LinkedHashSet<>();
        for (int i : plan.parameters()) {
            needed.addAll(reads.of(call.arguments().get(i)));
            needed.addAll(rowsOf(call.arguments().get(i)));
        }
        for (int i : plan.cells()) {
            needed.add(reads.aliases().cells((Place) call.arguments().get(i)));
            needed.addAll(rowsOf(call.arguments().get(i)));
        }
        call.result()
                .filter(result -> result.type().isArray())
                .ifPresent(result -> needed.addAll(shadows.readsAll(result)));
        call.result().filter(result -> plan.readsResult()).ifPresent(result -> needed.addAll(contents(result)));
        call.result().filter(result -> plan.keepsResult()).ifPresent(result -> {
            needed.add(reads.aliases().cells(result));
            needed.addAll(rowsOf(result));
        });
        for (Expr argument : call.arguments()) {
            if (activity.isActive(argument)) {
                needed.addAll(
                        argument.type().isArray() ? adjointOf((Place) argument) : pulled(argument, Optional.empty()));
            }
        }
        return needed;
    }

    /** A variable that the call declares, and what is in it if it is an array. */
    private Set<Location> contents(Var variable) {
        Set<Location> found = reads.of(variable);
        if (variable.type().isArray()) {
            found.add(reads.aliases().cells(variable));
            found.addAll(rowsOf(variable));
        }
        return found;
    }

    private Set<Location> adjointOf(Place array) {
        Set<Location> found = reads.indices(array);
        found.addAll(shadows.readsAll(array));
        return found;
    }

    /** The rows that a callee may look into on its way back. */
    private Set<Location> rowsOf(Expr argument) {
        return argument instanceof Place place
                        && place.type().isArray()
                        && reads.aliases().isRestacked(Exprs.root(place))
                ? Set.of(reads.rows(place))
                : Set.of();
    }

    @Override
    public Boolean visitThrow(Stmt.Throw raise) {
        return false;
    }

    @Override
    public Boolean visitEvaluate(Stmt.Evaluate evaluate) {
        return false;
    }

    @Override
    public Boolean visitAttempt(Stmt.Attempt attempt) {
        return false; // what it writes was declared for it alone
    }

    @Override
    public Boolean visitPush(Stmt.Push push) {
        throw new AssertionError("a tape has no reverse yet: " + push);
    }

    @Override
    public Boolean visitPop(Stmt.Pop pop) {
        throw new AssertionError("a tape has no reverse yet: " + pop);
    }

    @Override
    public Boolean visitComment(Stmt.Comment comment) {
        return false;
    }

    private static void mark(Set<Stmt> set, Stmt stmt, boolean isIn) {
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
