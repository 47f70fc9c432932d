package io.adjoint.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.diagnostics.Problems;
import io.adjoint.processor.ir.Emission;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.TapeLimit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;

/** What {@code @Differentiable} says about a method, and whether it can be done. */
final class AnnotationReader {
    private final JavacEnvironment javac;
    private final TreeIndex index;
    private final Problems problems;
    private final CompilationUnitTree unit;

    /** Where the annotation stands: on the method or on its class. */
    private final Element annotated;

    private final Optional<AnnotationMirror> annotation;

    AnnotationReader(
            JavacEnvironment javac,
            TreeIndex index,
            Problems problems,
            CompilationUnitTree unit,
            Element annotated,
            Optional<AnnotationMirror> annotation) {
        this.javac = javac;
        this.index = index;
        this.problems = problems;
        this.unit = unit;
        this.annotated = annotated;
        this.annotation = annotation;
    }

    /** Reports holders of rules that hold none. */
    void checkRules() {
        for (AnnotationValue holder : values("rules")) {
            boolean isUsable = holder.getValue() instanceof DeclaredType type
                    && Rulebook.isHolder((TypeElement) type.asElement(), home(), javac.elements());
            if (!isUsable) {
                report(Diagnostic.ADJ413, holder, holder);
            }
        }
    }

    /**
     * What the annotation asks for beyond the gradient. What the method has not is reported if it was asked of this
     * method alone, and left out if it was asked of a whole class.
     *
     * @param always what is asked of every method
     * @param unknown what keeps something from being known
     */
    Map<Emission, Origin> emissions(
            ExecutableElement method,
            List<Carrier> carriers,
            Set<Emission> always,
            Function<Emission, Optional<Emissions.Misfit>> unknown) {
        Map<Emission, Origin> emissions = new EnumMap<>(Emission.class);
        always.stream()
                .filter(emit ->
                        Emissions.misfit(emit, method, carriers, unknown).isEmpty())
                .forEach(emit -> emissions.put(emit, Origin.NONE));
        for (AnnotationValue value : values("emit")) {
            Emissions.of(value).ifPresent(emit -> {
                Optional<Emissions.Misfit> misfit = Emissions.misfit(emit, method, carriers, unknown);
                if (misfit.isEmpty()) {
                    emissions.put(emit, annotated.equals(method) ? origin(value) : Origin.NONE);
                } else if (annotated.equals(method)) {
                    report(
                            Diagnostic.ADJ405,
                            value,
                            "Emit." + emit,
                            misfit.get().reason(),
                            misfit.get().instead());
                }
            });
        }
        return emissions;
    }

    /** How much may be recorded. */
    TapeLimit tape() {
        return value("tape")
                .flatMap(value -> Arrays.stream(TapeLimit.Bound.values())
                        .filter(bound -> value.getValue() instanceof VariableElement constant
                                && constant.getSimpleName().contentEquals(bound.name()))
                        .findFirst()
                        .map(bound -> new TapeLimit(bound, origin(value))))
                .orElse(TapeLimit.NO_LIMIT);
    }

    private TypeElement home() {
        return (TypeElement) (annotated instanceof TypeElement ? annotated : annotated.getEnclosingElement());
    }

    /** What to differentiate with respect to, in the order of the parameters; the receiver first. */
    List<Carrier> carriers(ExecutableElement method, Tree at) {
        TypeElement home = (TypeElement) method.getEnclosingElement();
        List<Carrier> all = Carrier.parameters(method, home, javac);
        List<AnnotationValue> named = values("wrt");
        List<Carrier> chosen = new ArrayList<>();
        for (AnnotationValue value : named) {
            check(value, method, all, chosen);
        }
        if (all.isEmpty() && chosen.isEmpty()) {
            problems.add(Diagnostic.ADJ403, index.origin(at, unit), method.getSimpleName());
        }
        if (named.isEmpty()) {
            return all;
        }
        List<VariableElement> order = new ArrayList<>(method.getParameters());
        chosen.sort(Comparator.comparing(
                carrier -> carrier.parameter().map(order::indexOf).orElse(-1)));
        return chosen;
    }

    private void check(AnnotationValue value, ExecutableElement method, List<Carrier> all, List<Carrier> chosen) {
        String name = String.valueOf(value.getValue());
        Optional<? extends VariableElement> parameter = method.getParameters().stream()
                .filter(candidate -> candidate.getSimpleName().contentEquals(name))
                .findFirst();
        Optional<Carrier> carrier = all.stream()
                .filter(candidate -> candidate.wrt().equals(name))
                .findFirst()
                .or(() -> Carrier.field(name, method, (TypeElement) method.getEnclosingElement(), javac));
        if (carrier.isPresent() && chosen.stream().anyMatch(other -> isPartOf(name, other.wrt()))) {
            report(Diagnostic.ADJ408, value, name);
        } else if (carrier.isPresent()) {
            chosen.add(carrier.get());
        } else if (parameter.isPresent()) {
            report(Diagnostic.ADJ402, value, name, parameter.get().asType());
        } else {
            String candidates = all.stream().map(Carrier::wrt).collect(Collectors.joining(", "));
            report(Diagnostic.ADJ401, value, "\"" + name + "\"", method.getSimpleName(), candidates);
        }
    }

    private static boolean isPartOf(String name, String other) {
        return name.equals(other) || name.startsWith(other + ".") || other.startsWith(name + ".");
    }

    private void report(Diagnostic diagnostic, AnnotationValue at, Object... arguments) {
        problems.add(diagnostic, origin(at), arguments);
    }

    private Origin origin(AnnotationValue at) {
        return index.origin(javac.trees().getTree(annotated, annotation.orElseThrow(), at), unit);
    }

    private Optional<AnnotationValue> value(String name) {
        return annotation.flatMap(mirror -> mirror.getElementValues().entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(name))
                .<AnnotationValue>map(Map.Entry::getValue)
                .findFirst());
    }

    private List<AnnotationValue> values(String name) {
        List<AnnotationValue> values = new ArrayList<>();
        value(name).ifPresent(value -> {
            for (Object element : (List<?>) value.getValue()) {
                values.add((AnnotationValue) element);
            }
        });
        return values;
    }
}
