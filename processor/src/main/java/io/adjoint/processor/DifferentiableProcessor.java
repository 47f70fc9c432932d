package io.adjoint.processor;

import com.google.auto.service.AutoService;
import io.adjoint.processor.frontend.Rounds;
import io.adjoint.processor.ir.Emission;
import io.adjoint.processor.transform.Options;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/** Writes the gradients of {@code @Differentiable} methods while javac runs. */
@AutoService(Processor.class)
@SupportedAnnotationTypes({
    "io.adjoint.Differentiable",
    "io.adjoint.Derivative",
    "io.adjoint.AdjointOf",
    "io.adjoint.ImplicitRoot",
    "io.adjoint.FixedPoint",
    "io.adjoint.Overwrites",
    // What we write carries it, and -Xlint:processing wants every annotation claimed by someone
    "javax.annotation.processing.Generated"
})
public final class DifferentiableProcessor extends AbstractProcessor {

    /** {@code on}, or {@code off} to record every value: slower, and the same numbers. */
    static final String ANALYSIS = "adjoint.analysis";

    /** {@code chosen}, or {@code recorded} or {@code checkpointed} to reverse all loops so: the same numbers. */
    static final String LOOPS = "adjoint.loops";

    /** {@code annotated}, or {@code all} to follow calls into every source of the compilation. */
    static final String FOLLOW = "adjoint.follow";

    /**
     * What every annotated method is given beyond its gradient, if it can be had of the method: names of
     * {@code io.adjoint.Emit}, separated by commas, or {@code all}.
     */
    static final String EMIT = "adjoint.emit";

    private static final String ISOLATING = "org.gradle.annotation.processing.isolating";
    private static final String AGGREGATING = "org.gradle.annotation.processing.aggregating";

    private Rounds rounds;

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    /** The options, and for Gradle which classes a generated one depends on: those that its class names, or any. */
    @Override
    public Set<String> getSupportedOptions() {
        return Set.of(ANALYSIS, EMIT, FOLLOW, LOOPS, followsAll() ? AGGREGATING : ISOLATING);
    }

    private boolean followsAll() {
        return isInitialized() && "all".equals(processingEnv.getOptions().get(FOLLOW));
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        boolean analyse = !"off".equals(environment.getOptions().get(ANALYSIS));
        String loops = environment.getOptions().getOrDefault(LOOPS, "chosen");
        Options options = new Options(
                analyse,
                Arrays.stream(Options.Loops.values())
                        .filter(each -> each.name().equalsIgnoreCase(loops))
                        .findFirst()
                        .orElse(Options.Loops.CHOSEN));
        Set<Emission> emit = emissions(environment.getOptions().getOrDefault(EMIT, ""), environment.getMessager());
        rounds = new Rounds(
                environment, followsAll(), (javac, messager) -> new PipelineCompiler(javac, messager, options, emit));
    }

    private static Set<Emission> emissions(String option, Messager messager) {
        Set<Emission> all = EnumSet.allOf(Emission.class);
        Set<Emission> emissions = EnumSet.noneOf(Emission.class);
        for (String name : option.split(",")) {
            Optional<Emission> known = all.stream()
                    .filter(emit -> emit.name().equals(name.strip()))
                    .findFirst();
            known.ifPresent(emissions::add);
            if (name.strip().equals("all")) {
                emissions.addAll(all);
            } else if (known.isEmpty() && !name.isBlank()) {
                messager.printMessage(
                        Diagnostic.Kind.ERROR, "-A" + EMIT + ": " + name.strip() + " is none of " + all + " or all");
            }
        }
        return emissions;
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        rounds.process(annotations, round);
        // Claimed, so that -Xlint:all does not complain of annotations that no processor wants.
        return true;
    }
}
