package io.adjoint.processor.transform;

import io.adjoint.processor.analysis.Activity;
import io.adjoint.processor.analysis.Aliases;
import io.adjoint.processor.analysis.CallPlan;
import io.adjoint.processor.analysis.Effects;
import io.adjoint.processor.ir.CompiledGradient;
import io.adjoint.processor.ir.CustomRule;
import io.adjoint.processor.ir.GivenDerivative;
import io.adjoint.processor.ir.ImplicitFunction;
import io.adjoint.processor.ir.NestedDerivative;
import io.adjoint.processor.ir.Program;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** How what is called is reversed: the adjoints of the methods, each written once for each context. */
final class Linkages {
    private final Library library;
    private final Program program;
    private final Effects effects;
    private final PrimalCopies primals;
    private final OnePasses onePasses;
    private final Map<Context, Linkage> known = new LinkedHashMap<>();
    private final Map<Context, Linkage> joint = new LinkedHashMap<>();
    private final List<HelperBuilder.Result> results = new ArrayList<>();

    Linkages(Library library, Program program, PrimalCopies primals) {
        this.library = library;
        this.program = program;
        this.effects = library.effects();
        this.primals = primals;
        this.onePasses = new OnePasses(library);
    }

    /** The methods that run a call and its adjoint in one pass. */
    Collection<Helper> onePasses() {
        return onePasses.helpers();
    }

    /** What an adjoint stands for. */
    Optional<Linkage> of(Signature reverse) {
        return results.stream()
                .map(HelperBuilder.Result::linkage)
                .filter(linkage -> linkage.reverse().filter(reverse::equals).isPresent())
                .findFirst();
    }

    /** @param guarded the calls that need not be reversed, so that nothing of theirs may wait on a tape */
    Linkage link(Stmt.Call call, Set<Integer> released, Activity activity, Aliases aliases, Set<Stmt> guarded) {
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
        Linkage linkage = known.containsKey(context) ? known.get(context) : build(context);
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
    Optional<Linkage> onePass(Stmt.Call call, Activity activity, Aliases aliases) {
        Set<Integer> active = active(call, activity);
        boolean isCandidate = library.hasBody(call.callee())
                && !library.isGiven(call.callee())
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
        return library.hasBody(callee)
                && !library.isGiven(callee)
                && !effects.recursive().contains(callee);
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
        Signature primal = library.callable(callee);
        noteDroppable(callee, primal);
        return new Linkage(CallPlan.PLAIN, primal, Optional.empty(), List.of(), List.of(), List.of(), false);
    }

    private void noteDroppable(Signature callee, Signature primal) {
        if (effects.total().contains(callee)) {
            library.simplification().mayDrop(primal);
        }
    }

    private Linkage build(Context context) {
        GivenDerivative given = program.given().get(context.procedure());
        if (given instanceof CompiledGradient compiled) {
            return finish(context, new CompiledAdjoint(context, compiled, library.generatedNames()).build());
        }
        if (given instanceof CustomRule rule) {
            return finish(context, new RuledAdjoint(context, rule, library.generatedNames()).build());
        }
        if (given instanceof ImplicitFunction function) {
            return finish(context, new ImplicitAdjoint(context, function, library).build());
        }
        if (given instanceof NestedDerivative nested && nested.mode().isMatrix()) {
            Linkage linkage = jointly(context).with(library.callable(context.procedure()));
            known.put(context, linkage);
            return linkage;
        }
        if (given instanceof NestedDerivative nested) {
            return finish(context, new NestedAdjoint(context, nested, library).build());
        }
        HelperBuilder builder = new HelperBuilder(library, context, false);
        if (effects.straight().contains(context.procedure())) {
            Signature primal = primals.callable(context.procedure());
            noteDroppable(context.procedure(), primal);
            return finish(context, builder.joint(primal));
        }
        if (effects.recursive().contains(context.procedure())) {
            known.put(context, builder.anticipated());
        }
        return finish(context, builder.split(() -> primals.callable(context.procedure())));
    }

    /** The adjoint of a procedure that has not been run before: it runs it, and then back. */
    Linkage jointly(Context context) {
        if (library.isGiven(context.procedure()) && !library.hasBody(context.procedure())) {
            return known.containsKey(context) ? known.get(context) : build(context);
        }
        if (!joint.containsKey(context)) {
            joint.put(context, written(new HelperBuilder(library, context, true).joint(context.procedure())));
        }
        return joint.get(context);
    }

    private Linkage finish(Context context, HelperBuilder.Result result) {
        Linkage linkage = written(result);
        known.put(context, linkage);
        return linkage;
    }

    /** Two contexts may come to the same methods; they are written once. */
    private Linkage written(HelperBuilder.Result result) {
        Optional<HelperBuilder.Result> twin =
                results.stream().filter(other -> other.isTwinOf(result)).findFirst();
        if (twin.isEmpty()) {
            results.add(result);
            result.helpers().forEach(library::add);
        }
        return twin.orElse(result).linkage();
    }
}
