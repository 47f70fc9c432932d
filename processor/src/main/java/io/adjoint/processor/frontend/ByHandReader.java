package io.adjoint.processor.frontend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Looks whether a gradient that is written by hand has the parameters and the result of the one that is derived. */
final class ByHandReader implements Function<ExecutableElement, Optional<Misfit>> {
    private final JavacEnvironment javac;

    ByHandReader(JavacEnvironment javac) {
        this.javac = javac;
    }

    @Override
    public Optional<Misfit> apply(ExecutableElement byHand) {
        String of = Annotations.find(byHand, Annotations.ADJOINT_OF)
                .flatMap(mirror -> Annotations.value(mirror, "value"))
                .map(value -> String.valueOf(value.getValue()))
                .orElse("");
        NamedMethods targets = NamedMethods.of(byHand, "value", of, javac.elements());
        if (targets.misfit().isPresent()) {
            return targets.misfit();
        }
        List<ExecutableElement> differentiable =
                targets.found().stream().filter(Following::isAnnotated).toList();
        if (differentiable.isEmpty()) {
            return Optional.of(
                    Misfit.of("value", of + " is not @Differentiable", "annotate " + of + " or its class with it"));
        }
        if (differentiable.stream()
                .noneMatch(each -> each.getReturnType().getKind().isPrimitive())) {
            return Optional.of(Misfit.of(
                    "value", of + " does not return a number", "name a method that returns a double or a float"));
        }
        List<Optional<Misfit>> misfits =
                differentiable.stream().map(each -> misfit(byHand, each)).toList();
        return misfits.contains(Optional.<Misfit>empty()) ? Optional.empty() : misfits.get(0);
    }

    private Optional<Misfit> misfit(ExecutableElement byHand, ExecutableElement target) {
        Optional<List<Carrier>> independents = independents(target);
        if (independents.isEmpty()) {
            return Optional.empty(); // its own annotation is at fault, and that is said there
        }
        if (byHand.getReturnType().getKind() == TypeKind.ERROR) {
            return Optional.of(new Misfit(Optional.empty(), isResult(byHand), advice(byHand, target), true));
        }
        List<TypeMirror> parameters =
                byHand.getParameters().stream().map(VariableElement::asType).toList();
        if (!areSame(parameters, parameters(target))) {
            return Optional.of(
                    Misfit.ofMethod("its parameters are (" + text(parameters) + ")", advice(byHand, target)));
        }
        if (!returnsGradient(byHand.getReturnType(), independents.get())) {
            return Optional.of(Misfit.ofMethod(isResult(byHand), advice(byHand, target)));
        }
        return byHand.getModifiers().contains(Modifier.STATIC)
                ? Optional.empty()
                : Optional.of(Misfit.ofMethod("it is not static", advice(byHand, target)));
    }

    private static String isResult(ExecutableElement byHand) {
        return "it returns " + byHand.getReturnType();
    }

    /** In parameter order; empty if the annotation names what is none. */
    private Optional<List<Carrier>> independents(ExecutableElement target) {
        TypeElement home = (TypeElement) target.getEnclosingElement();
        AnnotationMirror mirror = Annotations.differentiable(target)
                .or(() -> Annotations.differentiable(home))
                .orElseThrow();
        List<String> named = Annotations.value(mirror, "wrt").stream()
                .flatMap(value -> ((List<?>) value.getValue()).stream())
                .map(value -> String.valueOf(((AnnotationValue) value).getValue()))
                .toList();
        List<Carrier> parameters = Carrier.parameters(target, home, javac);
        if (named.isEmpty()) {
            return Optional.of(parameters).filter(all -> !all.isEmpty());
        }
        List<Carrier> chosen = new ArrayList<>();
        named.forEach(name -> parameters.stream()
                .filter(each -> each.wrt().equals(name))
                .findFirst()
                .or(() -> Carrier.field(name, target, home, javac))
                .ifPresent(chosen::add));
        chosen.sort(Comparator.comparing(carrier -> position(carrier, target)));
        return Optional.of(chosen).filter(all -> all.size() == named.size());
    }

    private static int position(Carrier carrier, ExecutableElement target) {
        return carrier.parameter().map(target.getParameters()::indexOf).orElse(-1);
    }

    /** The receiver first. */
    private static List<TypeMirror> parameters(ExecutableElement target) {
        Stream<TypeMirror> receiver = Signatures.hasReceiver(target)
                ? Stream.of(target.getEnclosingElement().asType())
                : Stream.empty();
        return Stream.concat(receiver, target.getParameters().stream().map(VariableElement::asType))
                .toList();
    }

    private boolean areSame(List<TypeMirror> some, List<TypeMirror> others) {
        return some.size() == others.size()
                && IntStream.range(0, some.size()).allMatch(i -> javac.types().isSameType(some.get(i), others.get(i)));
    }

    private boolean returnsGradient(TypeMirror result, List<Carrier> independents) {
        if (independents.size() == 1
                && javac.types().isSameType(result, independents.get(0).type())) {
            return true;
        }
        Element type = result instanceof DeclaredType declared ? declared.asElement() : null;
        if (type == null || type.getKind() != ElementKind.RECORD) {
            return false;
        }
        List<? extends RecordComponentElement> components = ((TypeElement) type).getRecordComponents();
        int values = components.size() - independents.size();
        boolean hasValue = values == 1 && components.get(0).getSimpleName().contentEquals("value");
        return (values == 0 || hasValue)
                && IntStream.range(0, independents.size())
                        .allMatch(i -> isOf(components.get(i + values), independents.get(i)));
    }

    /** A name that a record's component cannot have, or that is taken, has got something added. */
    private boolean isOf(RecordComponentElement component, Carrier independent) {
        String added = component.getSimpleName().toString().replaceFirst("^" + Pattern.quote(independent.name()), "");
        return List.of("", "2", "Bar").contains(added)
                && javac.types().isSameType(component.asType(), independent.type());
    }

    private String advice(ExecutableElement byHand, ExecutableElement target) {
        List<Carrier> independents = independents(target).orElseThrow();
        List<String> parameters = new ArrayList<>();
        if (Signatures.hasReceiver(target)) {
            TypeElement owner = (TypeElement) target.getEnclosingElement();
            parameters.add(owner.asType() + " " + Signatures.receiverName(owner));
        }
        target.getParameters().forEach(each -> parameters.add(each.asType() + " " + each.getSimpleName()));
        boolean isBare = independents.size() == 1;
        String components = independents.stream()
                .map(each -> each.type() + " " + each.name())
                .collect(Collectors.joining(", "));
        String declaration = "static " + (isBare ? independents.get(0).type() : "Gradient") + " "
                + byHand.getSimpleName() + "(" + String.join(", ", parameters) + ")";
        return "write " + declaration + (isBare ? "" : " with a record Gradient(" + components + ")")
                + ", or return a record with the " + target.getReturnType() + " value before "
                + (isBare ? "it" : "them");
    }

    private static String text(List<TypeMirror> types) {
        return types.stream().map(TypeMirror::toString).collect(Collectors.joining(", "));
    }
}
