package io.adjoint.processor.frontend;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** The classes of {@code java.lang} by their simple names, each looked for once in a compilation: javac takes long. */
final class JavaLang {
    private final Elements elements;
    private final Map<Name, Optional<TypeElement>> known = new HashMap<>();

    JavaLang(Elements elements) {
        this.elements = elements;
    }

    Optional<TypeElement> find(Name simpleName) {
        return known.computeIfAbsent(
                simpleName, name -> Optional.ofNullable(elements.getTypeElement("java.lang." + name)));
    }
}
