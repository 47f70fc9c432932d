package io.adjoint.processor.frontend;

import java.util.Comparator;
import java.util.Optional;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** A class as it can be found again in a later round, in which its element may be another. */
record ClassName(String module, String name) implements Comparable<ClassName> {

    static ClassName of(TypeElement type, Elements elements) {
        ModuleElement module = elements.getModuleOf(type);
        return new ClassName(
                module == null ? "" : module.getQualifiedName().toString(),
                type.getQualifiedName().toString());
    }

    Optional<TypeElement> find(Elements elements) {
        ModuleElement element = module.isEmpty() ? null : elements.getModuleElement(module);
        return Optional.ofNullable(
                element == null ? elements.getTypeElement(name) : elements.getTypeElement(element, name));
    }

    @Override
    public int compareTo(ClassName other) {
        return Comparator.comparing(ClassName::module)
                .thenComparing(ClassName::name)
                .compare(this, other);
    }
}
