package io.adjoint.processor.frontend;

import java.util.List;

/**
 * How the generated class, which stands in the same package, can call a procedure that the user wrote.
 *
 * @param isCallable whether it can be called as it is: it and its class are not private, and it is not reached through
 *     {@code super}
 * @param thrown the canonical names of the exceptions that it declares
 */
public record HelperAccess(boolean isCallable, List<String> thrown) {
    public HelperAccess {
        thrown = List.copyOf(thrown);
    }
}
