package io.adjoint.processor.frontend;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Type;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** Fields of objects that are held constant, read by the generated class. */
final class ObjectFields {

    /** The value of a field, of a type as it is where the field is read. */
    static Expr read(Expr object, VariableElement field, Type type, TypeElement reader, JavacEnvironment javac) {
        String owner =
                ((TypeElement) field.getEnclosingElement()).getQualifiedName().toString();
        return new Expr.Field(object, owner, field.getSimpleName().toString(), type, access(field, reader, javac));
    }

    private static Expr.Field.Access access(VariableElement field, TypeElement reader, JavacEnvironment javac) {
        if (Readability.of(field, reader, javac.elements())) {
            return Expr.Field.Access.NAME;
        }
        return hasReadableAccessor(field, reader, javac) ? Expr.Field.Access.ACCESSOR : Expr.Field.Access.HANDLE;
    }

    private static boolean hasReadableAccessor(VariableElement field, TypeElement reader, JavacEnvironment javac) {
        return ElementFilter.methodsIn(field.getEnclosingElement().getEnclosedElements()).stream()
                .filter(method -> ObjectShape.implicitlyAccessed(method, javac)
                        .filter(field::equals)
                        .isPresent())
                .anyMatch(method -> Readability.of(method, reader, javac.elements()));
    }

    /**
     * The field that a method returns which a record of the sources has without its being written, and which can be
     * called. In a class file such a method looks like one that was written.
     */
    static Optional<VariableElement> accessed(ExecutableElement method, TypeElement reader, JavacEnvironment javac) {
        boolean isSource = javac.trees().getTree((TypeElement) method.getEnclosingElement()) != null;
        return isSource && Readability.of(method, reader, javac.elements())
                ? ObjectShape.implicitlyAccessed(method, javac)
                : Optional.empty();
    }

    private ObjectFields() {}
}
