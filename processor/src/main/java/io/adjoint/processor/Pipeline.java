package io.adjoint.processor;

import io.adjoint.processor.analysis.Activity;
import io.adjoint.processor.analysis.Aliases;
import io.adjoint.processor.analysis.ArrayResult;
import io.adjoint.processor.analysis.CheckpointedLoops;
import io.adjoint.processor.analysis.DoubtfulPoints;
import io.adjoint.processor.analysis.Effects;
import io.adjoint.processor.analysis.Equations;
import io.adjoint.processor.analysis.EscapingValues;
import io.adjoint.processor.analysis.Nesting;
import io.adjoint.processor.analysis.Reads;
import io.adjoint.processor.analysis.ReplacedRows;
import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.diagnostics.Problems;
import io.adjoint.processor.emit.Draft;
import io.adjoint.processor.emit.JavaWriter;
import io.adjoint.processor.frontend.SourceClass;
import io.adjoint.processor.frontend.SourceMethod;
import io.adjoint.processor.ir.CustomRule;
import io.adjoint.processor.ir.Emission;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Independent;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Program;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Type;
import io.adjoint.processor.rules.CustomRules;
import io.adjoint.processor.rules.ElementaryRules;
import io.adjoint.processor.rules.RuleTable;
import io.adjoint.processor.transform.Differentiation;
import io.adjoint.processor.transform.MethodLimits;
import io.adjoint.processor.transform.Options;
import io.adjoint.processor.transform.Request;
import io.adjoint.processor.transform.Skeleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The compilation of one class, from what was read to the text of its gradients. */
public final class Pipeline {
    private static final RuleTable RULES = ElementaryRules.TABLE;

    /** Whether the derivative of a function of numbers is known without a rule of the user's. */
    static boolean isDerived(Op.Function function) {
        return RULES.find(function).isPresent();
    }

    private static RuleTable rules(SourceClass source) {
        return RULES.overriddenBy(source.rules().stream()
                .filter(CustomRule::isOfNumbers)
                .map(CustomRules::row)
                .toList());
    }

    /** The source of the generated class; empty if there are errors. Problems found are added to {@code problems}. */
    public static Optional<Draft> compile(SourceClass given, Options options, Problems problems) {
        ClassEffects effects = new ClassEffects(given);
        SourceClass source = given.keeping(sound(given, effects, problems));
        if (problems.hasErrors() || source.methods().isEmpty()) {
            return Optional.empty();
        }
        Differentiation differentiation = Differentiation.of(
                source.generatedName(),
                requests(source),
                program(source, options),
                rules(source),
                hidden(source),
                options);
        TapeLimits.check(source.methods(), differentiation, problems);
        return problems.hasErrors() ? Optional.empty() : Optional.of(written(source, differentiation, effects));
    }

    /** The generated class as it would be called, with methods that throw. */
    public static Draft skeleton(SourceClass source) {
        return written(source, Skeleton.of(source.generatedName(), requests(source)), new ClassEffects(source));
    }

    private static Draft written(SourceClass source, Differentiation differentiation, ClassEffects effects) {
        return JavaWriter.draft(GeneratedClasses.of(source, differentiation, effects));
    }

    /** The methods that can be differentiated; what only their class asks for is left out if it cannot. */
    private static List<SourceMethod> sound(SourceClass source, ClassEffects known, Problems problems) {
        List<SourceMethod> sound = new ArrayList<>();
        for (SourceMethod given : source.methods()) {
            Problems own = new Problems();
            SourceMethod method = withSoundRules(given, source, own);
            Effects effects = known.of(method);
            ArrayResult.check(method.program(), own);
            Equations.check(method.program(), effects, own);
            Nesting.check(method.program(), effects, own);
            CheckpointedLoops.check(method.program(), own);
            ReplacedRows.check(method.program(), effects, own);
            Procedure procedure = method.procedure();
            ReplacedRows.checkOutputs(procedure, effects, method.nameOrigin(), own);
            boolean isVoid = procedure.signature().result() == Type.Void.VOID;
            if (isVoid && effects.outputs(procedure).isEmpty()) {
                own.add(Diagnostic.ADJ404, method.nameOrigin(), "nothing and writes to no array of numbers");
            }
            checkSparseJacobian(method, effects, own);
            int outputs = effects.outputs(procedure).size();
            checkRoom(Emission.HESSIAN, method, 1, own);
            checkRoom(Emission.JACOBIAN, method, Math.max(1, outputs), own);
            checkDirections(method, own);
            EscapingValues.report(
                    method.program(),
                    effects,
                    procedure,
                    Set.copyOf(method.leaves()),
                    Set.copyOf(effects.outputs(procedure)),
                    rules(source),
                    source.rules(),
                    own);
            if (!own.hasErrors()) {
                reportDoubts(method, effects, rules(source), own);
            }
            if (method.isRequired() || !own.hasErrors()) {
                sound.add(method);
                own.all()
                        .forEach(each -> problems.addOnce(
                                each.diagnostic(),
                                each.origin(),
                                each.arguments().toArray()));
            }
        }
        return sound;
    }

    /**
     * Without second derivatives, unless they are asked for, if a value escapes in a rule that is differentiated for
     * them.
     */
    private static SourceMethod withSoundRules(SourceMethod method, SourceClass source, Problems problems) {
        Problems ofRules = new Problems();
        boolean isNested = method.program().isNested();
        boolean isTwice = isNested || method.emit().keySet().stream().anyMatch(Emission::isSecondOrder);
        for (CustomRule rule : isTwice ? source.rules() : List.<CustomRule>of()) {
            for (Signature adjoint : rule.adjoints().values()) {
                Optional.ofNullable(method.program().procedures().get(adjoint))
                        .ifPresent(body -> reportEscapes(method, body, source, ofRules));
            }
        }
        boolean isAskedFor = method.emit().entrySet().stream()
                .anyMatch(each -> each.getKey().isSecondOrder() && each.getValue() != Origin.NONE);
        if (!ofRules.hasErrors()) {
            return method;
        }
        if (isAskedFor || isNested) {
            ofRules.all()
                    .forEach(each -> problems.addOnce(
                            each.diagnostic(), each.origin(), each.arguments().toArray()));
            return method;
        }
        return method.withoutSecondOrder();
    }

    private static void reportEscapes(SourceMethod method, Procedure rule, SourceClass source, Problems problems) {
        Set<Var> continuous = new LinkedHashSet<>(rule.parameters());
        continuous.removeIf(parameter -> !parameter.type().isContinuous());
        Effects effects = Effects.of(method.program());
        EscapingValues.report(
                method.program(),
                effects,
                rule,
                continuous,
                Set.copyOf(effects.outputs(rule)),
                rules(source),
                source.rules(),
                problems);
    }

    /** A sparse matrix is of one array of {@code double}. */
    private static void checkSparseJacobian(SourceMethod method, Effects effects, Problems problems) {
        Origin origin = method.emit().getOrDefault(Emission.SPARSE_JACOBIAN, Origin.NONE);
        List<Type> outputs =
                effects.outputs(method.procedure()).stream().map(Var::type).toList();
        boolean isVector = outputs.stream().allMatch(Type.arrayOf(Type.Scalar.DOUBLE)::equals);
        if (origin != Origin.NONE && (outputs.size() > 1 || !isVector)) {
            problems.add(
                    Diagnostic.ADJ405,
                    origin,
                    "Emit.SPARSE_JACOBIAN",
                    method.procedure().name() + " writes to "
                            + (outputs.size() > 1 ? "several arrays of numbers" : "an array of type " + outputs.get(0)),
                    "ask for JACOBIAN or JVP, or call $vjp");
        }
    }

    private static void checkRoom(Emission what, SourceMethod method, int results, Problems problems) {
        Origin origin = method.emit().getOrDefault(what, Origin.NONE);
        List<Type> leaves = method.leaves().stream().map(Var::type).toList();
        if (origin != Origin.NONE && !MethodLimits.haveRoom(what, leaves, results)) {
            problems.add(
                    Diagnostic.ADJ405,
                    origin,
                    "Emit." + what,
                    "its parts are more than a record can have components",
                    "name fewer independents in wrt, or ask for " + (what == Emission.HESSIAN ? "HVP" : "JVP"));
        }
    }

    private static void checkDirections(SourceMethod method, Problems problems) {
        beyond(method).stream().sorted().forEach(what -> {
            Origin origin = method.emit().get(what);
            if (origin != Origin.NONE) {
                problems.add(
                        Diagnostic.ADJ405,
                        origin,
                        "Emit." + what,
                        "with a direction for each independent there are more numbers and arrays than a method takes",
                        "name fewer independents in wrt, or put them into arrays");
            }
        });
    }

    private static Set<Emission> beyond(SourceMethod method) {
        return MethodLimits.beyond(
                method.parameters().stream().map(Var::type).toList(),
                method.independents().stream().map(Independent::type).toList(),
                method.emit().keySet());
    }

    /** All that is asked for and can be written. */
    private static Set<Emission> written(SourceMethod method) {
        Set<Emission> written = new LinkedHashSet<>(method.emit().keySet());
        written.removeAll(beyond(method));
        return written;
    }

    private static void reportDoubts(SourceMethod method, Effects effects, RuleTable rules, Problems problems) {
        Procedure procedure = method.procedure();
        List<Integer> apart =
                IntStream.range(0, procedure.parameters().size()).boxed().toList();
        Reads reads = new Reads(Aliases.of(procedure, apart, effects.rebinding()), effects);
        Set<Var> sinks = Set.copyOf(effects.outputs(procedure));
        if (procedure.result().isEmpty() && sinks.isEmpty()) {
            return; // it returns nothing that could depend on anything
        }
        Activity activity = Activity.of(procedure, reads, rules, Set.copyOf(method.leaves()), sinks, true);
        DoubtfulPoints.report(procedure, method.nameOrigin(), activity, method.independents(), problems);
    }

    private static List<Request> requests(SourceClass source) {
        return source.methods().stream()
                .map(method -> new Request(
                        method.procedure(),
                        method.parameters(),
                        method.entry(),
                        method.independents(),
                        written(method)))
                .toList();
    }

    private static Program program(SourceClass source, Options options) {
        return options.loops() == Options.Loops.CHECKPOINTED
                ? CheckpointedLoops.everywhere(source.program())
                : source.program();
    }

    private static Set<Signature> hidden(SourceClass source) {
        Set<Signature> hidden = new LinkedHashSet<>();
        source.methods()
                .forEach(method -> method.helpers().forEach((signature, access) -> {
                    if (!access.isCallable()) {
                        hidden.add(signature);
                    }
                }));
        return hidden;
    }

    private Pipeline() {}
}
