package io.adjoint.processor;

import io.adjoint.processor.analysis.Activity;
import io.adjoint.processor.analysis.Aliases;
import io.adjoint.processor.analysis.ArrayResult;
import io.adjoint.processor.analysis.DoubtfulPoints;
import io.adjoint.processor.analysis.Effects;
import io.adjoint.processor.analysis.Reads;
import io.adjoint.processor.diagnostics.Problems;
import io.adjoint.processor.emit.JavaWriter;
import io.adjoint.processor.frontend.SourceClass;
import io.adjoint.processor.frontend.SourceMethod;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Program;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.rules.ElementaryRules;
import io.adjoint.processor.rules.RuleTable;
import io.adjoint.processor.transform.Differentiation;
import io.adjoint.processor.transform.Options;
import io.adjoint.processor.transform.Request;
import io.adjoint.processor.transform.Skeleton;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The compilation of one class, from what was read to the text of its gradients. */
public final class Pipeline {
    private static final RuleTable RULES = ElementaryRules.TABLE;

    /** The source of the generated class; empty if there are errors. Problems found are added to {@code problems}. */
    public static Optional<String> compile(SourceClass source, Options options, Problems problems) {
        ArrayResult.check(program(source), problems);
        source.methods().forEach(method -> reportDoubts(method, problems));
        if (problems.hasErrors()) {
            return Optional.empty();
        }
        Differentiation differentiation = Differentiation.of(
                source.generatedName(), requests(source), program(source), RULES, hidden(source), options);
        return Optional.of(JavaWriter.write(GeneratedClasses.of(source, differentiation)));
    }

    /** The generated class as it would be called, with methods that throw. */
    public static String skeleton(SourceClass source) {
        return JavaWriter.write(GeneratedClasses.of(source, Skeleton.of(source.generatedName(), requests(source))));
    }

    private static void reportDoubts(SourceMethod method, Problems problems) {
        Procedure procedure = method.procedure();
        List<Integer> apart =
                IntStream.range(0, procedure.parameters().size()).boxed().toList();
        Reads reads = new Reads(Aliases.of(procedure, apart), Effects.of(method.program()));
        Activity activity = Activity.of(procedure, reads, RULES, Set.copyOf(method.independents()), Set.of(), true);
        DoubtfulPoints.report(procedure, method.nameOrigin(), activity, method.independents(), problems);
    }

    private static List<Request> requests(SourceClass source) {
        return source.methods().stream()
                .map(method -> new Request(method.procedure(), method.independents()))
                .toList();
    }

    private static Program program(SourceClass source) {
        Map<Signature, Procedure> all = new LinkedHashMap<>();
        source.methods().forEach(method -> method.program().procedures().forEach(all::putIfAbsent));
        return new Program(all);
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
