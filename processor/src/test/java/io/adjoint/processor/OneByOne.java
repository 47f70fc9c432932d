package io.adjoint.processor;

import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.diagnostics.Problem;
import io.adjoint.processor.diagnostics.Problems;
import io.adjoint.processor.frontend.AnnotatedClass;
import io.adjoint.processor.frontend.AnnotatedClass.AnnotatedMethod;
import io.adjoint.processor.frontend.Bodies;
import io.adjoint.processor.frontend.ClassCompiler;
import io.adjoint.processor.frontend.JavacEnvironment;
import io.adjoint.processor.frontend.Rounds;
import io.adjoint.processor.frontend.SourceReader;
import io.adjoint.processor.frontend.TreeIndex;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.transform.Options;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * The processor on each annotated method as if it were the only one, so that what is refused can be laid at the door of
 * one method even if it stands in a helper. Calls are followed into every source; nothing is written.
 */
@SupportedAnnotationTypes("io.adjoint.Differentiable")
public final class OneByOne extends AbstractProcessor {
    private final Sink sink;
    private Rounds rounds;

    /** Who is told. */
    public interface Sink {
        void accept(ProcessingEnvironment environment, ExecutableElement method, List<Problem> errors);
    }

    /** @param sink is told each method, and the errors that it meets */
    public OneByOne(Sink sink) {
        this.sink = sink;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        rounds = new Rounds(environment, true, (javac, messager) -> new Compiler(javac));
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        rounds.process(annotations, round);
        return true;
    }

    private final class Compiler implements ClassCompiler {
        private final JavacEnvironment javac;

        Compiler(JavacEnvironment javac) {
            this.javac = javac;
        }

        @Override
        public Work read(AnnotatedClass annotated, Bodies bodies) {
            for (AnnotatedMethod method : annotated.methods()) {
                Problems problems = new Problems();
                try {
                    compile(new AnnotatedClass(annotated.type(), List.of(method)), bodies, problems);
                } catch (RuntimeException | AssertionError | StackOverflowError ours) {
                    problems.add(Diagnostic.ADJ902, Origin.NONE, method.method(), described(ours));
                }
                sink.accept(
                        processingEnv,
                        method.method(),
                        problems.all().stream()
                                .filter(each -> each.diagnostic().isError())
                                .toList());
            }
            return () -> Optional::empty;
        }

        private void compile(AnnotatedClass single, Bodies bodies, Problems problems) {
            new SourceReader(javac, new TreeIndex(javac.trees()), Pipeline::isDerived, Set.of())
                    .read(single, bodies, problems)
                    .filter(read -> !problems.hasErrors())
                    .ifPresent(read -> Pipeline.compile(read, Options.DEFAULT, problems));
        }

        private String described(Throwable ours) {
            StackTraceElement[] trace = ours.getStackTrace();
            return ours + (trace.length == 0 ? "" : " at " + trace[0]);
        }

        @Override
        public String skeleton(AnnotatedClass annotated) {
            return "";
        }
    }
}
