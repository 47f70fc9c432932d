package io.adjoint.processor.transform;

import io.adjoint.processor.analysis.Activity;
import io.adjoint.processor.analysis.CallPlan;
import io.adjoint.processor.analysis.Contest;
import io.adjoint.processor.analysis.Effects;
import io.adjoint.processor.analysis.Reads;
import io.adjoint.processor.analysis.Repeatable;
import io.adjoint.processor.analysis.Subject;
import io.adjoint.processor.analysis.TameMethods;
import io.adjoint.processor.analysis.UnusedValues;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.NestedDerivative;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Program;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import io.adjoint.processor.rules.RuleTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The helper methods of one generated class: the sweeps of what its gradients call, each written once for each context.
 */
final class Library {
    private final Program program;
    private final Effects effects;
    private final Repeatable repeatable;
    private final Set<Signature> tame;
    private final RuleTable rules;
    private final Options options;
    private final PrimalCopies primals;
    private final GeneratedNames generatedNames;
    private final Simplification simplification;
    private final Linkages linkages;
    private final List<Helper> helpers = new ArrayList<>();
    private final Map<TangentLibrary.Way, Signature> tangents = new LinkedHashMap<>();
    private final Map<NestedSweeps.Wanted, NestedSweeps.Seeded> gradients = new HashMap<>();
    private final Map<Signature, Signature> carried = new HashMap<>();
    private final PackedResults packed;

    Library(Program program, RuleTable rules, Options options, Set<Signature> hidden, GeneratedNames generatedNames) {
        this.program = NestedMatrix.expanded(program);
        this.effects = Effects.of(this.program);
        this.repeatable = new Repeatable(this.program);
        this.tame = TameMethods.of(this.program);
        this.rules = rules;
        this.options = options;
        this.generatedNames = generatedNames;
        this.simplification = new Simplification(effects, options, this::carriedBy);
        this.primals = new PrimalCopies(this.program, hidden, generatedNames, simplification::withInnermostLoops);
        this.linkages = new Linkages(this, this.program, primals);
        this.packed = new PackedResults(this.program, generatedNames);
    }

    Effects effects() {
        return effects;
    }

    RuleTable rules() {
        return rules;
    }

    Options options() {
        return options;
    }

    Simplification simplification() {
        return simplification;
    }

    Linkages linkages() {
        return linkages;
    }

    GeneratedNames generatedNames() {
        return generatedNames;
    }

    /** The helper methods so far, in the order in which they were asked for. */
    List<Helper> helpers() {
        List<Helper> all = new ArrayList<>(helpers);
        all.addAll(linkages.onePasses());
        all.addAll(primals.helpers());
        all.addAll(packed.helpers());
        return all;
    }

    /** One more helper method. */
    void add(Helper helper) {
        helpers.add(helper);
    }

    /** The methods that carry tangents along and are needed before the others are. */
    void addAll(TangentLibrary carrying) {
        helpers.addAll(carrying.helpers());
        tangents.putAll(carrying.known());
    }

    /** The seeded gradients of methods whose derivatives are differentiated. */
    Map<NestedSweeps.Wanted, NestedSweeps.Seeded> gradients() {
        return gradients;
    }

    /** Those that there are. */
    Map<TangentLibrary.Way, Signature> tangents() {
        return tangents;
    }

    /** The user's procedures, and what has been derived of them so far. */
    Program programWithHelpers() {
        Map<Signature, Procedure> all = new LinkedHashMap<>(program.procedures());
        helpers().forEach(helper -> all.put(helper.procedure().signature(), helper.procedure()));
        return new Program(all, program.given(), program.checkpoints());
    }

    /** A user's method as generated code calls it. */
    Signature callable(Signature callee) {
        boolean isDerivative = program.given().get(callee) instanceof NestedDerivative;
        return hasBody(callee) && !isDerivative ? primals.callable(callee) : packed.callable(callee);
    }

    /** What {@link #callable} gave a name of this class for, where that calls a derivative. */
    Signature original(Signature called) {
        return packed.original(called);
    }

    /** Whether a method is called as it is, and its derivative is given. */
    boolean isGiven(Signature signature) {
        return program.given().containsKey(signature);
    }

    boolean hasBody(Signature signature) {
        return program.procedures().containsKey(signature);
    }

    Procedure procedure(Signature signature) {
        return program.get(signature);
    }

    /** Notes which method another one is that carries tangents along. */
    void carries(Signature tangent, Signature primal) {
        carried.put(tangent, primal);
    }

    /** The user's method that does the same without tangents, if it writes to nothing. */
    private Optional<Signature> carriedBy(Signature tangent) {
        return Optional.ofNullable(carried.get(tangent))
                .map(primals::original)
                .filter(primal -> hasBody(primal) && effects.writtenBy(primal).isEmpty())
                .map(this::callable);
    }

    /** A procedure, in normal form and analysed for a context, ready to be swept. */
    Sweeps sweeps(Context context, Procedure procedure, Set<Var> sinks, boolean sharesTape) {
        return sweeps(context, procedure, sinks, sharesTape, false);
    }

    /** @param fuses whether the turns of a loop may be reversed as soon as they have been run */
    Sweeps sweeps(Context context, Procedure procedure, Set<Var> sinks, boolean sharesTape, boolean fuses) {
        Links links = new Links();
        Subject subject = subject(
                context,
                procedure,
                sinks,
                sharesTape,
                fuses,
                (call, released) -> links.of(call, released).plan(),
                links::passes);
        UnusedValues unused = UnusedValues.of(subject.procedure(), subject.activity(), effects, tame);
        links.way = (call, released) -> linkages.link(
                call, released, subject.activity(), subject.reads().aliases(), unused.guarded());
        links.onePass = call -> unused.guarded().contains(call)
                ? Optional.empty()
                : linkages.onePass(call, subject.activity(), subject.reads().aliases());
        return new Sweeps(subject, unused, links::of, links::onePass, this::callable);
    }

    /** A procedure, in normal form and analysed for a context. */
    Subject subject(
            Context context,
            Procedure procedure,
            Set<Var> sinks,
            boolean sharesTape,
            boolean fuses,
            BiFunction<Stmt.Call, Set<Integer>, CallPlan> plans,
            Predicate<Stmt.Call> passes) {
        Procedure decided = withDecidingTurns(context, procedure, sinks);
        Reads reads = context.reads(decided, effects);
        Activity activity = context.activity(decided, reads, rules, sinks, options);
        Procedure normal = Normalize.of(decided, activity, reads, !sharesTape && options.analyses(), program.given());
        Reads normalReads = context.reads(normal, effects);
        Activity normalActivity = context.activity(normal, normalReads, rules, sinks, options);
        return new Subject(
                normal,
                normalActivity,
                normalReads,
                rules,
                plans,
                passes,
                context.isSeeded(),
                sharesTape,
                sharesTape ? sinks : Set.of(),
                context.releasedParameters(normal),
                !options.analyses(),
                fuses && options.loops() == Options.Loops.CHOSEN,
                options.loops().replay(),
                program.checkpoints());
    }

    /** A procedure whose least and greatest values, where they are active, are found before they are computed. */
    private Procedure withDecidingTurns(Context context, Procedure procedure, Set<Var> sinks) {
        if (!options.analyses() || options.loops() != Options.Loops.CHOSEN) {
            return procedure;
        }
        Map<Stmt, Contest> contests = new IdentityHashMap<>();
        Stmts.walk(procedure.body(), stmt -> {
            if (stmt instanceof Stmt.For loop
                    && !program.checkpoints().containsKey(loop.origin().key())) {
                Contest.of(loop, procedure.signature(), effects, repeatable)
                        .ifPresent(contest -> contests.put(loop, contest));
            }
        });
        if (contests.isEmpty()) {
            return procedure;
        }
        Reads reads = context.reads(procedure, effects);
        Activity activity = context.activity(procedure, reads, rules, sinks, options);
        contests.values().removeIf(contest -> contest.carried().stream().noneMatch(activity::isActive));
        return DecidingTurns.of(procedure, contests);
    }

    /** How the calls of one procedure are reversed, found out once for each. */
    private static final class Links {
        private final Map<Stmt, Map<Set<Integer>, Linkage>> known = new IdentityHashMap<>();
        private final Map<Stmt, Optional<Linkage>> inOnePass = new IdentityHashMap<>();
        private BiFunction<Stmt.Call, Set<Integer>, Linkage> way;
        private Function<Stmt.Call, Optional<Linkage>> onePass;

        boolean passes(Stmt.Call call) {
            if (!inOnePass.containsKey(call)) {
                inOnePass.put(call, onePass.apply(call));
            }
            return inOnePass.get(call).isPresent();
        }

        Linkage onePass(Stmt.Call call) {
            return inOnePass.get(call).orElseThrow();
        }

        Linkage of(Stmt.Call call, Set<Integer> released) {
            Map<Set<Integer>, Linkage> ways = known.computeIfAbsent(call, key -> new HashMap<>());
            if (!ways.containsKey(released)) {
                ways.put(released, way.apply(call, released));
            }
            return ways.get(released);
        }
    }
}
