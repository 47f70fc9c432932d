package io.adjoint.processor.frontend;

import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.diagnostics.Hint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** The methods with an annotation that have not been checked yet: classes that they name may still be written. */
final class PendingMethods {
    private final ProcessingEnvironment environment;
    private final String annotation;
    private final Diagnostic diagnostic;
    private final Function<ExecutableElement, Optional<Misfit>> check;
    private final Map<Place, Element> pending = new LinkedHashMap<>();

    /** A method by name: elements are new in each round. */
    private record Place(String type, String method) {}

    /** @param diagnostic what is said of one that is not what its annotation says */
    PendingMethods(
            ProcessingEnvironment environment,
            String annotation,
            Diagnostic diagnostic,
            Function<ExecutableElement, Optional<Misfit>> check) {
        this.environment = environment;
        this.annotation = annotation;
        this.diagnostic = diagnostic;
        this.check = check;
    }

    String annotation() {
        return annotation;
    }

    void add(Element method) {
        if (method.getKind() == ElementKind.METHOD) {
            TypeElement owner = (TypeElement) method.getEnclosingElement();
            pending.put(new Place(owner.getQualifiedName().toString(), method.toString()), method);
        }
    }

    /** Reports those that do not fit; one that names a missing class waits, if there is another round. */
    void check(boolean isLastRound) {
        List<Place> done = new ArrayList<>();
        pending.forEach((place, method) -> {
            if (isChecked((ExecutableElement) current(place, method), isLastRound)) {
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

    private boolean isChecked(ExecutableElement method, boolean isLastRound) {
        Optional<Misfit> misfit = check.apply(method);
        if (misfit.isPresent() && misfit.get().isMissingType() && !isLastRound) {
            return false;
        }
        misfit.ifPresent(found -> report(method, found));
        return true;
    }

    private void report(ExecutableElement method, Misfit misfit) {
        AnnotationMirror mirror = Annotations.find(method, annotation).orElseThrow();
        Optional<AnnotationValue> value = misfit.member().flatMap(part -> Annotations.value(mirror, part));
        String text = diagnostic.format(method.getSimpleName(), misfit.why(), new Hint(misfit.advice()));
        javax.tools.Diagnostic.Kind kind = javax.tools.Diagnostic.Kind.ERROR;
        if (value.isPresent()) {
            environment.getMessager().printMessage(kind, text, method, mirror, value.get());
        } else {
            environment.getMessager().printMessage(kind, text, method);
        }
    }
}
