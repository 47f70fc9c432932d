package io.adjoint.processor;

import io.adjoint.processor.diagnostics.Problems;
import io.adjoint.processor.frontend.AnnotatedClass;
import io.adjoint.processor.frontend.Bodies;
import io.adjoint.processor.frontend.ClassCompiler;
import io.adjoint.processor.frontend.JavacEnvironment;
import io.adjoint.processor.frontend.SourceClass;
import io.adjoint.processor.frontend.SourceReader;
import io.adjoint.processor.frontend.Suppressions;
import io.adjoint.processor.frontend.TreeIndex;
import io.adjoint.processor.transform.Options;
import java.util.Optional;
import javax.annotation.processing.Messager;

/** The pipeline between a class that javac has parsed and the text of its gradients. */
final class PipelineCompiler implements ClassCompiler {
    private final JavacEnvironment javac;
    private final Messager messager;
    private final Options options;

    PipelineCompiler(JavacEnvironment javac, Messager messager, boolean analyses) {
        this.javac = javac;
        this.messager = messager;
        this.options = new Options(analyses);
    }

    @Override
    public Optional<String> compile(AnnotatedClass annotated, Bodies bodies) {
        Problems problems = new Problems();
        TreeIndex index = new TreeIndex(javac.trees());
        Optional<SourceClass> source = new SourceReader(javac, index).read(annotated, bodies, problems);
        Optional<String> text =
                source.filter(read -> !problems.hasErrors()).flatMap(read -> Pipeline.compile(read, options, problems));
        index.print(new Suppressions(javac.trees(), index).leave(problems.all()), messager);
        return text;
    }

    @Override
    public String skeleton(AnnotatedClass annotated) {
        return Pipeline.skeleton(SourceReader.declared(annotated, javac));
    }
}
