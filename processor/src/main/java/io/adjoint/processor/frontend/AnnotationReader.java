package io.adjoint.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.diagnostics.Problems;
import io.adjoint.processor.ir.Expr.Var;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;

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

    /** Reports what the annotation asks for and this version does not do. */
    void checkExtras() {
        for (AnnotationValue emit : values("emit")) {
            Object name = emit.getValue() instanceof VariableElement constant ? constant.getSimpleName() : emit;
            report(Diagnostic.ADJ405, emit, "Emit." + name);
        }
        value("rules")
                .filter(rules -> !((List<?>) rules.getValue()).isEmpty())
                .ifPresent(rules -> report(Diagnostic.ADJ406, rules, "rules"));
    }

    /** The independents, in the order of the parameters. */
    List<Var> independents(ExecutableElement method, List<Var> parameters, Tree at) {
        List<Var> carriers = parameters.stream()
                .filter(parameter -> parameter.type().isContinuous())
                .toList();
        List<AnnotationValue> named = values("wrt");
        if (carriers.isEmpty()) {
            problems.add(Diagnostic.ADJ403, index.origin(at, unit), method.getSimpleName());
        }
        if (named.isEmpty()) {
            return carriers;
        }
        Set<String> names = new LinkedHashSet<>();
        for (AnnotationValue value : named) {
            check(value, method, parameters, carriers, names);
        }
        return carriers.stream()
                .filter(carrier -> names.contains(carrier.name()))
                .collect(Collectors.toList());
    }

    private void check(
            AnnotationValue value,
            ExecutableElement method,
            List<Var> parameters,
            List<Var> carriers,
            Set<String> names) {
        String name = String.valueOf(value.getValue());
        Optional<Var> parameter = parameters.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst();
        if (parameter.isEmpty()) {
            String candidates = carriers.stream().map(Var::name).collect(Collectors.joining(", "));
            report(Diagnostic.ADJ401, value, "\"" + name + "\"", method.getSimpleName(), candidates);
        } else if (!parameter.get().type().isContinuous()) {
            report(Diagnostic.ADJ402, value, name, parameter.get().type());
        } else if (!names.add(name)) {
            report(Diagnostic.ADJ408, value, name);
        }
    }

    private void report(Diagnostic diagnostic, AnnotationValue at, Object... arguments) {
        Tree tree = javac.trees().getTree(annotated, annotation.orElseThrow(), at);
        problems.add(diagnostic, index.origin(tree, unit), arguments);
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
