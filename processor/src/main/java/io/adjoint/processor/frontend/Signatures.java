package io.adjoint.processor.frontend;

import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/** The user's methods as calls in the IR name them. */
final class Signatures {

    /** The method's signature; empty if one of its types is none of ours. */
    static Optional<Signature> of(ExecutableElement method) {
        TypeElement owner = (TypeElement) method.getEnclosingElement();
        List<Type> parameters = new ArrayList<>();
        if (hasReceiver(method)) {
            parameters.add(receiverType(owner));
        }
        for (VariableElement parameter : method.getParameters()) {
            Optional<Type> type = LoweringTypes.of(parameter.asType());
            if (type.isEmpty()) {
                return Optional.empty();
            }
            parameters.add(type.get());
        }
        return result(method)
                .map(result -> new Signature(
                        owner.getQualifiedName().toString(),
                        method.getSimpleName().toString(),
                        parameters,
                        result,
                        hasReceiver(method)));
    }

    static Optional<Type> result(ExecutableElement method) {
        return method.getReturnType().getKind() == TypeKind.VOID
                ? Optional.of(Type.Void.VOID)
                : LoweringTypes.of(method.getReturnType());
    }

    static boolean hasReceiver(ExecutableElement method) {
        return !method.getModifiers().contains(Modifier.STATIC);
    }

    /** The class with a wildcard for each of its type parameters. */
    static Type.Reference receiverType(TypeElement owner) {
        return (Type.Reference) ReferenceTypes.of(owner.asType()).orElseThrow();
    }

    /** What the parameter that stands for {@code this} is called: {@code neuron} for a {@code Neuron}. */
    static String receiverName(TypeElement owner) {
        String simple = owner.getSimpleName().toString();
        int first = Character.charCount(simple.codePointAt(0));
        String name = simple.substring(0, first).toLowerCase(java.util.Locale.ROOT) + simple.substring(first);
        return SourceVersion.isKeyword(name) ? "instance" : name;
    }

    /** Whether a call on a receiver of class {@code site} may run another method than the one found in the source. */
    static boolean mayBeOverridden(ExecutableElement method, TypeElement site) {
        Element owner = method.getEnclosingElement();
        return hasReceiver(method)
                && !method.getModifiers().contains(Modifier.PRIVATE)
                && !method.getModifiers().contains(Modifier.FINAL)
                && !isFinal(owner)
                && !isFinal(site);
    }

    // A record is final, and an enum whose constants have no bodies; javac says so, others may not.
    private static boolean isFinal(Element type) {
        return type.getModifiers().contains(Modifier.FINAL) || type.getKind() == ElementKind.RECORD;
    }

    /** The top-level type that an element is declared in. */
    static Element outermost(Element element) {
        Element outermost = element;
        while (outermost.getEnclosingElement() != null
                && outermost.getEnclosingElement().getKind() != ElementKind.PACKAGE) {
            outermost = outermost.getEnclosingElement();
        }
        return outermost;
    }

    private Signatures() {}
}
