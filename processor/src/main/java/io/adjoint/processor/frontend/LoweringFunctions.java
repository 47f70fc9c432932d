package io.adjoint.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import io.adjoint.processor.diagnostics.Hint;
import io.adjoint.processor.ir.CustomRule;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** The methods of the JDK that are functions: of primitive values, without side effects. */
final class LoweringFunctions {
    private static final Set<String> WRAPPERS = Set.of(
            "java.lang.Double",
            "java.lang.Float",
            "java.lang.Long",
            "java.lang.Integer",
            "java.lang.Short",
            "java.lang.Byte",
            "java.lang.Character",
            "java.lang.Boolean");
    private static final String DETACHING = "io.adjoint.Adjoint";

    private final Lowering lowering;

    LoweringFunctions(Lowering lowering) {
        this.lowering = lowering;
    }

    boolean isFunction(ExecutableElement method) {
        return function(method).isPresent();
    }

    Expr apply(MethodInvocationTree tree, ExecutableElement method) {
        Optional<Op.Function> function = function(method);
        Optional<CustomRule> rule = rule(method);
        List<Supplier<Expr>> suppliers = new ArrayList<>();
        for (int i = 0; i < tree.getArguments().size(); i++) {
            ExpressionTree argument = tree.getArguments().get(i);
            Type type = function.get().parameters().get(i);
            int position = i;
            Optional<Hint> remedy =
                    rule.flatMap(found -> found.remedy(position)).map(Hint::new);
            suppliers.add(() -> {
                Expr value = lowering.expressions.lower(argument, type);
                return remedy.isPresent() ? lowering.inactive.cut(value, argument, remedy.get()) : value;
            });
        }
        List<Expr> arguments = lowering.operands.inOrder(suppliers);
        return arguments.contains(Faults.REFUSED) ? lowering.faults.silently() : applied(function.get(), arguments);
    }

    private Optional<CustomRule> rule(ExecutableElement method) {
        return lowering.surroundings.rules().of(method, lowering.owner());
    }

    private static Expr applied(Op.Function function, List<Expr> arguments) {
        boolean ofWrapper =
                WRAPPERS.contains(function.owner()) && function.result().isContinuous();
        if (!ofWrapper) {
            return new Expr.Apply(function, arguments);
        }
        if (function.name().equals("sum")) {
            return Exprs.add(arguments.get(0), arguments.get(1));
        }
        return new Expr.Apply(
                new Op.Function("java.lang.Math", function.name(), function.parameters(), function.result(), true),
                arguments);
    }

    private Optional<Op.Function> function(ExecutableElement method) {
        Optional<CustomRule> rule = rule(method);
        if (rule.isPresent()) {
            boolean isReadable = Readability.of(method, lowering.home(), lowering.javac.elements());
            return rule.filter(each -> isReadable && each.isOfNumbers())
                    .map(CustomRule::of)
                    .map(Op.Function::of);
        }
        String owner = owner(method).getQualifiedName().toString();
        String name = method.getSimpleName().toString();
        List<Type> parameters = new ArrayList<>();
        for (VariableElement parameter : method.getParameters()) {
            LoweringTypes.of(parameter.asType()).filter(Type::isScalar).ifPresent(parameters::add);
        }
        Optional<Type> result = LoweringTypes.of(method.getReturnType()).filter(Type::isScalar);
        if (Signatures.hasReceiver(method)
                || parameters.size() != method.getParameters().size()
                || result.isEmpty()
                || !isKnown(method, result.get())) {
            return Optional.empty();
        }
        boolean isPure = !name.equals("random");
        Op.Function function = new Op.Function(owner, name, parameters, result.get(), isPure);
        boolean passesDerivatives =
                result.get().isContinuous() && parameters.stream().anyMatch(Type::isContinuous);
        boolean isDerived = WRAPPERS.contains(owner)
                || !passesDerivatives
                || lowering.surroundings.isDerived().test(function);
        return isDerived ? Optional.of(function) : Optional.empty();
    }

    private static boolean isKnown(ExecutableElement method, Type result) {
        if (Following.isOfMathematics(method)) {
            return true;
        }
        String owner = owner(method).getQualifiedName().toString();
        if (WRAPPERS.contains(owner)) {
            // Whatever else makes a floating value makes it from bits, and a derivative would be lost on the way.
            return !result.isContinuous()
                    || Set.of("max", "min", "sum")
                            .contains(method.getSimpleName().toString());
        }
        return owner.equals(DETACHING);
    }

    /** Looks for faults in the arguments of a call that was refused, as far as they are numbers or arrays. */
    void lookAt(List<? extends ExpressionTree> arguments) {
        for (ExpressionTree argument : arguments) {
            if (lowering.type(argument).isPresent()) {
                lowering.expressions.lower(argument);
            }
        }
    }

    private static TypeElement owner(ExecutableElement method) {
        return (TypeElement) method.getEnclosingElement();
    }
}
