package io.adjoint.processor.transform;

import io.adjoint.processor.analysis.Aliases;
import io.adjoint.processor.analysis.Effects;
import io.adjoint.processor.analysis.Hazards;
import io.adjoint.processor.analysis.Location;
import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import io.adjoint.processor.ir.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Leaves out what nobody reads: a gradient that is not asked for the value need not compute it.
 *
 * <p>Walks backwards with the set of live variables. A {@code while} loop, a {@code throw} and a call that may have an
 * effect stay; a counted loop or a branch goes when nothing is left in it. What the primal computes in vain stays if it
 * may throw: the forward sweep throws what the primal throws. A tape is kept as a whole or not at all.
 */
final class DeadCode implements Stmt.Visitor<Optional<Stmt>> {
    private final Aliases aliases;
    private final Predicate<Signature> canBeDropped;
    private final Set<Var> liveTapes;
    private final Set<Var> tangents;
    private final Hazards hazards;
    private final Faults faults;
    private final Set<Expr> evaluated = new HashSet<>();
    private final Set<Var> written = new HashSet<>();
    private final Set<Var> given;
    private boolean inForwardSweep;
    private int depth;
    private final Set<Var> travelling;
    private Set<Location> live = new LinkedHashSet<>();

    private DeadCode(
            Aliases aliases,
            Predicate<Signature> canBeDropped,
            Set<Var> liveTapes,
            Set<Var> tangents,
            Hazards hazards,
            Faults faults,
            Set<Var> travelling,
            Set<Var> given) {
        this.hazards = hazards;
        this.faults = faults;
        this.aliases = aliases;
        this.canBeDropped = canBeDropped;
        this.liveTapes = liveTapes;
        this.tangents = tangents;
        this.travelling = travelling;
        this.given = given;
    }

    /**
     * @param canBeDropped whether a call of the procedure does nothing but compute its result
     * @param tangents the variables that carry them: what computes one throws nothing that the primal does not
     * @param faults what the method owes its caller of what the primal throws
     * @param callsMingle whether what is called may make an array that it is given a row of another
     * @param travelling the arrays that come off a tape and may be any that the caller knows
     */
    static Procedure removed(
            Procedure procedure,
            Predicate<Signature> canBeDropped,
            Set<Var> tangents,
            Faults faults,
            boolean callsMingle,
            Set<Var> travelling) {
        Aliases aliases = Aliases.of(procedure.body(), callsMingle);
        Set<Var> liveTapes = new HashSet<>(procedure.parameters().stream()
                .filter(v -> v.type() instanceof Type.Tape)
                .toList());
        Hazards hazards = Hazards.of(procedure);
        Set<Var> given = GivenArrays.of(procedure, aliases);
        while (true) {
            int before = liveTapes.size();
            DeadCode pass =
                    new DeadCode(aliases, canBeDropped, liveTapes, tangents, hazards, faults, travelling, given);
            pass.inForwardSweep = procedure.body().statements().stream().noneMatch(DeadCode::isReverseHeading);
            procedure.result().ifPresent(pass::read);
            procedure.parameters().stream().filter(v -> v.type().isArray()).forEach(pass::read);
            Block body = pass.block(procedure.body());
            if (liveTapes.size() == before) {
                return procedure.with(body);
            }
        }
    }

    private Block block(Block block) {
        Deque<Stmt> out = new ArrayDeque<>();
        depth++;
        for (int i = block.statements().size() - 1; i >= 0; i--) {
            Optional<Stmt> kept = block.statements().get(i).accept(this);
            kept.ifPresent(out::addFirst);
            if (depth == 1) {
                kept.ifPresent(this::noteEvaluated);
            }
        }
        depth--;
        return new Block(List.copyOf(out));
    }

    private static boolean isReverseHeading(Stmt stmt) {
        return stmt.equals(new Stmt.Comment(Assembly.REVERSE_SWEEP));
    }

    /** Whether leaving the expression out could hide a fault that no later statement would meet in any case. */
    private boolean mustThrow(Expr expr) {
        return !Effects.isRepeatable(expr)
                || faults != Faults.NONE && inForwardSweep && !evaluated.containsAll(hazards.of(expr));
    }

    /** The same of a value and the place that it goes to. */
    private boolean mustThrow(Place target, Expr value) {
        if (tangents.contains(Exprs.root(target)) && Effects.isRepeatable(value)) {
            return false;
        }
        return mustThrow(value) || !(target instanceof Var) && mustThrow(target);
    }

    private void noteEvaluated(Stmt stmt) {
        if (faults == Faults.ALL_ON_THE_WAY_FORWARD && !inForwardSweep) {
            return;
        }
        for (Expr expr : Stmts.expressions(stmt)) {
            List<Expr> nodes = Exprs.nodes(expr);
            if (nodes.stream().noneMatch(DeadCode::isLazy)) {
                evaluated.addAll(nodes);
            }
        }
    }

    private static boolean isLazy(Expr node) {
        return node instanceof Expr.Conditional
                || Exprs.symbol(node)
                        .filter(symbol -> symbol == Op.Symbol.COND_AND || symbol == Op.Symbol.COND_OR)
                        .isPresent();
    }

    private static boolean isIdle(Block block) {
        return block.statements().stream().allMatch(Stmt.Comment.class::isInstance);
    }

    private void read(Expr expr) {
        Exprs.walk(expr, node -> {
            if (node instanceof Var variable) {
                live.add(new Location.Local(variable));
                live.add(aliases.cells(variable));
            }
        });
    }

    private boolean isLive(Place place) {
        return place instanceof Var variable
                ? live.contains(new Location.Local(variable))
                : travelling.contains(Exprs.root(place))
                        || live.contains(aliases.cells(place))
                        || given.contains(aliases.representative(Exprs.root(place)));
    }

    /** A variable gets another value: nobody reads the one from before, unless an array has another name. */
    private boolean end(Var variable) {
        if (aliases.representative(variable).equals(variable) && !aliases.isRebound(variable)) {
            live.remove(aliases.cells(variable));
        }
        return live.remove(new Location.Local(variable));
    }

    private void readIndices(Place place) {
        Place at = place;
        while (at instanceof Expr.Element element) {
            read(element.index());
            at = element.array();
        }
        if (place instanceof Expr.Element) {
            read(Exprs.root(place));
        }
    }

    private Optional<Stmt> keep(Stmt stmt) {
        Stmts.targets(stmt).forEach(target -> written.add(Exprs.root(target)));
        return Optional.of(stmt);
    }

    @Override
    public Optional<Stmt> visitDeclare(Stmt.Declare declare) {
        Var variable = declare.variable();
        boolean isLive = end(variable);
        isLive |= written.remove(variable); // a dead value, but what is kept later has to have a variable to write to
        boolean isDeadTape = variable.type() instanceof Type.Tape && !liveTapes.contains(variable);
        if (isDeadTape || !isLive && !mustThrow(variable, declare.value())) {
            return Optional.empty();
        }
        read(declare.value());
        return Optional.of(declare);
    }

    @Override
    public Optional<Stmt> visitAssign(Stmt.Assign assign) {
        if (!isLive(assign.target()) && !mustThrow(assign.target(), assign.value())) {
            return Optional.empty();
        }
        if (assign.target() instanceof Var variable) {
            end(variable);
        } else {
            readIndices(assign.target());
        }
        read(assign.value());
        return keep(assign);
    }

    @Override
    public Optional<Stmt> visitIncrement(Stmt.Increment increment) {
        if (!isLive(increment.target())) {
            return Optional.empty();
        }
        readIndices(increment.target());
        read(increment.value());
        return keep(increment);
    }

    @Override
    public Optional<Stmt> visitIf(Stmt.If branch) {
        Set<Location> after = new LinkedHashSet<>(live);
        Block then = block(branch.then());
        Set<Location> beforeThen = live;
        live = after;
        Block otherwise = block(branch.otherwise());
        live.addAll(beforeThen);
        if (isIdle(then) && isIdle(otherwise) && !mustThrow(branch.condition())) {
            return Optional.empty();
        }
        read(branch.condition());
        return keep(new Stmt.If(branch.condition(), then, otherwise, branch.origin()));
    }

    @Override
    public Optional<Stmt> visitFor(Stmt.For loop) {
        hazards.enter(loop);
        Block body = loop(loop.body());
        hazards.leave();
        if (isIdle(body) && !mustThrow(loop.from()) && !mustThrow(loop.bound())) {
            return Optional.empty();
        }
        end(loop.index());
        read(loop.from());
        read(loop.bound());
        return keep(new Stmt.For(loop.index(), loop.from(), loop.test(), loop.bound(), body, loop.origin()));
    }

    @Override
    public Optional<Stmt> visitWhile(Stmt.While loop) {
        read(loop.condition());
        Block body = loop(loop.body());
        read(loop.condition());
        return keep(new Stmt.While(loop.condition(), body, loop.origin()));
    }

    @Override
    public Optional<Stmt> visitCountDown(Stmt.CountDown loop) {
        Block body = loop(loop.body());
        if (isIdle(body)) {
            return Optional.empty();
        }
        read(loop.trips());
        return keep(new Stmt.CountDown(loop.trips(), body, loop.origin()));
    }

    /** What a turn needs, the turn before must provide; what is live after the loop is live if it is not entered. */
    private Block loop(Block body) {
        Set<Location> entry = new LinkedHashSet<>(live);
        while (true) {
            live = new LinkedHashSet<>(entry);
            Block kept = block(body);
            if (!entry.addAll(live)) {
                live = entry;
                return kept;
            }
        }
    }

    @Override
    public Optional<Stmt> visitCall(Stmt.Call call) {
        boolean isWanted = call.result()
                .filter(result -> isLive(result) || call.declares() && written.remove(result))
                .isPresent();
        if (!isWanted
                && canBeDropped.test(call.callee())
                && call.arguments().stream().noneMatch(this::mustThrow)) {
            return Optional.empty();
        }
        call.result().ifPresent(this::end);
        call.arguments().forEach(this::read);
        call.arguments().stream()
                .filter(argument -> argument.type() instanceof Type.Tape)
                .forEach(tape -> liveTapes.add((Var) tape));
        return keep(
                isWanted || call.result().isEmpty()
                        ? call
                        : new Stmt.Call(Optional.empty(), false, call.callee(), call.arguments(), call.origin()));
    }

    @Override
    public Optional<Stmt> visitThrow(Stmt.Throw raise) {
        read(raise.value());
        return keep(raise);
    }

    @Override
    public Optional<Stmt> visitEvaluate(Stmt.Evaluate evaluate) {
        read(evaluate.call());
        return keep(evaluate);
    }

    @Override
    public Optional<Stmt> visitAttempt(Stmt.Attempt attempt) {
        read(attempt.value());
        return keep(attempt);
    }

    @Override
    public Optional<Stmt> visitPush(Stmt.Push push) {
        if (!liveTapes.contains(push.tape())) {
            return Optional.empty();
        }
        read(push.tape());
        read(push.value());
        return keep(push);
    }

    @Override
    public Optional<Stmt> visitPop(Stmt.Pop pop) {
        boolean isLive = isLive(pop.target());
        if (isLive) {
            liveTapes.add(pop.tape());
        }
        if (!liveTapes.contains(pop.tape())) {
            return Optional.empty();
        }
        if (pop.target() instanceof Var variable) {
            end(variable);
            if (pop.declares()) {
                written.remove(variable);
                read(pop.tape());
                return Optional.of(pop);
            }
        } else {
            readIndices(pop.target());
        }
        read(pop.tape());
        return keep(pop);
    }

    @Override
    public Optional<Stmt> visitComment(Stmt.Comment comment) {
        inForwardSweep |= isReverseHeading(comment);
        return keep(comment);
    }
}
