package io.adjoint.processor.frontend;

import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * What a rule for a method must look like: static, from the adjoint of the result, the arguments and the result to what
 * the adjoint of one argument grows by.
 *
 * @param target the method
 * @param function the method as a function of numbers
 */
record RuleForm(ExecutableElement target, Op.Function function) {

    /** The form of a rule for a method; empty if it is none that a rule can be for: static, and of numbers alone. */
    static Optional<RuleForm> of(ExecutableElement target) {
        List<Type> parameters = new ArrayList<>();
        for (VariableElement parameter : target.getParameters()) {
            LoweringTypes.of(parameter.asType()).filter(Type::isScalar).ifPresent(parameters::add);
        }
        Optional<Type> result = LoweringTypes.of(target.getReturnType()).filter(Type::isContinuous);
        boolean isOfNumbers = target.getModifiers().contains(Modifier.STATIC)
                && parameters.size() == target.getParameters().size()
                && parameters.stream().anyMatch(Type::isContinuous)
                && result.filter(Type::isScalar).isPresent();
        String owner =
                ((TypeElement) target.getEnclosingElement()).getQualifiedName().toString();
        return isOfNumbers
                ? Optional.of(new RuleForm(
                        target,
                        new Op.Function(owner, target.getSimpleName().toString(), parameters, result.get(), true)))
                : Optional.empty();
    }

    /** The positions of the arguments that can carry a derivative. */
    List<Integer> continuous() {
        return IntStream.range(0, function.parameters().size())
                .filter(i -> function.parameters().get(i).isContinuous())
                .boxed()
                .toList();
    }

    /** The parameter types of a rule, whichever argument it is for. */
    List<Type> parameters() {
        List<Type> types = new ArrayList<>(List.of(function.result()));
        types.addAll(function.parameters());
        types.add(function.result());
        return types;
    }

    /** The declaration of a rule for the i-th argument. */
    String declaration(String name, int i) {
        List<String> parameters = new ArrayList<>(List.of(function.result() + " g"));
        for (int k = 0; k < function.parameters().size(); k++) {
            parameters.add(function.parameters().get(k) + " " + argument(k));
        }
        parameters.add(function.result() + " " + free("y"));
        return "static " + function.parameters().get(i) + " " + name + "(" + String.join(", ", parameters) + ")";
    }

    /** What to write, in any class, to give an argument a rule. */
    String example(int i) {
        String types = function.parameters().stream().map(Type::toString).collect(Collectors.joining(", "));
        String argument = continuous().size() == 1 ? "" : ", argument = \"" + argument(i) + "\"";
        return "@Derivative(of = \"" + function.owner() + "." + function.name() + "(" + types + ")\"" + argument + ") "
                + declaration(function.name() + "Adjoint", i);
    }

    /** The name of the i-th argument. */
    String argument(int i) {
        return target.getParameters().get(i).getSimpleName().toString();
    }

    private String free(String name) {
        boolean isTaken = target.getParameters().stream()
                .anyMatch(parameter -> parameter.getSimpleName().contentEquals(name));
        return isTaken ? "result" : name;
    }
}
