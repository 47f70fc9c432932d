package io.adjoint.processor.frontend;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The classes of {@code java.lang} by their simple names, each looked for once in a compilation, and in their module
 * alone: javac takes long to find that none of its modules has a class.
 */
final class JavaLang {
    private final Elements elements;
    private final Map<Name, Optional<TypeElement>> known = new HashMap<>();

    JavaLang(Elements elements) {
        this.elements = elements;
    }

    Optional<TypeElement> find(Name simpleName) {
        return known.computeIfAbsent(simpleName, name -> Optional.ofNullable(type("java.lang." + name)));
    }

    private TypeElement type(String name) {
        ModuleElement base = elements.getModuleElement("java.base");
        return base == null ? elements.getTypeElement(name) : elements.getTypeElement(base, name);
    }
}
