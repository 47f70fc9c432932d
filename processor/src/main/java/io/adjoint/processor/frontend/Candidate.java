package io.adjoint.processor.frontend;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/**
 * A method or constructor that a call could mean.
 *
 * @param method the element
 * @param type its type as a member of the type it is called on
 */
record Candidate(ExecutableElement method, ExecutableType type) {

    /** The three phases of overload resolution (JLS 15.12.2). */
    enum Phase {
        STRICT,
        LOOSE,
        VARIABLE_ARITY
    }

    boolean isGeneric() {
        return !method.getTypeParameters().isEmpty();
    }

    int arity() {
        return type.getParameterTypes().size();
    }

    boolean accepts(int arguments, Phase phase) {
        return phase == Phase.VARIABLE_ARITY ? method.isVarArgs() && arguments >= arity() - 1 : arguments == arity();
    }

    /** The type of the parameter that takes the i-th argument. */
    TypeMirror parameter(int i, Phase phase) {
        List<? extends TypeMirror> parameters = type.getParameterTypes();
        if (phase == Phase.VARIABLE_ARITY && i >= parameters.size() - 1) {
            return ((ArrayType) parameters.get(parameters.size() - 1)).getComponentType();
        }
        return parameters.get(i);
    }
}
