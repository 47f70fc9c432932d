package io.adjoint.processor.frontend;

import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/**
 * The classes that are generated in this compilation, those still to be written among them.
 *
 * @param sources by canonical name, the class that each is generated for
 */
record GeneratedOwners(Map<String, TypeElement> sources) {
    static final GeneratedOwners NONE = new GeneratedOwners(Map.of());

    GeneratedOwners {
        sources = Map.copyOf(sources);
    }

    /** The class that a generated class is for. */
    Optional<TypeElement> source(String canonicalName) {
        return Optional.ofNullable(sources.get(canonicalName));
    }
}
