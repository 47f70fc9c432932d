package io.adjoint.processor.frontend;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** The front end with a compiler that writes the same text for every class. */
@SupportedAnnotationTypes({"io.adjoint.Differentiable", "io.adjoint.Derivative"})
final class StubProcessor extends AbstractProcessor {

    private final Written written;
    private final Consumer<Resolution> tamper;
    private final UnaryOperator<ProcessingEnvironment> wrapper;
    private Rounds rounds;

    /** What a stub compiler writes for a class. */
    interface Written {
        String text(AnnotatedClass annotated);

        /** What is to be done first, in any thread. */
        default void work(AnnotatedClass annotated) {}
    }

    StubProcessor(Written written) {
        this(written, resolution -> {}, environment -> environment);
    }

    StubProcessor(Written written, Consumer<Resolution> tamper, UnaryOperator<ProcessingEnvironment> wrapper) {
        this.written = written;
        this.tamper = tamper;
        this.wrapper = wrapper;
    }

    /** Writes the gradient class of the hazard programs. */
    static StubProcessor ofHazards() {
        return new StubProcessor(annotated -> Hazards.gradientClass());
    }

    /** Writes an empty class. */
    static StubProcessor ofEmptyClasses() {
        return new StubProcessor(StubProcessor::emptyClass);
    }

    static String emptyClass(AnnotatedClass annotated) {
        String head = annotated.packageName().isEmpty() ? "" : "package " + annotated.packageName() + ";\n";
        return head + (annotated.isPublic() ? "public " : "") + "final class " + annotated.generatedName() + " {}\n";
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        rounds = new Rounds(wrapper.apply(environment), this::compiler, tamper);
    }

    private ClassCompiler compiler(JavacEnvironment javac, Messager messager) {
        return new ClassCompiler() {
            @Override
            public Work read(AnnotatedClass annotated, Bodies bodies) {
                return () -> {
                    written.work(annotated);
                    return () -> Optional.of(written.text(annotated));
                };
            }

            @Override
            public String skeleton(AnnotatedClass annotated) {
                return written.text(annotated);
            }
        };
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        rounds.process(annotations, round);
        return true;
    }
}
