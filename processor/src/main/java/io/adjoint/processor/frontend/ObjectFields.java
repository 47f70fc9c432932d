package io.adjoint.processor.frontend;

import io.adjoint.processor.ir.Expr;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** Fields of objects that are held constant, read by the generated class. */
final class ObjectFields {

    /**
     * The value of a field: through the accessor of a record, or else the field itself; empty if its type is none of
     * ours.
     */
    static Optional<Expr> read(
            Expr object, TypeElement type, VariableElement field, TypeElement reader, JavacEnvironment javac) {
        Optional<ExecutableElement> accessor = ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(method -> ObjectShape.implicitlyAccessed(method, javac)
                        .filter(field::equals)
                        .isPresent())
                .filter(method -> Readability.of(method, reader, javac.elements()))
                .findFirst();
        String name = field.getSimpleName().toString();
        TypeElement owner = (TypeElement) field.getEnclosingElement();
        return LoweringTypes.of(field.asType())
                .map(found -> accessor.isPresent()
                        ? new Expr.Opaque(List.of("", "." + name + "()"), List.of(object), found)
                        : new Expr.Field(
                                object,
                                owner.getQualifiedName().toString(),
                                name,
                                found,
                                !Readability.of(field, reader, javac.elements())));
    }

    private ObjectFields() {}
}
