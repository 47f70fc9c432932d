package io.adjoint.processor.frontend;

import io.adjoint.processor.ir.CompiledGradient;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/**
 * Methods that come compiled, with the class that was generated for theirs beside it: {@code lib.NeuronGrad} beside
 * {@code lib.Neuron}.
 */
final class JarGradients {
    private final Lowering lowering;
    private final Map<ExecutableElement, Optional<CompiledGradient>> known = new HashMap<>();

    JarGradients(Lowering lowering) {
        this.lowering = lowering;
    }

    /** The gradient of a method that has no source here. */
    Optional<CompiledGradient> of(ExecutableElement method) {
        if (!known.containsKey(method)) {
            TypeElement owner = (TypeElement) method.getEnclosingElement();
            boolean isCompiled = lowering.javac.trees().getTree(owner) == null
                    && Signatures.of(method)
                            .filter(signature -> signature.result() instanceof Type.Scalar)
                            .isPresent();
            known.put(
                    method, isCompiled ? generated(owner).flatMap(found -> gradient(method, found)) : Optional.empty());
        }
        return known.get(method);
    }

    private Optional<TypeElement> generated(TypeElement owner) {
        return Optional.ofNullable(
                        lowering.javac.elements().getTypeElement(AnnotatedClass.generatedQualifiedName(owner)))
                .filter(this::isReadable);
    }

    private boolean isReadable(Element element) {
        return Readability.of(element, lowering.home(), lowering.javac.elements());
    }

    private Optional<CompiledGradient> gradient(ExecutableElement method, TypeElement generated) {
        List<String> types = parameters(method);
        return ElementFilter.methodsIn(generated.getEnclosedElements()).stream()
                .filter(each -> each.getSimpleName().contentEquals(method.getSimpleName() + "$valueAndGrad"))
                .filter(each -> parameters(each).equals(types))
                .filter(each -> isReadable(each) && isReadable(method))
                .filter(each -> !Annotations.isOverwriting(each))
                .findFirst()
                .flatMap(each -> gradient(each, generated, method));
    }

    private Optional<CompiledGradient> gradient(
            ExecutableElement gives, TypeElement generated, ExecutableElement method) {
        if (!(gives.getReturnType() instanceof DeclaredType type)) {
            return Optional.empty();
        }
        TypeElement result = (TypeElement) type.asElement();
        List<? extends RecordComponentElement> components = result.getRecordComponents();
        if (components.isEmpty() || !isReadable(result)) {
            return Optional.empty();
        }
        List<? extends RecordComponentElement> ofIndependents = components.subList(1, components.size());
        Map<Integer, String> offered = offered(gives, method, ofIndependents);
        return Optional.of(new CompiledGradient(
                generated.getQualifiedName().toString(),
                gives.getSimpleName().toString(),
                new Type.Reference(result.getQualifiedName().toString()),
                offered,
                product(gives, method, generated)
                        .filter(product -> offered.size() == ofIndependents.size())
                        .flatMap(product -> product(product, offered)),
                false));
    }

    /**
     * The method that gives the Hessian times a direction: of the same parameters, and a direction for each of some.
     */
    private Optional<ExecutableElement> product(
            ExecutableElement gives, ExecutableElement method, TypeElement generated) {
        List<String> types = parameters(gives);
        return ElementFilter.methodsIn(generated.getEnclosedElements()).stream()
                .filter(each -> each.getSimpleName().contentEquals(method.getSimpleName() + "$hvp"))
                .filter(each -> isReadable(each) && each.getParameters().size() > types.size())
                .filter(each -> parameters(each).subList(0, types.size()).equals(types))
                .findFirst();
    }

    private Optional<CompiledGradient.Product> product(ExecutableElement product, Map<Integer, String> offered) {
        List<String> types = parameters(product);
        int arity = types.size() - offered.size();
        List<Integer> independents = List.copyOf(new TreeMap<>(offered).keySet());
        boolean fits = IntStream.range(0, independents.size())
                .allMatch(k ->
                        independents.get(k) < arity && types.get(arity + k).equals(types.get(independents.get(k))));
        String name = product.getSimpleName().toString();
        if (!fits) {
            return Optional.empty();
        }
        if (!(product.getReturnType() instanceof DeclaredType type)) {
            return offered.size() == 1 ? Optional.of(new CompiledGradient.Product(name, Map.of())) : Optional.empty();
        }
        TypeElement record = (TypeElement) type.asElement();
        List<? extends RecordComponentElement> components = record.getRecordComponents();
        if (components.size() != independents.size() || !isReadable(record)) {
            return Optional.empty();
        }
        Map<Integer, String> named = new LinkedHashMap<>();
        for (int k = 0; k < independents.size(); k++) {
            named.put(independents.get(k), components.get(k).getSimpleName().toString());
        }
        return Optional.of(new CompiledGradient.Product(name, named));
    }

    /** The parameter types as the generated method has them, the receiver's first. */
    private List<String> parameters(ExecutableElement method) {
        Types types = lowering.javac.types();
        List<String> names = new ArrayList<>();
        if (Signatures.hasReceiver(method)) {
            names.add(types.erasure(method.getEnclosingElement().asType()).toString());
        }
        method.getParameters()
                .forEach(
                        parameter -> names.add(types.erasure(parameter.asType()).toString()));
        return names;
    }

    /**
     * The components by parameter: by name if the class file has the names, else by type if there is only one way. What
     * remains unclear is not offered.
     */
    private Map<Integer, String> offered(
            ExecutableElement gives, ExecutableElement method, List<? extends RecordComponentElement> components) {
        Map<Integer, String> byName = new LinkedHashMap<>();
        int offset = gives.getParameters().size() - method.getParameters().size();
        for (RecordComponentElement component : components) {
            IntStream.range(0, gives.getParameters().size())
                    .filter(i -> isNamed(gives.getParameters().get(i), component)
                            || i >= offset && isNamed(method.getParameters().get(i - offset), component))
                    .filter(i -> isOfType(gives, i, component))
                    .findFirst()
                    .ifPresent(i -> byName.put(i, component.getSimpleName().toString()));
        }
        if (byName.size() == components.size()) {
            return byName;
        }
        List<Map<Integer, String>> ways = new ArrayList<>();
        match(gives, components, 0, 0, Map.of(), ways);
        return ways.size() == 1 ? ways.get(0) : Map.of();
    }

    private static boolean isNamed(Element parameter, RecordComponentElement component) {
        return parameter.getSimpleName().equals(component.getSimpleName());
    }

    private static boolean isOfType(ExecutableElement gives, int i, RecordComponentElement component) {
        return LoweringTypes.of(component.asType())
                .filter(type -> type.isContinuous())
                .equals(LoweringTypes.of(gives.getParameters().get(i).asType()));
    }

    /** All ways to take the components, which are in parameter order, for parameters of their types. */
    private static void match(
            ExecutableElement gives,
            List<? extends RecordComponentElement> components,
            int component,
            int parameter,
            Map<Integer, String> taken,
            List<Map<Integer, String>> into) {
        if (component == components.size()) {
            into.add(taken);
            return;
        }
        for (int i = parameter; i < gives.getParameters().size() && into.size() < 2; i++) {
            if (isOfType(gives, i, components.get(component))) {
                Map<Integer, String> more = new LinkedHashMap<>(taken);
                more.put(i, components.get(component).getSimpleName().toString());
                match(gives, components, component + 1, i + 1, more, into);
            }
        }
    }
}
