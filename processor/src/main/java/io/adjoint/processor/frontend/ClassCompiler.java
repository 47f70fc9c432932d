package io.adjoint.processor.frontend;

import java.util.Optional;
import javax.annotation.processing.Messager;

/** What writes the gradients of one class, once its bodies can be read. */
public interface ClassCompiler {

    /** Makes a compiler for a run of javac. */
    interface Factory {
        ClassCompiler create(JavacEnvironment javac, Messager messager);
    }

    /** What is left to do of a class that has been read: it needs nothing of javac, and any thread may do it. */
    interface Work {
        Result run();
    }

    /** What came of it, to be told in the thread of javac. */
    interface Result {
        /** The source of the generated class; empty if something stands in the way, which is reported. */
        Optional<String> report();
    }

    /** Reads a class, in the thread of javac. */
    Work read(AnnotatedClass annotated, Bodies bodies);

    /**
     * The generated class with the same signatures and bodies that only throw: written where the gradients cannot be,
     * so that javac does not complain of each place that names them, too.
     */
    String skeleton(AnnotatedClass annotated);
}
