package io.adjoint.processor.frontend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * A class with methods to be differentiated, in source order.
 *
 * @param type the class
 * @param methods those of its methods that are asked for
 */
public record AnnotatedClass(TypeElement type, List<AnnotatedMethod> methods) {

    public AnnotatedClass {
        methods = List.copyOf(methods);
    }

    /**
     * A method to be differentiated.
     *
     * @param method the method
     * @param annotation what asks for it: its own annotation, or that of its class
     * @param isRequired whether it is annotated itself; the annotation of a class asks for what can be
     */
    public record AnnotatedMethod(ExecutableElement method, AnnotationMirror annotation, boolean isRequired) {}

    static AnnotatedClass of(TypeElement type) {
        Optional<AnnotationMirror> ofClass = Annotations.differentiable(type);
        List<AnnotatedMethod> methods = new ArrayList<>();
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            Optional<AnnotationMirror> own = Annotations.differentiable(method);
            if (own.isPresent()) {
                methods.add(new AnnotatedMethod(method, own.get(), true));
            } else if (ofClass.isPresent() && Eligibility.canBeDifferentiated(method) && !isDerivative(method)) {
                methods.add(new AnnotatedMethod(method, ofClass.get(), false));
            }
        }
        return new AnnotatedClass(type, methods);
    }

    /** Whether a method is a derivative itself: a rule, or a gradient that is written by hand. */
    private static boolean isDerivative(ExecutableElement method) {
        return Annotations.derivative(method).isPresent()
                || Annotations.find(method, Annotations.ADJOINT_OF).isPresent();
    }

    /** The same class with some of the methods that were not annotated themselves left out. */
    AnnotatedClass keeping(Predicate<AnnotatedMethod> wanted) {
        return new AnnotatedClass(
                type,
                methods.stream()
                        .filter(each -> each.isRequired() || wanted.test(each))
                        .toList());
    }

    /** The top-level class around it, or itself. */
    public TypeElement outermost() {
        return Access.outermost(type);
    }

    /** The package of both the class and its generated one; empty for the unnamed one. */
    public String packageName() {
        return packageName(type);
    }

    private static String packageName(TypeElement type) {
        return ((PackageElement) Access.outermost(type).getEnclosingElement())
                .getQualifiedName()
                .toString();
    }

    /** The simple name of the class to write: {@code Outer_InnerGrad} for {@code Outer.Inner}. */
    public String generatedName() {
        return generatedName(type);
    }

    static String generatedName(TypeElement type) {
        StringBuilder name = new StringBuilder("Grad");
        for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
            name.insert(0, each == type ? each.getSimpleName() : each.getSimpleName() + "_");
        }
        return name.toString();
    }

    String generatedQualifiedName() {
        return generatedQualifiedName(type);
    }

    static String generatedQualifiedName(TypeElement type) {
        String home = packageName(type);
        return home.isEmpty() ? generatedName(type) : home + "." + generatedName(type);
    }

    /** Whether the class, all classes around it and at least one of the methods are public. */
    public boolean isPublic() {
        for (Element each = type; each.getKind() != ElementKind.PACKAGE; each = each.getEnclosingElement()) {
            if (!each.getModifiers().contains(Modifier.PUBLIC)) {
                return false;
            }
        }
        return methods.stream().anyMatch(each -> each.method().getModifiers().contains(Modifier.PUBLIC));
    }
}
