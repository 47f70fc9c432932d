package io.adjoint.processor.frontend;

import java.util.Optional;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * What the place of an expression expects (JLS 15.2): lambdas and conditionals take their type from it.
 *
 * @param expected whether it expects anything
 * @param type what, if that is known
 */
record Target(boolean expected, Optional<TypeMirror> type) {

    /** The expression stands alone. */
    static final Target NONE = new Target(false, Optional.empty());

    /** Something is expected; what, is not known, or not yet, as for an argument before its method is chosen. */
    static final Target UNKNOWN = new Target(true, Optional.empty());

    static Target of(TypeMirror type) {
        boolean known = type.getKind() != TypeKind.NONE && type.getKind() != TypeKind.ERROR;
        return known ? new Target(true, Optional.of(type)) : UNKNOWN;
    }

    /** What a {@code return} in a method of this result type expects. */
    static Target ofResult(TypeMirror type) {
        return type.getKind() == TypeKind.VOID ? NONE : of(type);
    }
}
