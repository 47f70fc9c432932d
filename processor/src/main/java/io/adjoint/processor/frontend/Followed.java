package io.adjoint.processor.frontend;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.lang.model.element.ExecutableElement;

/**
 * The methods and constructors whose bodies are read.
 *
 * @param rule which are followed from the class that is compiled
 * @param bodies what their bodies mean
 */
record Followed(
        JavacEnvironment javac,
        Predicate<ExecutableElement> rule,
        Function<ExecutableElement, Optional<Resolution>> bodies) {

    boolean isFollowed(ExecutableElement method) {
        return rule.test(method);
    }

    /** The body of a method; empty if it has none that could be looked at. */
    Optional<Resolution> body(ExecutableElement method) {
        return isFollowed(method) ? bodies.apply(method) : Optional.empty();
    }
}
