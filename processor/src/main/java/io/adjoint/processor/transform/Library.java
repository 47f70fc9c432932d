package io.adjoint.processor.transform;

import io.adjoint.processor.analysis.Activity;
import io.adjoint.processor.analysis.Aliases;
import io.adjoint.processor.analysis.CallPlan;
import io.adjoint.processor.analysis.Contest;
import io.adjoint.processor.analysis.Effects;
import io.adjoint.processor.analysis.Fusible;
import io.adjoint.processor.analysis.Reads;
import io.adjoint.processor.analysis.Repeatable;
import io.adjoint.processor.analysis.Subject;
import io.adjoint.processor.analysis.TameMethods;
import io.adjoint.processor.analysis.UnusedValues;
import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.CompiledGradient;
import io.adjoint.processor.ir.CustomRule;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.GivenDerivative;
import io.adjoint.processor.ir.ImplicitFunction;
import io.adjoint.processor.ir.Names;
import io.adjoint.processor.ir.NestedDerivative;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Program;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import io.adjoint.processor.rules.RuleTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

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
    private final Map<Context, Linkage> linkages = new LinkedHashMap<>();
    private final Map<Context, Linkage> joint = new LinkedHashMap<>();
    private final OnePasses onePasses = new OnePasses(this);
    private final List<HelperBuilder.Result> results = new ArrayList<>();
    private final List<Helper> helpers = new ArrayList<>();
    private final Map<TangentLibrary.Way, Signature> tangents = new LinkedHashMap<>();
    private final Map<NestedSweeps.Wanted, NestedSweeps.Seeded> gradients = new HashMap<>();
    private final Map<Signature, Signature> carried = new HashMap<>();
    private final PackedResults packed;
    private final Set<Signature> droppable = new HashSet<>();

    Library(Program program, RuleTable rules, Options options, Set<Signature> hidden, GeneratedNames generatedNames) {
        this.program = NestedMatrix.expanded(program);
        this.effects = Effects.of(this.program);
        this.repeatable = new Repeatable(this.program);
        this.tame = TameMethods.of(this.program);
        this.rules = rules;
        this.options = options;
        this.generatedNames = generatedNames;
        this.primals = new PrimalCopies(this.program, hidden, generatedNames, this::withInnermostLoops);
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

    GeneratedNames generatedNames() {
        return generatedNames;
    }

    /** The helper methods so far, in the order in which they were asked for. */
    List<Helper> helpers() {
        List<Helper> all = new ArrayList<>(helpers);
        all.addAll(onePasses.helpers());
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

    /** What an adjoint stands for. */
    Optional<Linkage> linkage(Signature reverse) {
        return results.stream()
                .map(HelperBuilder.Result::linkage)
                .filter(linkage -> linkage.reverse().filter(reverse::equals).isPresent())
                .findFirst();
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

    /**
     * What no one reads is left out, and adjoints are declared where they are first needed.
     *
     * @param sweeps what the method was made of
     * @param bars the adjoints that may be declared where they are first needed
     * @param faults what the method owes its caller of what the primal throws
     */
    Procedure simplified(Procedure procedure, Sweeps sweeps, Set<Var> bars, Faults faults) {
        if (!options.analyses()) {
            return procedure;
        }
        Set<Var> travelling = sweeps.subject.sharesTape() ? sweeps.travelling() : Set.of();
        boolean callsMingle = !effects.rebinding().mingles().isEmpty();
        Procedure known = KnownCalls.of(procedure, sweeps.subject.procedure());
        Procedure live =
                FoldedConditions.of(DeadCode.removed(known, droppable::contains, faults, callsMingle, travelling));
        Procedure placed = live.with(BarPlacement.of(live.body(), bars));
        Procedure constant = ConstantBars.of(placed, bars);
        SameArrays arrays = SameArrays.of(constant, callsMingle, sweeps);
        Procedure hoisted = InnermostLoops.of(RecordedRanges.of(constant, arrays), arrays);
        return hoisted.with(IdleComments.removed(hoisted.body()));
    }

    /**
     * As the other, for a method that carries tangents along.
     *
     * @param faults what the method owes its caller of what the primal throws
     */
    Procedure simplified(Procedure procedure, Faults faults) {
        return simplified(procedure, faults, Set.of());
    }

    /** @param more what may be left out besides where its result is not asked for */
    Procedure simplified(Procedure procedure, Faults faults, Set<Signature> more) {
        if (!options.analyses()) {
            return procedure;
        }
        Procedure live = live(KnownCalls.of(procedure, procedure), faults, more);
        Procedure plain = UnreadTangents.removed(live, this::carriedBy);
        Procedure folded = FoldedConditions.of(plain == live ? live : live(plain, faults, more));
        Procedure last = withInnermostLoops(folded);
        return last.with(IdleComments.removed(last.body()));
    }

    private Procedure withInnermostLoops(Procedure procedure) {
        return options.analyses()
                ? InnermostLoops.of(
                        procedure,
                        SameArrays.of(procedure, !effects.rebinding().mingles().isEmpty()))
                : procedure;
    }

    private Procedure live(Procedure procedure, Faults faults, Set<Signature> more) {
        return DeadCode.removed(
                procedure,
                callee -> droppable.contains(callee) || more.contains(callee),
                faults,
                !effects.rebinding().mingles().isEmpty(),
                travelling(procedure));
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

    /** A procedure with that written in place of its call which has loops that can be reversed turn by turn. */
    Procedure withLoopsInPlace(Context context, Procedure procedure) {
        if (!options.analyses()) {
            return procedure;
        }
        Optional<Procedure> calling = callingItself(context, procedure);
        if (calling.isPresent()) {
            return calling.get();
        }
        Procedure best = procedure;
        int most = -1;
        List<Signature> left = InPlace.candidates(best, callee -> besides(procedure, callee));
        while (!left.isEmpty()) {
            most = most < 0 ? fusible(context, best) : most;
            List<Signature> next = List.of();
            for (Signature callee : left) {
                Procedure inPlace = InPlace.of(best, procedure(callee));
                int count = fusible(context, inPlace);
                if (count > most) {
                    best = inPlace;
                    most = count;
                    next = InPlace.candidates(best, other -> besides(procedure, other));
                    break;
                }
            }
            left = next;
        }
        return best;
    }

    /** A recursive method as the call of itself, if that can be run in one pass with its adjoint. */
    private Optional<Procedure> callingItself(Context context, Procedure procedure) {
        if (!effects.recursive().contains(procedure.signature())
                || procedure(procedure.signature()) != procedure
                || options.loops() != Options.Loops.CHOSEN) {
            return Optional.empty();
        }
        return procedure.result().filter(result -> result.type().isScalar()).flatMap(result -> {
            Var value = Names.of(procedure).fresh(procedure.name(), result.type());
            Stmt.Call call = new Stmt.Call(
                    Optional.of(value),
                    true,
                    procedure.signature(),
                    List.copyOf(procedure.parameters()),
                    procedure.origin());
            Procedure calling = procedure.with(Block.of(call), Optional.of(value));
            Reads reads = context.reads(calling, effects);
            Activity activity = context.activity(calling, reads, rules, Set.of(), options);
            return onePass(call, activity, reads.aliases()).map(linkage -> calling);
        });
    }

    /** A method of the same class, which may be written where another calls it. */
    private Optional<Procedure> besides(Procedure procedure, Signature callee) {
        return hasBody(callee)
                        && !isGiven(callee)
                        && !effects.recursive().contains(callee)
                        && callee.owner().equals(procedure.signature().owner())
                ? Optional.of(procedure(callee))
                : Optional.empty();
    }

    private int fusible(Context context, Procedure procedure) {
        return Fusible.count(
                subject(context, procedure, Set.of(), false, true, (call, released) -> CallPlan.PLAIN, call -> false));
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
        links.way = (call, released) ->
                link(call, released, subject.activity(), subject.reads().aliases(), unused.guarded());
        links.onePass = call -> unused.guarded().contains(call)
                ? Optional.empty()
                : onePass(call, subject.activity(), subject.reads().aliases());
        return new Sweeps(subject, unused, links::of, links::onePass, this::callable);
    }

    private Subject subject(
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

    /** @param guarded the calls that need not be reversed, so that nothing of theirs may wait on a tape */
    private Linkage link(Stmt.Call call, Set<Integer> released, Activity activity, Aliases aliases, Set<Stmt> guarded) {
        Set<Integer> written = effects.writtenBy(call.callee());
        boolean resultIsActive = resultIsActive(call, activity);
        Set<Integer> active = active(call, activity);
        boolean hasDerivative =
                !active.isEmpty() && (resultIsActive || written.stream().anyMatch(active::contains));
        if (!hasDerivative) {
            active.clear();
        }
        Set<Integer> leavable = canRelease(call.callee()) ? released : Set.of();
        if (!hasDerivative && leavable.containsAll(written)) {
            return plain(call.callee());
        }
        Context context = new Context(
                call.callee(), active, aliases.groups(call.arguments()), hasDerivative && resultIsActive, leavable);
        Linkage linkage = linkages.containsKey(context) ? linkages.get(context) : build(context);
        boolean isTaped = linkage.plan().kind() == CallPlan.Kind.SPLIT;
        return isTaped && guarded.contains(call) ? jointly(context).with(primals.callable(call.callee())) : linkage;
    }

    private static boolean resultIsActive(Stmt.Call call, Activity activity) {
        return call.result().filter(result -> activity.isActive(result)).isPresent();
    }

    private Set<Integer> active(Stmt.Call call, Activity activity) {
        return new TreeSet<>(positions(call)
                .filter(i -> activity.isActive(call.arguments().get(i)) && isOffered(call.callee(), i))
                .boxed()
                .toList());
    }

    /**
     * The method that runs a call and its adjoint in one pass, if there is one: that of a recursive method, whose tape
     * would be as long as all that it does.
     */
    private Optional<Linkage> onePass(Stmt.Call call, Activity activity, Aliases aliases) {
        Set<Integer> active = active(call, activity);
        boolean isCandidate = hasBody(call.callee())
                && !isGiven(call.callee())
                && effects.recursive().contains(call.callee())
                && effects.writtenBy(call.callee()).isEmpty()
                && effects.rebinding().rebound(call.callee()).isEmpty()
                && !active.isEmpty()
                && resultIsActive(call, activity)
                && active.stream().allMatch(i -> call.arguments().get(i).type().isArray());
        return isCandidate
                ? onePasses.of(new Context(call.callee(), active, aliases.groups(call.arguments()), true))
                : Optional.empty();
    }

    /** Whether the way back of a method may leave arrays as they come: not if it is given, or asks for itself. */
    private boolean canRelease(Signature callee) {
        return hasBody(callee) && !isGiven(callee) && !effects.recursive().contains(callee);
    }

    /** Whether the gradient with respect to a parameter can be had: where it is given, only what is. */
    private boolean isOffered(Signature callee, int parameter) {
        GivenDerivative derivative = program.given().get(callee);
        return derivative == null || derivative.offers(parameter);
    }

    private static IntStream positions(Stmt.Call call) {
        return IntStream.range(0, call.arguments().size());
    }

    private Linkage plain(Signature callee) {
        Signature primal = callable(callee);
        noteDroppable(callee, primal);
        return new Linkage(CallPlan.PLAIN, primal, Optional.empty(), List.of(), List.of(), List.of(), false);
    }

    private void noteDroppable(Signature callee, Signature primal) {
        if (effects.total().contains(callee)) {
            droppable.add(primal);
        }
    }

    private Linkage build(Context context) {
        GivenDerivative given = program.given().get(context.procedure());
        if (given instanceof CompiledGradient compiled) {
            return finish(context, new CompiledAdjoint(context, compiled, generatedNames).build());
        }
        if (given instanceof CustomRule rule) {
            return finish(context, new RuledAdjoint(context, rule, generatedNames).build());
        }
        if (given instanceof ImplicitFunction function) {
            return finish(context, new ImplicitAdjoint(context, function, this).build());
        }
        if (given instanceof NestedDerivative nested && nested.mode().isMatrix()) {
            Linkage linkage = jointly(context).with(callable(context.procedure()));
            linkages.put(context, linkage);
            return linkage;
        }
        if (given instanceof NestedDerivative nested) {
            return finish(context, new NestedAdjoint(context, nested, this).build());
        }
        HelperBuilder builder = new HelperBuilder(this, context, false);
        if (effects.straight().contains(context.procedure())) {
            Signature primal = primals.callable(context.procedure());
            noteDroppable(context.procedure(), primal);
            return finish(context, builder.joint(primal));
        }
        if (effects.recursive().contains(context.procedure())) {
            linkages.put(context, builder.anticipated());
        }
        return finish(context, builder.split(() -> primals.callable(context.procedure())));
    }

    /** The adjoint of a procedure that has not been run before: it runs it, and then back. */
    Linkage jointly(Context context) {
        if (isGiven(context.procedure()) && !hasBody(context.procedure())) {
            return linkages.containsKey(context) ? linkages.get(context) : build(context);
        }
        if (!joint.containsKey(context)) {
            joint.put(context, written(new HelperBuilder(this, context, true).joint(context.procedure())));
        }
        return joint.get(context);
    }

    private Linkage finish(Context context, HelperBuilder.Result result) {
        Linkage linkage = written(result);
        linkages.put(context, linkage);
        return linkage;
    }

    /** Two contexts may come to the same methods; they are written once. */
    private Linkage written(HelperBuilder.Result result) {
        Optional<HelperBuilder.Result> twin =
                results.stream().filter(other -> other.isTwinOf(result)).findFirst();
        if (twin.isEmpty()) {
            results.add(result);
            helpers.addAll(result.helpers());
        }
        return twin.orElse(result).linkage();
    }
}
