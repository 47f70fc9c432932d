package io.adjoint.processor.frontend;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Type;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** How exceptions are related: which of them a catch clause takes, and which need to be declared. */
record ExceptionTypes(JavacEnvironment javac) {

    boolean isSubtype(TypeMirror type, TypeMirror of) {
        return javac.types()
                .isSubtype(javac.types().erasure(type), javac.types().erasure(of));
    }

    boolean isProperSubtype(TypeMirror type, TypeMirror of) {
        return isSubtype(type, of) && !isSubtype(of, type);
    }

    boolean isSubtype(String type, TypeMirror of) {
        return isSubtype(named(type).orElseThrow(), of);
    }

    /** Whether one of two may be the other at run time. */
    private boolean areRelated(TypeMirror one, TypeMirror other) {
        return isSubtype(one, other) || isSubtype(other, one);
    }

    /** Whether javac wants a method that throws it to say so. */
    boolean isChecked(TypeMirror type) {
        return !isSubtype(type, named("java.lang.RuntimeException").orElseThrow())
                && !isSubtype(type, named("java.lang.Error").orElseThrow());
    }

    /** Whether only what is declared to throw it can throw what a clause catches. */
    boolean isOnlyChecked(TypeMirror caught) {
        return isChecked(caught) && !isSubtype("java.lang.RuntimeException", caught);
    }

    /** Whether what a clause catches may come out of a method, by what it declares. */
    boolean mayThrow(ExecutableElement method, TypeMirror caught) {
        return !isOnlyChecked(caught)
                || method.getThrownTypes().stream().anyMatch(thrown -> areRelated(thrown, caught));
    }

    /** The class of the exception that an expression gives. */
    Optional<TypeMirror> of(Expr exception) {
        return exception.type() instanceof Type.Reference reference ? named(reference.name()) : Optional.empty();
    }

    private Optional<TypeMirror> named(String name) {
        return Optional.ofNullable(javac.elements().getTypeElement(name)).map(TypeElement::asType);
    }
}
