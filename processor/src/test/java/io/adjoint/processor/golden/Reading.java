package io.adjoint.processor.golden;

import io.adjoint.processor.diagnostics.Problems;
import io.adjoint.processor.frontend.AnnotatedClass;
import io.adjoint.processor.frontend.Bodies;
import io.adjoint.processor.frontend.ClassCompiler;
import io.adjoint.processor.frontend.JavacEnvironment;
import io.adjoint.processor.frontend.Rounds;
import io.adjoint.processor.frontend.SourceClass;
import io.adjoint.processor.frontend.SourceMethod;
import io.adjoint.processor.frontend.SourceReader;
import io.adjoint.processor.frontend.TreeIndex;
import io.adjoint.processor.testing.Compiled;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** The methods of a source as the front end reads them, before anything is derived. */
final class Reading {
    private final List<SourceMethod> methods;

    private Reading(List<SourceMethod> methods) {
        this.methods = methods;
    }

    static Reading of(CaseFile file) {
        Reader reader = new Reader();
        Compiled compiled = Compiled.of(List.of(reader), file.source());
        if (reader.methods.isEmpty()) {
            throw new AssertionError("nothing was read of " + file.name() + ":\n" + compiled.report());
        }
        return new Reading(reader.methods);
    }

    /** What was read of a method. */
    SourceMethod method(Method method) {
        return methods.stream()
                .filter(read -> isOf(read, method))
                .findFirst()
                .orElseThrow(() -> new AssertionError(method + " was not read"));
    }

    /** The positions of the parameters that a method is differentiated with respect to. */
    List<Integer> independents(Method method) {
        SourceMethod read = method(method);
        int receivers = read.procedure().parameters().size() - method.getParameterCount();
        return read.leaves().stream()
                .map(leaf -> read.procedure().parameters().indexOf(leaf) - receivers)
                .toList();
    }

    private static boolean isOf(SourceMethod read, Method method) {
        List<String> types = Stream.of(method.getParameterTypes())
                .map(Class::getCanonicalName)
                .toList();
        List<String> readTypes = read.procedure().parameters().stream()
                .skip(Modifier.isStatic(method.getModifiers()) ? 0 : 1)
                .map(parameter -> parameter.type().toString())
                .toList();
        return read.procedure().name().equals(method.getName()) && readTypes.equals(types);
    }

    /** A processor that stops after reading. */
    @SupportedAnnotationTypes("io.adjoint.Differentiable")
    private static final class Reader extends AbstractProcessor {
        private final List<SourceMethod> methods = new ArrayList<>();
        private Rounds rounds;

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latest();
        }

        @Override
        public synchronized void init(ProcessingEnvironment environment) {
            super.init(environment);
            rounds = new Rounds(environment, (javac, messager) -> new ClassCompiler() {
                @Override
                public Work read(AnnotatedClass annotated, Bodies bodies) {
                    note(javac, annotated, bodies);
                    return () -> Optional::empty;
                }

                @Override
                public String skeleton(AnnotatedClass annotated) {
                    return "";
                }
            });
        }

        private void note(JavacEnvironment javac, AnnotatedClass annotated, Bodies bodies) {
            Problems problems = new Problems();
            Optional<SourceClass> source =
                    new SourceReader(javac, new TreeIndex(javac.trees())).read(annotated, bodies, problems);
            source.ifPresent(each -> methods.addAll(each.methods()));
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            rounds.process(annotations, round);
            return true;
        }
    }
}
