package io.adjoint.processor.frontend;

import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Which members the code of one class may name (JLS 6.6). */
final class Access {

    private final Universe universe;
    private final TypeElement from;

    Access(Universe universe, TypeElement from) {
        this.universe = universe;
        this.from = from;
    }

    boolean reaches(Element member) {
        Set<Modifier> modifiers = member.getModifiers();
        if (modifiers.contains(Modifier.PUBLIC)) {
            return true;
        }
        if (modifiers.contains(Modifier.PRIVATE)) {
            return outermost(member).equals(outermost(from));
        }
        return samePackage(member)
                || modifiers.contains(Modifier.PROTECTED)
                        && member.getKind() != ElementKind.CONSTRUCTOR
                        && isSubclassOf(member.getEnclosingElement());
    }

    private boolean samePackage(Element member) {
        return universe.elements()
                .getPackageOf(member)
                .equals(universe.elements().getPackageOf(from));
    }

    private boolean isSubclassOf(Element ancestor) {
        for (Element type = from; type instanceof TypeElement; type = type.getEnclosingElement()) {
            if (universe.types()
                    .isSubtype(
                            universe.types().erasure(type.asType()),
                            universe.types().erasure(ancestor.asType()))) {
                return true;
            }
        }
        return false;
    }

    /** The top-level type around an element. */
    static TypeElement outermost(Element element) {
        Element outer = element;
        while (outer.getEnclosingElement().getKind() != ElementKind.PACKAGE) {
            outer = outer.getEnclosingElement();
        }
        return (TypeElement) outer;
    }
}
