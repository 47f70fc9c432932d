package io.adjoint.processor.transform;

import io.adjoint.processor.analysis.Effects;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What is done to every method once it is written: what no one needs is left out, and the rest put in its place. */
final class Simplification {
    private final Effects effects;
    private final Options options;
    private final Function<Signature, Optional<Signature>> carriedBy;
    private final Set<Signature> droppable = new HashSet<>();

    /** @param carriedBy for a method that carries tangents along, that which does the same without, if there is one */
    Simplification(Effects effects, Options options, Function<Signature, Optional<Signature>> carriedBy) {
        this.effects = effects;
        this.options = options;
        this.carriedBy = carriedBy;
    }

    /** Notes that calls of a method may be left out where their results are not asked for. */
    void mayDrop(Signature method) {
        droppable.add(method);
    }

    /**
     * What no one reads is left out, and adjoints are declared where they are first needed.
     *
     * @param sweeps what the method was made of
     * @param bars the adjoints that may be declared where they are first needed
     * @param faults what the method owes its caller of what the primal throws
     */
    Procedure of(Procedure procedure, Sweeps sweeps, Set<Var> bars, Faults faults) {
        if (!options.analyses()) {
            return procedure;
        }
        Set<Var> travelling = sweeps.subject.sharesTape() ? sweeps.travelling() : Set.of();
        boolean callsMingle = !effects.rebinding().mingles().isEmpty();
        Procedure known = KnownCalls.of(procedure, sweeps.subject.procedure());
        Procedure live = FoldedConditions.of(
                DeadCode.removed(known, droppable::contains, Set.of(), faults, callsMingle, travelling));
        Procedure placed = live.with(BarPlacement.of(live.body(), bars));
        Procedure constant = ConstantBars.of(placed, bars);
        SameArrays arrays = SameArrays.of(constant, callsMingle, sweeps);
        Procedure hoisted = InnermostLoops.of(RecordedRanges.of(constant, arrays), arrays);
        return hoisted.with(IdleComments.removed(hoisted.body()));
    }

    /**
     * As the other, for a method that carries tangents along.
     *
     * @param tangents the variables that are such
     * @param faults what the method owes its caller of what the primal throws
     */
    Procedure of(Procedure procedure, Set<Var> tangents, Faults faults) {
        return of(procedure, tangents, faults, Set.of());
    }

    /** @param more what may be left out besides where its result is not asked for */
    Procedure of(Procedure procedure, Faults faults, Set<Signature> more) {
        return of(procedure, Set.of(), faults, more);
    }

    private Procedure of(Procedure procedure, Set<Var> tangents, Faults faults, Set<Signature> more) {
        if (!options.analyses()) {
            return procedure;
        }
        Procedure live = live(KnownCalls.of(procedure, procedure), tangents, faults, more);
        Procedure plain = UnreadTangents.removed(live, carriedBy);
        Procedure folded = FoldedConditions.of(plain == live ? live : live(plain, tangents, faults, more));
        Procedure last = withInnermostLoops(folded);
        return last.with(IdleComments.removed(last.body()));
    }

    Procedure withInnermostLoops(Procedure procedure) {
        return options.analyses()
                ? InnermostLoops.of(
                        procedure,
                        SameArrays.of(procedure, !effects.rebinding().mingles().isEmpty()))
                : procedure;
    }

    private Procedure live(Procedure procedure, Set<Var> tangents, Faults faults, Set<Signature> more) {
        return DeadCode.removed(
                procedure,
                callee -> droppable.contains(callee) || more.contains(callee),
                tangents,
                faults,
                !effects.rebinding().mingles().isEmpty(),
                travelling(procedure));
    }

    /** The arrays that come off a tape which is the caller's. */
    private static Set<Var> travelling(Procedure procedure) {
        Set<Var> arrays = new HashSet<>();
        Stmts.walk(procedure.body(), stmt -> {
            if (stmt instanceof Stmt.Pop pop
                    && pop.target().type().isArray()
                    && procedure.parameters().contains(pop.tape())) {
                arrays.add(Exprs.root(pop.target()));
            }
        });
        return arrays;
    }
}
