package io.adjoint.processor.frontend;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * The methods that an annotation on another one names.
 *
 * @param found the methods
 * @param misfit why there are none, if there are none
 */
record NamedMethods(List<ExecutableElement> found, Optional<Misfit> misfit) {

    /**
     * @param from the annotated method
     * @param member the part of the annotation that names them
     */
    static NamedMethods of(ExecutableElement from, String member, String text, Elements elements) {
        TargetName name = TargetName.of(text);
        List<ExecutableElement> methods = List.of();
        if (name.owner().isEmpty()) {
            methods = inScope(from, name.method());
        } else {
            TypeElement owner = elements.getTypeElement(name.owner().get());
            if (owner == null) {
                return none(new Misfit(
                        Optional.of(member), "there is no class " + name.owner().get(), TargetName.ADVICE, true));
            }
            methods = named(owner, name.method());
        }
        methods = methods.stream().filter(each -> name.hasParametersOf(each)).toList();
        return methods.isEmpty()
                ? none(Misfit.of(member, "there is no method " + text, TargetName.ADVICE))
                : new NamedMethods(methods, Optional.empty());
    }

    private static NamedMethods none(Misfit misfit) {
        return new NamedMethods(List.of(), Optional.of(misfit));
    }

    /** The methods of a name in the class of the annotated one; in a class around it if there is none. */
    private static List<ExecutableElement> inScope(ExecutableElement from, String method) {
        for (Element at = from.getEnclosingElement(); at instanceof TypeElement type; at = at.getEnclosingElement()) {
            List<ExecutableElement> found = named(type, method);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static List<ExecutableElement> named(TypeElement type, String method) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(each -> each.getSimpleName().contentEquals(method))
                .toList();
    }
}
