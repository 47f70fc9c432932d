package io.adjoint.processor.frontend;

import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Reads a method that is annotated as a derivative rule. */
final class RuleReader {
    private final Elements elements;

    RuleReader(Elements elements) {
        this.elements = elements;
    }

    /** What a rule comes to. */
    sealed interface Outcome permits Fitting, Misfit {}

    /**
     * A rule that fits.
     *
     * @param form what it is a rule for
     * @param argument the position of the argument whose adjoint it gives
     * @param method the rule
     */
    record Fitting(RuleForm form, int argument, Signature method) implements Outcome {}

    Outcome read(ExecutableElement rule) {
        String of = Annotations.derivative(rule, "of").orElse("");
        NamedMethods targets = NamedMethods.of(rule, "of", of, elements);
        if (targets.misfit().isPresent()) {
            return targets.misfit().get();
        }
        List<RuleForm> forms = targets.found().stream()
                .map(RuleForm::of)
                .flatMap(Optional::stream)
                .toList();
        if (forms.isEmpty()) {
            return Misfit.of(
                    "of",
                    of + " is not static, or takes or gives something else than numbers and arrays",
                    "name a static method from numbers and arrays of these to a double, a float or an array of these");
        }
        List<Type> parameters = parameters(rule);
        return forms.stream()
                .filter(form -> form.continuous().stream()
                        .anyMatch(i -> form.parameters(i).equals(parameters)))
                .findFirst()
                .map(form -> fit(rule, form))
                .orElseGet(() -> otherForm(rule, forms.get(0), parametersAre(rule)));
    }

    private static String parametersAre(ExecutableElement rule) {
        return "its parameters are (" + written(rule) + ")";
    }

    private Outcome fit(ExecutableElement rule, RuleForm form) {
        Optional<String> named = Annotations.derivative(rule, "argument").filter(name -> !name.isEmpty());
        List<Integer> candidates = form.continuous();
        String names = candidates.stream().map(form::argument).collect(Collectors.joining(", "));
        if (named.isEmpty() && candidates.size() > 1) {
            return Misfit.ofMethod(
                    "it does not say for which argument it is",
                    "add argument = \"…\" with one of: " + names + ", and write " + declaration(rule, form));
        }
        Optional<Integer> argument = named.isEmpty()
                ? Optional.of(candidates.get(0))
                : candidates.stream()
                        .filter(i -> form.argument(i).equals(named.get()))
                        .findFirst()
                        // Class files seldom have the names of parameters; the rule has names of its own
                        .or(() -> candidates.stream()
                                .filter(i -> parameterName(rule, i + 1).equals(named.get()))
                                .findFirst());
        if (argument.isEmpty()) {
            return Misfit.of(
                    "argument",
                    named.get() + " is no argument that can carry a derivative",
                    "name one of: " + names + ", and write " + declaration(rule, form));
        }
        return checked(rule, form, argument.get());
    }

    private Outcome checked(ExecutableElement rule, RuleForm form, int argument) {
        if (!form.parameters(argument).equals(parameters(rule))) {
            return misfit(rule, form, argument, parametersAre(rule));
        }
        if (!Signatures.result(rule).equals(Optional.of(form.result(argument)))) {
            return misfit(rule, form, argument, "it returns " + rule.getReturnType());
        }
        if (!rule.getModifiers().contains(Modifier.STATIC)) {
            return misfit(rule, form, argument, "it is not static");
        }
        if (isPrivate(rule)) {
            return misfit(rule, form, argument, "it is private, and the generated class calls it");
        }
        if (isPrivate(form.target())) {
            return Misfit.of(
                    "of",
                    form.target().getSimpleName() + " is private, and the generated class calls it",
                    "make " + form.target().getSimpleName() + " visible in its package");
        }
        if (!rule.getThrownTypes().isEmpty()) {
            return misfit(rule, form, argument, "it declares exceptions");
        }
        return new Fitting(form, argument, Signatures.of(rule).orElseThrow());
    }

    private Outcome otherForm(ExecutableElement rule, RuleForm form, String why) {
        int argument = Annotations.derivative(rule, "argument")
                .flatMap(name -> form.continuous().stream()
                        .filter(i -> form.argument(i).equals(name))
                        .findFirst())
                .orElse(form.continuous().get(0));
        return misfit(rule, form, argument, why);
    }

    private static String declaration(ExecutableElement rule, RuleForm form) {
        return form.declaration(
                rule.getSimpleName().toString(), form.continuous().get(0));
    }

    private static Misfit misfit(ExecutableElement rule, RuleForm form, int argument, String why) {
        return Misfit.ofMethod(
                why, "write " + form.declaration(rule.getSimpleName().toString(), argument));
    }

    private static boolean isPrivate(Element element) {
        for (Element at = element;
                at instanceof ExecutableElement || at instanceof TypeElement;
                at = at.getEnclosingElement()) {
            if (at.getModifiers().contains(Modifier.PRIVATE)) {
                return true;
            }
        }
        return false;
    }

    private static List<Type> parameters(ExecutableElement rule) {
        List<Type> types = new ArrayList<>();
        for (VariableElement parameter : rule.getParameters()) {
            types.add(LoweringTypes.of(parameter.asType()).orElse(Type.Void.VOID));
        }
        return types;
    }

    private static String parameterName(ExecutableElement rule, int i) {
        return rule.getParameters().get(i).getSimpleName().toString();
    }

    private static String written(ExecutableElement rule) {
        return rule.getParameters().stream()
                .map(VariableElement::asType)
                .map(TypeMirror::toString)
                .collect(Collectors.joining(", "));
    }
}
