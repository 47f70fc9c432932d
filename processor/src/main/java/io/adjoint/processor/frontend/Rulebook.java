package io.adjoint.processor.frontend;

import io.adjoint.processor.ir.CustomRule;
import io.adjoint.processor.ir.Signature;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * The derivative rules that are in force for one generated class. A call goes by the rules of the class that it is
 * generated for, else by those of the class that the call stands in, else by those of the class of the method: rules in
 * the class, in the classes around it, and in those that its annotations name.
 */
final class Rulebook {
    private final TypeElement home;
    private final JavacEnvironment javac;
    private final Elements elements;
    private final Map<TypeElement, Map<ExecutableElement, CustomRule>> byClass = new HashMap<>();
    private final Map<Signature, ExecutableElement> methods = new HashMap<>();
    private final Map<ExecutableElement, CustomRule> used = new LinkedHashMap<>();

    Rulebook(TypeElement home, JavacEnvironment javac) {
        this.home = home;
        this.javac = javac;
        this.elements = javac.elements();
    }

    /** The rule of a method where a class calls it, so that its own body does not matter. */
    Optional<CustomRule> of(ExecutableElement method, TypeElement from) {
        CustomRule rule = inForce(home).get(method);
        if (rule == null) {
            rule = inForce(from).get(method);
        }
        if (rule == null) {
            rule = besideIt(method);
        }
        if (rule == null) {
            return Optional.empty();
        }
        used.putIfAbsent(method, rule);
        return Optional.of(used.get(method));
    }

    /**
     * The rule that a method's own class has. Where that class comes compiled and none can be called from here, the
     * gradient that was generated with it goes by the rule.
     */
    private CustomRule besideIt(ExecutableElement method) {
        if (!method.getModifiers().contains(Modifier.STATIC)) {
            return null;
        }
        CustomRule rule = inForce((TypeElement) method.getEnclosingElement()).get(method);
        boolean isUnreachable = rule != null && rule.adjoints().isEmpty();
        return isUnreachable && javac.trees().getTree(method) == null ? null : rule;
    }

    /** The method that is a rule. */
    Optional<ExecutableElement> method(Signature rule) {
        return Optional.ofNullable(methods.get(rule));
    }

    /** Whether a rule has rules of its own, so that its body does not matter either. */
    boolean isRuled(Signature rule) {
        return method(rule)
                .flatMap(method -> of(method, (TypeElement) method.getEnclosingElement()))
                .filter(CustomRule::isOfNumbers)
                .isPresent();
    }

    /** The rules that were asked for. */
    List<CustomRule> used() {
        return List.copyOf(used.values());
    }

    /** The methods of a class that are annotated as rules. */
    static List<ExecutableElement> rulesIn(TypeElement holder) {
        return ElementFilter.methodsIn(holder.getEnclosedElements()).stream()
                .filter(method -> Annotations.derivative(method).isPresent())
                .toList();
    }

    /** Whether a class has rules that can be called from the generated one. */
    static boolean isHolder(TypeElement type, TypeElement home, Elements elements) {
        return rulesIn(type).stream().anyMatch(rule -> Readability.of(rule, home, elements));
    }

    private Map<ExecutableElement, CustomRule> inForce(TypeElement type) {
        if (!byClass.containsKey(type)) {
            Map<ExecutableElement, CustomRule> rules = new LinkedHashMap<>();
            byClass.put(type, rules);
            read(type, rules);
        }
        return byClass.get(type);
    }

    private void read(TypeElement type, Map<ExecutableElement, CustomRule> into) {
        Map<ExecutableElement, RuleForm> forms = new LinkedHashMap<>();
        Map<ExecutableElement, Map<Integer, Signature>> adjoints = new HashMap<>();
        Map<ExecutableElement, Map<Integer, Signature>> unreachable = new HashMap<>();
        for (TypeElement holder : holders(type)) {
            for (ExecutableElement each : rulesIn(holder)) {
                if (new RuleReader(elements).read(each) instanceof RuleReader.Fitting rule) {
                    ExecutableElement target = rule.form().target();
                    forms.putIfAbsent(target, rule.form());
                    adjoints.computeIfAbsent(target, unseen -> new TreeMap<>());
                    unreachable.computeIfAbsent(target, unseen -> new TreeMap<>());
                    // One that cannot be called from here is none, but what it is for is not looked into all the same
                    if (Readability.of(each, home, elements)) {
                        adjoints.get(target).putIfAbsent(rule.argument(), rule.method());
                        methods.put(rule.method(), each);
                    } else {
                        unreachable.get(target).putIfAbsent(rule.argument(), rule.method());
                    }
                }
            }
        }
        forms.forEach((target, form) -> into.put(target, rule(form, adjoints.get(target), unreachable.get(target))));
    }

    private static CustomRule rule(
            RuleForm form, Map<Integer, Signature> adjoints, Map<Integer, Signature> unreachable) {
        Map<Integer, String> remedies = new TreeMap<>();
        form.continuous().stream()
                .filter(i -> !adjoints.containsKey(i))
                .forEach(i -> remedies.put(
                        i,
                        unreachable.containsKey(i)
                                ? "make its rule " + unreachable.get(i) + " and the class around that public"
                                : "write a rule for this argument: " + form.example(i)));
        return new CustomRule(form.signature(), form.arguments(), adjoints, remedies);
    }

    private static Set<TypeElement> holders(TypeElement type) {
        Set<TypeElement> holders = new LinkedHashSet<>();
        for (Element at = type; at instanceof TypeElement each; at = at.getEnclosingElement()) {
            holders.add(each);
        }
        Annotations.differentiable(type).map(Annotations::rules).ifPresent(holders::addAll);
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            Optional<AnnotationMirror> annotation = Annotations.differentiable(method);
            annotation.map(Annotations::rules).ifPresent(holders::addAll);
        }
        return holders;
    }
}
