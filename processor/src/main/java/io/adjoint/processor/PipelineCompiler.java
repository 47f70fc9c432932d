package io.adjoint.processor;

import io.adjoint.processor.diagnostics.Problems;
import io.adjoint.processor.emit.Draft;
import io.adjoint.processor.frontend.AnnotatedClass;
import io.adjoint.processor.frontend.Bodies;
import io.adjoint.processor.frontend.ClassCompiler;
import io.adjoint.processor.frontend.Deprecations;
import io.adjoint.processor.frontend.JavacEnvironment;
import io.adjoint.processor.frontend.SourceClass;
import io.adjoint.processor.frontend.SourceReader;
import io.adjoint.processor.frontend.Suppressions;
import io.adjoint.processor.frontend.TreeIndex;
import io.adjoint.processor.ir.Emission;
import io.adjoint.processor.transform.Options;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Messager;

/** The pipeline between a class that javac has parsed and the text of its gradients: only its ends need javac. */
final class PipelineCompiler implements ClassCompiler {
    private final JavacEnvironment javac;
    private final Messager messager;
    private final Options options;
    private final Set<Emission> emit;
    private final Set<String> said = new HashSet<>();

    /** @param emit what every method is given that has it */
    PipelineCompiler(JavacEnvironment javac, Messager messager, Options options, Set<Emission> emit) {
        this.javac = javac;
        this.emit = emit;
        this.messager = messager;
        this.options = options;
    }

    @Override
    public Work read(AnnotatedClass annotated, Bodies bodies) {
        Problems problems = new Problems();
        TreeIndex index = new TreeIndex(javac.trees());
        Optional<SourceClass> source =
                new SourceReader(javac, index, Pipeline::isDerived, emit).read(annotated, bodies, problems);
        return () -> {
            Optional<Draft> draft = source.flatMap(read -> Pipeline.compile(read, options, problems));
            return () -> {
                index.print(new Suppressions(javac.trees(), index).leave(problems.all()), messager, said);
                return draft.map(this::text);
            };
        };
    }

    @Override
    public String skeleton(AnnotatedClass annotated) {
        return text(Pipeline.skeleton(SourceReader.declared(annotated, javac, emit)));
    }

    private String text(Draft draft) {
        return draft.suppressing(new Deprecations(javac.elements())::of);
    }
}
