package io.adjoint.processor.frontend;

import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/**
 * What a rule for a method must look like: static, from the adjoint of the result, the arguments and the result. The
 * rule of a number returns what its adjoint grows by; that of an array is given its adjoint as well, and adds to it.
 *
 * @param target the method
 * @param signature the method as calls name it
 */
record RuleForm(ExecutableElement target, Signature signature) {

    /** The form of a rule for a method; empty if it is none that a rule can be for: static, of numbers and arrays. */
    static Optional<RuleForm> of(ExecutableElement target) {
        return Signatures.of(target)
                .filter(signature -> target.getModifiers().contains(Modifier.STATIC)
                        && signature.parameters().stream()
                                .allMatch(type -> type.leaf().isScalar())
                        && signature.parameters().stream().anyMatch(Type::isContinuous)
                        && signature.result().isContinuous())
                .map(signature -> new RuleForm(target, signature));
    }

    /** The positions of the arguments that can carry a derivative. */
    List<Integer> continuous() {
        return IntStream.range(0, signature.parameters().size())
                .filter(i -> signature.parameters().get(i).isContinuous())
                .boxed()
                .toList();
    }

    /** The parameter types of a rule for the i-th argument. */
    List<Type> parameters(int i) {
        List<Type> types = new ArrayList<>(List.of(signature.result()));
        types.addAll(signature.parameters());
        types.add(signature.result());
        Type argument = signature.parameters().get(i);
        if (argument.isArray()) {
            types.add(argument);
        }
        return types;
    }

    /** What a rule for the i-th argument returns. */
    Type result(int i) {
        Type argument = signature.parameters().get(i);
        return argument.isArray() ? Type.Void.VOID : argument;
    }

    /** The declaration of a rule for the i-th argument. */
    String declaration(String name, int i) {
        List<String> names = new ArrayList<>(arguments());
        names.add(0, free("g", "seed"));
        names.add(free("y", "result"));
        names.add(free(argument(i) + "Bar", argument(i) + "Adjoint"));
        List<Type> types = parameters(i);
        String parameters = IntStream.range(0, types.size())
                .mapToObj(k -> types.get(k) + " " + names.get(k))
                .collect(Collectors.joining(", "));
        return "static " + result(i) + " " + name + "(" + parameters + ")";
    }

    /** What to write, in any class, to give an argument a rule. */
    String example(int i) {
        String types = signature.parameters().stream().map(Type::toString).collect(Collectors.joining(", "));
        String argument = continuous().size() == 1 ? "" : ", argument = \"" + argument(i) + "\"";
        return "@Derivative(of = \"" + signature + "(" + types + ")\"" + argument + ") "
                + declaration(signature.name() + "Adjoint", i);
    }

    /** The names of the arguments. */
    List<String> arguments() {
        return target.getParameters().stream()
                .map(parameter -> parameter.getSimpleName().toString())
                .toList();
    }

    /** The name of the i-th argument. */
    String argument(int i) {
        return arguments().get(i);
    }

    private String free(String name, String otherwise) {
        return arguments().contains(name) ? otherwise : name;
    }
}
