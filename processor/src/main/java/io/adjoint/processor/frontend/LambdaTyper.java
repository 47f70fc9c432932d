package io.adjoint.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Types lambdas and method references by the functional interface that is expected of them. */
final class LambdaTyper {

    private final BodyContext context;
    private final Universe universe;

    LambdaTyper(BodyContext context) {
        this.context = context;
        this.universe = context.universe;
    }

    TypeMirror lambda(LambdaExpressionTree tree, Target target) {
        if (target == Target.UNKNOWN) {
            return universe.unknown();
        }
        Optional<ExecutableType> function = target.type().flatMap(this::functionType);
        if (function.isEmpty()
                || function.get().getParameterTypes().size()
                        != tree.getParameters().size()) {
            return context.unsupported(tree, "lambda");
        }
        context.scopes.nested(() -> {
            declareParameters(tree, function.get());
            body(tree, Target.ofResult(function.get().getReturnType()));
        });
        return target.type().get();
    }

    private void declareParameters(LambdaExpressionTree tree, ExecutableType function) {
        for (int i = 0; i < tree.getParameters().size(); i++) {
            VariableTree parameter = tree.getParameters().get(i);
            TypeMirror type = parameter.getType() == null
                    ? function.getParameterTypes().get(i)
                    : context.types.type(parameter.getType());
            context.declare(parameter, type);
        }
    }

    private void body(LambdaExpressionTree tree, Target result) {
        if (tree.getBody() instanceof ExpressionTree expression) {
            context.expressions.type(expression, result);
        } else {
            context.statements.body((StatementTree) tree.getBody(), result);
        }
    }

    /** Which method a reference names is not found out; its type is. */
    TypeMirror reference(MemberReferenceTree tree, Target target) {
        target.type().ifPresent(type -> context.record(tree, type));
        context.unsupported(tree, "method reference");
        return target.type().orElse(universe.unknown());
    }

    /** Whether a lambda or method reference could be meant for a parameter of this type (JLS 15.12.2.1). */
    boolean isPotentiallyCompatible(ExpressionTree tree, TypeMirror parameter) {
        Optional<ExecutableElement> function = functionOf(parameter);
        if (function.isEmpty() || !(tree instanceof LambdaExpressionTree lambda)) {
            return function.isPresent();
        }
        if (lambda.getParameters().size() != function.get().getParameters().size()) {
            return false;
        }
        boolean isVoid = function.get().getReturnType().getKind() == TypeKind.VOID;
        return lambda.getBodyKind() == LambdaExpressionTree.BodyKind.STATEMENT
                ? LambdaShape.canReturn(lambda, !isVoid)
                : !isVoid || LambdaShape.isStatementExpression(lambda);
    }

    /** The function type of an interface without wildcards, if it is functional (JLS 9.9). */
    private Optional<ExecutableType> functionType(TypeMirror type) {
        Optional<ExecutableElement> function =
                functionOf(type).filter(method -> method.getTypeParameters().isEmpty());
        if (function.isEmpty()) {
            return Optional.empty();
        }
        DeclaredType declared = (DeclaredType) type;
        boolean hasWildcard =
                declared.getTypeArguments().stream().anyMatch(argument -> argument.getKind() == TypeKind.WILDCARD);
        return hasWildcard
                ? Optional.empty()
                : Optional.of((ExecutableType) universe.types().asMemberOf(declared, function.get()));
    }

    /** The one abstract method of a functional interface (JLS 9.8). */
    private Optional<ExecutableElement> functionOf(TypeMirror type) {
        if (type.getKind() != TypeKind.DECLARED
                || !Universe.elementOf(type).getKind().isInterface()) {
            return Optional.empty();
        }
        TypeElement element = Universe.elementOf(type);
        List<ExecutableElement> functions = new ArrayList<>();
        for (ExecutableElement method :
                ElementFilter.methodsIn(universe.elements().getAllMembers(element))) {
            if (method.getModifiers().contains(Modifier.ABSTRACT) && !isOfObject(method)) {
                functions.removeIf(other -> universe.elements().overrides(method, other, element));
                if (functions.stream().noneMatch(other -> universe.elements().overrides(other, method, element))) {
                    functions.add(method);
                }
            }
        }
        return functions.size() == 1 ? Optional.of(functions.get(0)) : Optional.empty();
    }

    private boolean isOfObject(ExecutableElement method) {
        return ElementFilter.methodsIn(universe.javaLang("Object").getEnclosedElements()).stream()
                .anyMatch(other -> other.getModifiers().contains(Modifier.PUBLIC)
                        && other.getSimpleName().equals(method.getSimpleName())
                        && other.getParameters().size()
                                == method.getParameters().size());
    }
}
