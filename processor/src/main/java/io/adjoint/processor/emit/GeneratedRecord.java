package io.adjoint.processor.emit;

import io.adjoint.processor.ir.Type;
import java.util.List;

/**
 * A record declared in a generated class.
 *
 * @param type its name and components
 * @param javadoc its paragraphs, as {@link Documentation} makes them
 * @param visibility from where it can be named
 */
public record GeneratedRecord(Type.Bundle type, List<String> javadoc, Visibility visibility) {
    public GeneratedRecord {
        javadoc = List.copyOf(javadoc);
    }
}
