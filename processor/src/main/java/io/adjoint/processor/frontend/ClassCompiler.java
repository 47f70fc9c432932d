package io.adjoint.processor.frontend;

import java.util.Optional;
import javax.annotation.processing.Messager;

/** What writes the gradients of one class, once its bodies can be read. */
public interface ClassCompiler {

    /** Makes a compiler for a run of javac. */
    interface Factory {
        ClassCompiler create(JavacEnvironment javac, Messager messager);
    }

    /** The source of the generated class; empty if something stands in the way, which has been reported. */
    Optional<String> compile(AnnotatedClass annotated, Bodies bodies);

    /**
     * The generated class with the same signatures and bodies that only throw: written where the gradients cannot be,
     * so that javac does not complain of each place that names them, too.
     */
    String skeleton(AnnotatedClass annotated);
}
