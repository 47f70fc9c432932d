package io.adjoint.processor.frontend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * What a method can be differentiated with respect to: a parameter, or a field of one or of the receiver.
 *
 * @param wrt what an annotation calls it: {@code p}, {@code this.w}
 * @param parameter the parameter; empty for the receiver
 * @param field the field; empty for the parameter itself
 * @param type its type
 */
record Carrier(String wrt, Optional<VariableElement> parameter, Optional<VariableElement> field, TypeMirror type) {

    /** The name of its derivative. */
    String name() {
        return field.or(() -> parameter).orElseThrow().getSimpleName().toString();
    }

    /** The parameters that carry a derivative, in order. */
    static List<Carrier> parameters(ExecutableElement method, TypeElement home, JavacEnvironment javac) {
        List<Carrier> carriers = new ArrayList<>();
        for (VariableElement parameter : method.getParameters()) {
            if (carries(parameter.asType(), home, javac)) {
                carriers.add(new Carrier(
                        parameter.getSimpleName().toString(),
                        Optional.of(parameter),
                        Optional.empty(),
                        parameter.asType()));
            }
        }
        return carriers;
    }

    /** The field that a name of the form {@code this.w} or {@code p.w} means, if it carries a derivative. */
    static Optional<Carrier> field(String wrt, ExecutableElement method, TypeElement home, JavacEnvironment javac) {
        int dot = wrt.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        String object = wrt.substring(0, dot);
        boolean isReceiver = object.equals("this") && Signatures.hasReceiver(method);
        Optional<VariableElement> parameter = method.getParameters().stream()
                .<VariableElement>map(each -> each)
                .filter(each -> each.getSimpleName().contentEquals(object))
                .findFirst();
        Optional<TypeMirror> type = isReceiver
                ? Optional.of(method.getEnclosingElement().asType())
                : parameter.map(VariableElement::asType);
        return type.filter(DeclaredType.class::isInstance)
                .flatMap(found -> fieldOf((TypeElement) ((DeclaredType) found).asElement(), wrt.substring(dot + 1)))
                .filter(field -> isNumeric(field.asType()))
                .map(field -> new Carrier(wrt, parameter, Optional.of(field), field.asType()));
    }

    private static Optional<VariableElement> fieldOf(TypeElement type, String name) {
        for (TypeElement at = type; at != null; at = parent(at)) {
            Optional<VariableElement> field = ElementFilter.fieldsIn(at.getEnclosedElements()).stream()
                    .filter(each -> each.getSimpleName().contentEquals(name)
                            && !each.getModifiers().contains(Modifier.STATIC))
                    .findFirst();
            if (field.isPresent()) {
                return field;
            }
        }
        return Optional.empty();
    }

    private static TypeElement parent(TypeElement type) {
        return type.getSuperclass() instanceof DeclaredType declared ? (TypeElement) declared.asElement() : null;
    }

    /** What an annotation says, the fields first. */
    static List<Carrier> named(AnnotatedClass.AnnotatedMethod annotated, JavacEnvironment javac) {
        ExecutableElement method = annotated.method();
        TypeElement home = (TypeElement) method.getEnclosingElement();
        List<String> named = annotated.annotation().getElementValues().entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals("wrt"))
                .flatMap(entry -> ((List<?>) entry.getValue().getValue()).stream())
                .map(value -> String.valueOf(((AnnotationValue) value).getValue()))
                .toList();
        List<Carrier> carriers = new ArrayList<>();
        named.forEach(name -> field(name, method, home, javac).ifPresent(carriers::add));
        parameters(method, home, javac).stream()
                .filter(carrier -> named.isEmpty() || named.contains(carrier.wrt()))
                .forEach(carriers::add);
        return carriers;
    }

    static boolean isNumeric(TypeMirror type) {
        return LoweringTypes.of(type).filter(found -> found.isContinuous()).isPresent();
    }

    /**
     * Whether a parameter of this type carries a derivative by itself: numbers, arrays of them, objects that hold such.
     */
    static boolean carries(TypeMirror type, TypeElement home, JavacEnvironment javac) {
        return isNumeric(type) || Composite.of(type, home, javac).isPresent();
    }

    /** Whether the method cannot take it as it is, but takes it apart. */
    boolean isTakenApart() {
        return field.isPresent() || !isNumeric(type);
    }
}
