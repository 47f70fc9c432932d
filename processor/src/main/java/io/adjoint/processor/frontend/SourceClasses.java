package io.adjoint.processor.frontend;

import io.adjoint.processor.ir.CustomRule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** What the generated class must know of the class that it belongs to. */
final class SourceClasses {

    static SourceClass of(
            TypeElement type, List<SourceMethod> methods, List<CustomRule> rules, JavacEnvironment javac) {
        Elements elements = javac.elements();
        return new SourceClass(
                elements.getPackageOf(type).getQualifiedName().toString(),
                type.getQualifiedName().toString(),
                nested(type, "_") + "Grad",
                fileName(javac.trees()
                        .getPath(type)
                        .getCompilationUnit()
                        .getSourceFile()
                        .getName()),
                all(type, each -> each.getModifiers().contains(Modifier.PUBLIC)),
                isReadable("javax.annotation.processing.Generated", type, elements),
                shadowed(type, javac),
                methods,
                rules);
    }

    /** What a Javadoc link to a method says. */
    static String javadocReference(ExecutableElement method) {
        String parameters = method.getParameters().stream()
                .map(parameter -> parameter.asType())
                .map(TypeMirror::toString)
                .collect(Collectors.joining(", "));
        return nested(method.getEnclosingElement(), ".") + "#" + method.getSimpleName() + "(" + parameters + ")";
    }

    /** Whether no other class of the package can name a type. */
    static boolean isHidden(TypeElement type) {
        return !all(type, each -> !each.getModifiers().contains(Modifier.PRIVATE));
    }

    private static boolean all(Element type, Predicate<Element> condition) {
        return type.getKind() == ElementKind.PACKAGE
                || condition.test(type) && all(type.getEnclosingElement(), condition);
    }

    /** The simple names of a type and those around it. */
    private static String nested(Element type, String separator) {
        Element outer = type.getEnclosingElement();
        String name = type.getSimpleName().toString();
        return outer.getKind() == ElementKind.PACKAGE ? name : nested(outer, separator) + separator + name;
    }

    private static String fileName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    private static boolean isReadable(String name, TypeElement from, Elements elements) {
        ModuleElement module = elements.getModuleOf(from);
        // In a named module the annotation would be part of what the module exports, and -Xlint:exports would object
        return (module == null || module.isUnnamed()) && elements.getTypeElement(name) != null;
    }

    private static Set<String> shadowed(TypeElement type, JavacEnvironment javac) {
        Elements elements = javac.elements();
        Set<String> names = new LinkedHashSet<>();
        PackageElement inPackage = elements.getPackageOf(type);
        ElementFilter.typesIn(inPackage.getEnclosedElements()).forEach(each -> add(each, names, javac.javaLang()));
        for (Element scope = type; scope instanceof TypeElement outer; scope = scope.getEnclosingElement()) {
            ElementFilter.typesIn(elements.getAllMembers(outer)).forEach(each -> add(each, names, javac.javaLang()));
        }
        return names;
    }

    private static void add(TypeElement type, Set<String> names, JavaLang javaLang) {
        javaLang.find(type.getSimpleName())
                .filter(hidden -> !hidden.equals(type))
                .ifPresent(hidden -> names.add(type.getSimpleName().toString()));
    }

    private SourceClasses() {}
}
