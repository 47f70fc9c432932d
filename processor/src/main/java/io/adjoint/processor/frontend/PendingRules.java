package io.adjoint.processor.frontend;

import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.diagnostics.Hint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** The rules of this compilation that have not been checked yet: their classes may still be written. */
final class PendingRules {
    private final ProcessingEnvironment environment;
    private final Map<Place, Element> pending = new LinkedHashMap<>();
    private final Map<String, Element> ruled = new HashMap<>();

    /** A rule by name: elements are new in each round. */
    private record Place(String type, String method) {}

    PendingRules(ProcessingEnvironment environment) {
        this.environment = environment;
    }

    void add(Element rule) {
        if (rule.getKind() == ElementKind.METHOD) {
            TypeElement owner = (TypeElement) rule.getEnclosingElement();
            pending.put(new Place(owner.getQualifiedName().toString(), rule.toString()), rule);
        }
    }

    /** Reports the rules that do not fit; one that names a missing class waits, if there is another round. */
    void check(boolean isLastRound) {
        List<Place> done = new ArrayList<>();
        pending.forEach((place, rule) -> {
            if (isChecked((ExecutableElement) current(place, rule), isLastRound)) {
                done.add(place);
            }
        });
        done.forEach(pending::remove);
    }

    private Element current(Place place, Element known) {
        Elements elements = environment.getElementUtils();
        TypeElement owner = elements.getTypeElement(place.type());
        return owner == null
                ? known
                : owner.getEnclosedElements().stream()
                        .filter(each -> each.toString().equals(place.method()) && each.getKind() == ElementKind.METHOD)
                        .<Element>map(each -> each)
                        .findFirst()
                        .orElse(known);
    }

    private boolean isChecked(ExecutableElement rule, boolean isLastRound) {
        RuleReader.Outcome outcome = new RuleReader(environment.getElementUtils()).read(rule);
        if (outcome instanceof RuleReader.Misfit misfit) {
            if (misfit.isMissingType() && !isLastRound) {
                return false;
            }
            report(rule, misfit.member(), misfit.why(), misfit.advice());
        } else if (outcome instanceof RuleReader.Fitting fitting) {
            String argument = fitting.form().argument(fitting.argument());
            String what = rule.getEnclosingElement() + " " + fitting.form().signature() + " "
                    + fitting.form().signature().parameters() + " " + fitting.argument();
            if (ruled.putIfAbsent(what, rule) != null) {
                String other = ruled.get(what).getSimpleName().toString();
                report(
                        rule,
                        Optional.empty(),
                        other + " is the rule for " + argument + " already",
                        "keep one of the two, or name another argument");
            }
        }
        return true;
    }

    private void report(ExecutableElement rule, Optional<String> member, String why, String advice) {
        AnnotationMirror mirror = Annotations.derivative(rule).orElseThrow();
        Optional<AnnotationValue> value = member.flatMap(part -> Annotations.value(mirror, part));
        String text = Diagnostic.ADJ412.format(rule.getSimpleName(), why, new Hint(advice));
        javax.tools.Diagnostic.Kind kind = javax.tools.Diagnostic.Kind.ERROR;
        if (value.isPresent()) {
            environment.getMessager().printMessage(kind, text, rule, mirror, value.get());
        } else {
            environment.getMessager().printMessage(kind, text, rule);
        }
    }
}
