package io.adjoint.processor.frontend;

import com.sun.source.tree.MethodTree;
import io.adjoint.processor.ir.Mathematics;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * Which calls are followed: the body of the method is read, too, and its derivative written along. Others are calls of
 * functions, by what is known of them.
 */
final class Following {
    private final JavacEnvironment javac;
    private final Rulebook rules;

    Following(JavacEnvironment javac, Rulebook rules) {
        this.javac = javac;
        this.rules = rules;
    }

    /** Whether a method is followed where a class calls it. */
    boolean isFollowed(ExecutableElement method, TypeElement from) {
        if (isOfMathematics(method) || rules.of(method, from).isPresent() || ImplicitReader.isSolver(method, javac)) {
            return false;
        }
        return Access.outermost(method).equals(Access.outermost(from))
                || hasReadableBody(method) && (javac.followsAll() || isAnnotated(method));
    }

    /** Whether a method is one of the functions that a library of mathematics offers, and not a part of one. */
    static boolean isOfMathematics(ExecutableElement method) {
        return method.getModifiers().contains(Modifier.PUBLIC)
                && Mathematics.isOwner(owner(method).getQualifiedName().toString());
    }

    /** Whether the body of a method is in the sources of this compilation, and is the real one. */
    boolean hasReadableBody(ExecutableElement method) {
        MethodTree tree = javac.trees().getTree(method);
        return tree != null && tree.getBody() != null && !Annotations.isFromKotlin(owner(method));
    }

    static boolean isAnnotated(ExecutableElement method) {
        return Annotations.differentiable(method).isPresent()
                || Annotations.differentiable(owner(method)).isPresent();
    }

    private static TypeElement owner(ExecutableElement method) {
        return (TypeElement) method.getEnclosingElement();
    }
}
