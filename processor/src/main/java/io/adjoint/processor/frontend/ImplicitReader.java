package io.adjoint.processor.frontend;

import io.adjoint.processor.ir.ImplicitFunction;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Reads a method that is annotated as the solver of an equation. */
final class ImplicitReader {
    private static final Type UNKNOWNS = Type.arrayOf(Type.Scalar.DOUBLE);

    private final JavacEnvironment javac;

    ImplicitReader(JavacEnvironment javac) {
        this.javac = javac;
    }

    /**
     * What an annotated method comes to.
     *
     * @param function it and its equation; empty if they do not fit
     * @param equation the method that the equation is; empty if they do not fit
     */
    record Read(Optional<ImplicitFunction> function, Optional<ExecutableElement> equation, Optional<Misfit> misfit) {

        static Read of(Misfit misfit) {
            return new Read(Optional.empty(), Optional.empty(), Optional.of(misfit));
        }
    }

    /** Whether a method is annotated as a solver, and its source is here. */
    static boolean isSolver(ExecutableElement method, JavacEnvironment javac) {
        return annotation(method).isPresent() && javac.trees().getTree(method) != null;
    }

    private static Optional<String> annotation(ExecutableElement method) {
        return List.of(Annotations.IMPLICIT_ROOT, Annotations.FIXED_POINT).stream()
                .filter(name -> Annotations.find(method, name).isPresent())
                .findFirst();
    }

    /** The function, with an equation that can be read; empty if the method is no solver or something does not fit. */
    Optional<ImplicitFunction> function(ExecutableElement method) {
        return isSolver(method, javac) ? read(method).function() : Optional.empty();
    }

    /** The method that the equation is. */
    Optional<ExecutableElement> equation(ExecutableElement method) {
        return isSolver(method, javac) ? read(method).equation() : Optional.empty();
    }

    Read read(ExecutableElement solver) {
        String name = annotation(solver).orElseThrow();
        Optional<Misfit> ofSolver = misfit(solver);
        if (ofSolver.isPresent()) {
            return Read.of(ofSolver.get());
        }
        String text = Annotations.find(solver, name)
                .flatMap(mirror -> Annotations.value(mirror, "value"))
                .map(value -> String.valueOf(value.getValue()))
                .orElse("");
        NamedMethods named = NamedMethods.of(solver, "value", text, javac.elements());
        if (named.misfit().isPresent()) {
            return Read.of(named.misfit().get());
        }
        boolean isFixedPoint = name.equals(Annotations.FIXED_POINT);
        for (ExecutableElement candidate : named.found()) {
            Optional<List<Integer>> sources = sources(solver, candidate);
            if (sources.isPresent() && problem(candidate).isEmpty()) {
                ImplicitFunction function = new ImplicitFunction(
                        Signatures.of(solver).orElseThrow(),
                        names(solver),
                        Signatures.of(candidate).orElseThrow(),
                        sources.get(),
                        isFixedPoint);
                return new Read(Optional.of(function), Optional.of(candidate), Optional.empty());
            }
        }
        ExecutableElement first = named.found().get(0);
        String why = sources(solver, first).isPresent()
                ? problem(first).orElseThrow()
                : text + " is " + declaration(first.getReturnType().toString(), text, parameters(first));
        return Read.of(Misfit.of("value", why, advice(solver, first)));
    }

    private Optional<Misfit> misfit(ExecutableElement solver) {
        Optional<Type> result = LoweringTypes.of(solver.getReturnType())
                .filter(type -> type.isContinuous() && (type.isScalar() || type.equals(UNKNOWNS)));
        boolean isBoth = Annotations.find(solver, Annotations.IMPLICIT_ROOT).isPresent()
                && Annotations.find(solver, Annotations.FIXED_POINT).isPresent();
        if (isBoth) {
            return Optional.of(Misfit.ofMethod("it has two equations", "keep one of the two annotations"));
        }
        if (!solver.getModifiers().contains(Modifier.STATIC)) {
            return Optional.of(Misfit.ofMethod("it is not static", "make it static, with what it needs as parameters"));
        }
        if (!solver.getTypeParameters().isEmpty()) {
            return Optional.of(Misfit.ofMethod("it has type parameters", "write out the types that it is used with"));
        }
        if (isPrivate(solver)) {
            return Optional.of(Misfit.ofMethod(
                    "it is private, and the generated class calls it", "make it visible in its package"));
        }
        if (result.isEmpty() || Signatures.of(solver).isEmpty()) {
            return Optional.of(
                    Misfit.ofMethod("it returns " + solver.getReturnType(), "return a double, a float or a double[]"));
        }
        return WrittenArrays.of(solver, javac)
                .map(array ->
                        Misfit.ofMethod("it writes to the array " + array, "work on a copy: " + array + ".clone()"));
    }

    private static boolean isPrivate(Element element) {
        return element.getModifiers().contains(Modifier.PRIVATE)
                || element.getEnclosingElement() instanceof TypeElement outer && isPrivate(outer);
    }

    /** Which parameters of the solver those of the equation are, after the unknown; empty if one is none of them. */
    private static Optional<List<Integer>> sources(ExecutableElement solver, ExecutableElement equation) {
        Optional<Signature> of = Signatures.of(solver);
        Optional<Signature> by = Signatures.of(equation).filter(signature -> !signature.hasReceiver());
        if (by.isEmpty() || by.get().parameters().isEmpty()) {
            return Optional.empty();
        }
        Type unknown = of.orElseThrow().result();
        boolean isOfUnknown = by.get().result().equals(unknown)
                && by.get().parameters().get(0).equals(unknown);
        List<Integer> sources = new ArrayList<>();
        List<String> names = names(equation);
        for (int i = 1; i < names.size(); i++) {
            int source = names(solver).indexOf(names.get(i));
            if (source >= 0
                    && of.get()
                            .parameters()
                            .get(source)
                            .equals(by.get().parameters().get(i))) {
                sources.add(source);
            }
        }
        return isOfUnknown && sources.size() == names.size() - 1 ? Optional.of(sources) : Optional.empty();
    }

    private Optional<String> problem(ExecutableElement equation) {
        if (javac.trees().getTree(equation) == null) {
            return Optional.of(equation.getSimpleName() + " comes without its source");
        }
        return equation.getThrownTypes().isEmpty()
                ? Optional.empty()
                : Optional.of(equation.getSimpleName() + " declares exceptions");
    }

    private static String advice(ExecutableElement solver, ExecutableElement equation) {
        List<String> parameters = new ArrayList<>(parameters(solver));
        String unknown = names(solver).contains("x") ? "unknown" : "x";
        parameters.add(0, solver.getReturnType() + " " + unknown);
        return "write static "
                + declaration(
                        solver.getReturnType().toString(),
                        equation.getSimpleName().toString(),
                        parameters)
                + ": the unknown first, then parameters of " + solver.getSimpleName()
                + ", of which some may be left out";
    }

    private static String declaration(String result, String name, List<String> parameters) {
        return result + " " + name + parameters.stream().collect(Collectors.joining(", ", "(", ")"));
    }

    private static List<String> parameters(ExecutableElement method) {
        return IntStream.range(0, method.getParameters().size())
                .mapToObj(i -> method.getParameters().get(i).asType() + " "
                        + names(method).get(i))
                .toList();
    }

    private static List<String> names(ExecutableElement method) {
        return method.getParameters().stream()
                .map(parameter -> parameter.getSimpleName().toString())
                .toList();
    }
}
