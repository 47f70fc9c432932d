package io.adjoint.processor.frontend;

import io.adjoint.processor.diagnostics.Hint;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** What would help where a method is called whose derivative is not known. */
final class Remedies {
    private static final String OTHERWISE =
            "write the computation out, or put a method of your own that does it into" + " this top-level class";

    private final JavacEnvironment javac;

    Remedies(JavacEnvironment javac) {
        this.javac = javac;
    }

    /** The advice for a call of a method that is neither followed nor has a rule. */
    Hint of(ExecutableElement method) {
        TypeElement owner = (TypeElement) method.getEnclosingElement();
        String name = owner.getQualifiedName() + "." + method.getSimpleName();
        boolean isSource = javac.trees().getTree(owner) != null;
        if (isSource && Annotations.isFromKotlin(owner)) {
            return new Hint(
                    name + " comes from Kotlin, and its body cannot be read; write it in Java" + orRule(method));
        }
        boolean hasNoBody = method.getModifiers().contains(Modifier.ABSTRACT)
                || method.getModifiers().contains(Modifier.NATIVE);
        if (isSource && !hasNoBody) {
            return new Hint("annotate " + name + " or its class with @Differentiable, or compile with"
                    + " -Aadjoint.follow=all" + orRule(method));
        }
        if (isOfJdk(method) || hasNoBody) {
            return new Hint(OTHERWISE + orRule(method));
        }
        return new Hint(name + " comes without its source and without " + AnnotatedClass.generatedName(owner)
                + orRule(method).replaceFirst("^, or write", "; write"));
    }

    /** The advice for a new object that takes an active number; empty if nothing could be done about its class. */
    Optional<Hint> ofObject(TypeElement type, TypeElement from) {
        boolean isClass = type.getKind() == ElementKind.CLASS || type.getKind() == ElementKind.RECORD;
        boolean isLeftWhole = isClass
                && javac.trees().getTree(type) != null
                && !Annotations.isFromKotlin(type)
                && !javac.followsAll()
                && Annotations.differentiable(type).isEmpty()
                && !Access.outermost(type).equals(Access.outermost(from));
        return isLeftWhole
                ? Optional.of(new Hint("annotate " + type.getQualifiedName()
                        + " with @Differentiable, or compile with -Aadjoint.follow=all"))
                : Optional.empty();
    }

    private static String orRule(ExecutableElement method) {
        Optional<RuleForm> form = RuleForm.of(method).filter(each -> !isPrivate(method));
        return form.map(each ->
                        ", or write a rule: " + each.example(each.continuous().get(0)))
                .orElse("");
    }

    private static boolean isPrivate(Element element) {
        return element.getModifiers().contains(Modifier.PRIVATE);
    }

    private boolean isOfJdk(ExecutableElement method) {
        return javac.elements()
                .getPackageOf(method)
                .getQualifiedName()
                .toString()
                .startsWith("java.");
    }
}
