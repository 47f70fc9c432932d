package io.adjoint.processor.frontend;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;

/** The name in a type: javac points at the brackets of an array and of type arguments. */
final class TypeTokens {

    static Tree of(Tree type) {
        if (type instanceof ArrayTypeTree array) {
            return of(array.getType());
        }
        if (type instanceof ParameterizedTypeTree parameterized) {
            return of(parameterized.getType());
        }
        if (type instanceof AnnotatedTypeTree annotated) {
            return of(annotated.getUnderlyingType());
        }
        return type;
    }

    private TypeTokens() {}
}
