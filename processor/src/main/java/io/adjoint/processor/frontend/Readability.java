package io.adjoint.processor.frontend;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** What the generated class can name. */
final class Readability {

    /** Whether the class that is generated for {@code owner}, in the same package, can name an element. */
    static boolean of(Element element, TypeElement owner, Elements elements) {
        boolean samePackage = elements.getPackageOf(element).equals(elements.getPackageOf(owner));
        for (Element at = element; at.getKind() != ElementKind.PACKAGE; at = at.getEnclosingElement()) {
            boolean readable = samePackage
                    ? !at.getModifiers().contains(Modifier.PRIVATE)
                    : at.getModifiers().contains(Modifier.PUBLIC);
            if (!readable) {
                return false;
            }
        }
        return true;
    }

    private Readability() {}
}
