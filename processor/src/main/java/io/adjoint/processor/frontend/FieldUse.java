package io.adjoint.processor.frontend;

import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;

/** Whether a method, or one that it calls, names a field of some. */
final class FieldUse {
    private final Set<VariableElement> fields;
    private final Followed followed;
    private final Set<ExecutableElement> seen = new HashSet<>();

    private FieldUse(Set<VariableElement> fields, Followed followed) {
        this.fields = fields;
        this.followed = followed;
    }

    static boolean of(Set<VariableElement> fields, ExecutableElement method, Followed followed) {
        return new FieldUse(fields, followed).isIn(method);
    }

    private boolean isIn(ExecutableElement method) {
        if (!seen.add(method)) {
            return false;
        }
        return followed.body(method).stream()
                .flatMap(body -> body.elements().values().stream())
                .anyMatch(this::isUse);
    }

    private boolean isUse(Element element) {
        return element instanceof VariableElement field && fields.contains(field)
                || element instanceof ExecutableElement called && isIn(called);
    }
}
