package io.adjoint.processor.transform;

import io.adjoint.processor.analysis.Kept;
import io.adjoint.processor.analysis.Recording;
import io.adjoint.processor.analysis.Selection;
import io.adjoint.processor.analysis.Subject;
import io.adjoint.processor.analysis.UnusedValues;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Names;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What the two sweeps of one procedure have in common: its analyses, names, adjoints, tapes and counters. */
final class Sweeps {
    final Subject subject;
    final Recording recording;
    final Names names;
    final Bars bars;
    final Tapes tapes;
    final UsedFlags used;
    final ShadowStatements shadows;
    private final BiFunction<Stmt.Call, Set<Integer>, Linkage> links;
    private final Function<Stmt.Call, Linkage> onePasses;
    private final Map<Stmt, Var> trips = new IdentityHashMap<>();
    private final Map<Stmt, Var> before = new IdentityHashMap<>();
    private final Map<Stmt, Var> shadowBefore = new IdentityHashMap<>();
    private final Set<Var> hoisted = new HashSet<>();
    private final Map<Stmt, Stmt> turned = new IdentityHashMap<>();
    private final Selection selection;
    private final UnaryOperator<Signature> primals;
    private final Map<Stmt, Var> free = new IdentityHashMap<>();
    private final Set<Var> early = new HashSet<>();
    private final Map<Stmt, Stmt> standing = new IdentityHashMap<>();
    private boolean isJoinable = true;

    /** @param primals what generated code calls for a method of the user's */
    Sweeps(
            Subject subject,
            UnusedValues unused,
            BiFunction<Stmt.Call, Set<Integer>, Linkage> links,
            Function<Stmt.Call, Linkage> onePasses,
            UnaryOperator<Signature> primals) {
        this.onePasses = onePasses;
        this.primals = primals;
        this.subject = subject;
        this.recording = Recording.of(subject);
        this.selection = subject.recordsEverything() ? new Selection(Map.of()) : Selection.of(subject.procedure());
        this.names = subject.names();
        this.used = new UsedFlags(unused, names);
        this.bars = new Bars(names);
        this.tapes = new Tapes(names, subject.sharesTape());
        this.links = links;
        this.shadows = new ShadowStatements(bars);
    }

    /** How a call is reversed. */
    Linkage link(Stmt.Call call) {
        return links.apply(call, recording.released(call));
    }

    /** What runs a call and its adjoint in one pass. */
    Linkage onePass(Stmt.Call call) {
        return onePasses.apply(call);
    }

    /** What holds if the number that a call gives may have been chosen, where it is there to be chosen from only. */
    Optional<Expr> selection(Stmt.Call call) {
        return selection.of(call);
    }

    /**
     * The place in the reverse sweep of a loop or call that is reversed in the forward sweep: a mark that says nothing.
     */
    Stmt markOf(Stmt stmt) {
        return turned.computeIfAbsent(stmt, key -> new Stmt.Comment(""));
    }

    /** By loop or call of the primal, its mark. */
    Map<Stmt, Stmt> marks() {
        return turned;
    }

    /** Notes what a loop or call of the primal is in the forward sweep, its reverse included. */
    Stmt reversedThere(Stmt stmt, Stmt there) {
        standing.put(there, stmt);
        return there;
    }

    /** The mark of what a statement of the forward sweep includes the reverse of. */
    Optional<Stmt> markOfReversed(Stmt there) {
        return Optional.ofNullable(standing.get(there)).map(turned::get);
    }

    /** What one turn of a loop needs of its reverse could not be brought forward. */
    void cannotBeJoined() {
        isJoinable = false;
    }

    boolean isJoinable() {
        return isJoinable;
    }

    /** Another variable for an adjoint, for what it is before a loop that is reversed turn by turn. */
    Var early(Var bar) {
        Var variable = names.fresh(bar.name(), bar.type());
        early.add(variable);
        return variable;
    }

    /** The counter of a loop's turns. */
    Var trips(Stmt.While loop) {
        return trips.computeIfAbsent(loop, key -> names.fresh("trips", Type.Scalar.INT));
    }

    /** The counter of the snapshots that a loop may still take. */
    Var free(Stmt loop) {
        return free.computeIfAbsent(loop, key -> names.fresh("free", Type.Scalar.INT));
    }

    /** A method of the user's as generated code calls it. */
    Signature primal(Signature callee) {
        return primals.apply(callee);
    }

    /** Whether an array is one that the procedure has made, and so certainly there. */
    boolean isMade(Var array) {
        boolean[] isMade = {false};
        Stmts.walk(
                subject.procedure().body(),
                stmt -> isMade[0] |= stmt instanceof Stmt.Declare declare
                        && declare.variable().equals(array)
                        && declare.value() instanceof Expr.NewArray);
        return isMade[0] && !isRebound(array);
    }

    /**
     * Whether what is recorded at a place is recorded at most once, so that a variable of the method can hold it.
     *
     * @param loops how many loops are around the place
     */
    boolean happensOnce(int loops) {
        return loops == 0 && !subject.sharesTape() && !subject.recordsEverything();
    }

    /** The variable that holds what was at a place before a statement that is run at most once. */
    Var before(Stmt stmt, Expr.Place place) {
        return before.computeIfAbsent(stmt, key -> names.fresh(Exprs.root(place).name() + "Before", place.type()));
    }

    /** The variable that holds the shadow of what was at a place before a statement that is run at most once. */
    Var shadowBefore(Stmt stmt, Expr.Place shadow) {
        return shadowBefore.computeIfAbsent(
                stmt, key -> names.fresh(Exprs.root(shadow).name() + "Before", shadow.type()));
    }

    /** Whether an array's adjoint is made in the forward sweep, in step with it. */
    boolean hasShadow(Var variable) {
        return subject.shadows().has(variable);
    }

    /**
     * Whether the adjoint of a parameter is declared before the forward sweep: later the parameter may name another
     * array, or have other rows.
     */
    boolean startsForward(Var parameter) {
        return parameter.type().isArray() && isRebound(parameter);
    }

    /** Whether what a call returns need not be an array. */
    boolean mayBeNull(Stmt declaration) {
        return declaration instanceof Stmt.Call call
                && subject.reads().effects().rebinding().nullable().contains(call.callee());
    }

    boolean isRebound(Var array) {
        return subject.reads().aliases().isRebound(array);
    }

    boolean isRestacked(Var array) {
        return subject.reads().aliases().isRestacked(array);
    }

    /** What outlives a scope: a variable, or its shadow. */
    Var survivor(Kept kept) {
        return kept.isShadow() ? bars.of(kept.variable()) : kept.variable();
    }

    /** The adjoints that only the reverse sweep knows. */
    Set<Var> reverseBars() {
        Set<Var> found = new HashSet<>(bars.of(variable -> !(variable.type().isArray() && isRebound(variable))));
        found.addAll(used.flags());
        found.addAll(early);
        return found;
    }

    /** The arrays, and adjoints of arrays, that the reverse sweep may have got off a tape. */
    Set<Var> travelling() {
        Set<Var> arrays = new HashSet<>();
        Stmts.variables(subject.procedure()).stream()
                .filter(variable -> variable.type().isArray() && isRebound(variable))
                .forEach(arrays::add);
        arrays.addAll(bars.of(arrays::contains));
        return arrays;
    }

    /** Whether a loop's counter is gone when the reverse sweep needs it. */
    boolean recordsTrips(int depth, int loops) {
        return !happensOnce(loops) && (depth > 0 || subject.sharesTape());
    }

    /** A variable that is declared at the top of the method, to outlive its scope. */
    void hoist(Var variable) {
        hoisted.add(variable);
    }

    boolean isHoisted(Var variable) {
        return hoisted.contains(variable);
    }

    boolean isActive(Var variable) {
        return subject.activity().isActive(variable);
    }

    /** The adjoint of an expression as statements, contributions to {@code except} left out. */
    List<Stmt> increments(Map<Expr.Place, Expr> contributions, Optional<Expr.Place> except, Origin origin) {
        List<Stmt> out = new ArrayList<>();
        contributions.forEach((place, by) -> {
            if (except.isEmpty() || !except.get().equals(place)) {
                out.add(new Stmt.Increment(bars.of(place), by, origin));
                used.noted(place, origin).ifPresent(out::add);
            }
        });
        return out;
    }
}
