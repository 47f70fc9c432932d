package io.adjoint.processor.emit;

import io.adjoint.processor.ir.Type;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A class of buffers declared in a generated class: what gradients are added to.
 *
 * @param type its name, and its public fields
 * @param tapes its private fields, by name
 * @param javadoc its paragraphs
 * @param visibility from where it can be named
 */
public record GeneratedBuffers(
        Type.Bundle type, Map<String, Type.Tape> tapes, List<String> javadoc, Visibility visibility) {
    public GeneratedBuffers {
        tapes = Collections.unmodifiableMap(new LinkedHashMap<>(tapes));
        javadoc = List.copyOf(javadoc);
    }
}
