package io.adjoint.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.diagnostics.Hint;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Parameterizable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Java that is carried over as it stands: calls of methods that are not looked into, new objects, casts. Whether an
 * active number enters is asked later, when it is known which are active.
 */
final class InactiveJava {
    /** What to do with a class without a name that goes elsewhere. */
    private static final Hint UNNAMED = new Hint("give its object a variable of the type of its interface or class, and"
            + " call its methods here or in methods whose source is read");

    private static final Hint VARIABLE = new Hint("declare a variable of its type before, and pass that");
    private final Lowering lowering;

    InactiveJava(Lowering lowering) {
        this.lowering = lowering;
    }

    /** Java text with what stands in it evaluated before, in order. */
    private final class Text {
        private final List<StringBuilder> fragments = new ArrayList<>(List.of(new StringBuilder()));
        private final List<Supplier<Expr>> holes = new ArrayList<>();

        Text add(String text) {
            fragments.get(fragments.size() - 1).append(text);
            return this;
        }

        Text hole(Supplier<Expr> value) {
            holes.add(value);
            fragments.add(new StringBuilder());
            return this;
        }

        /** @param areLookedAt whether the one they go to does nothing to them */
        Text arguments(List<? extends ExpressionTree> arguments, Optional<ExecutableElement> to, boolean areLookedAt) {
            add("(");
            for (int i = 0; i < arguments.size(); i++) {
                ExpressionTree argument = arguments.get(i);
                boolean takesAll = to.filter(takesAllOfItsClass(i)).isPresent();
                add(i > 0 ? ", " : "").hole(() -> argument(argument, areLookedAt, takesAll));
            }
            return add(")");
        }

        Expr of(Type type, boolean isPure, boolean keeps, Tree at) {
            return of(type, isPure, keeps, lowering.origin(at));
        }

        Expr of(Type type, boolean isPure, boolean keeps, Origin origin) {
            List<Expr> values = lowering.operands.inOrder(holes);
            return values.contains(Faults.REFUSED)
                    ? lowering.faults.silently()
                    : new Expr.Opaque(
                            fragments.stream().map(StringBuilder::toString).toList(),
                            values,
                            type,
                            isPure,
                            keeps,
                            origin);
        }
    }

    /** A call whose value, if it has one, is inactive. */
    Expr call(MethodInvocationTree tree, ExecutableElement method) {
        TypeElement owner = (TypeElement) method.getEnclosingElement();
        Optional<Type> type = result(tree, method);
        if (type.isEmpty()) {
            return lowering.faults.refuse(
                    Diagnostic.ADJ103, tree, lowering.resolution.type(tree).orElseThrow());
        }
        // A public method can be called on an object of a subclass, wherever it is declared.
        boolean isInherited = !method.getModifiers().contains(Modifier.STATIC)
                && method.getModifiers().contains(Modifier.PUBLIC);
        if (!isInherited && !Readability.of(method, lowering.home(), lowering.javac.elements())) {
            return lowering.faults.refuse(
                    Diagnostic.ADJ102,
                    tree.getMethodSelect(),
                    "a call of a method that the generated class cannot name");
        }
        if (type.get() != Type.Void.VOID && isChosenByCaller(tree, method) || isBoundToVariables(tree, method)) {
            return lowering.faults.refuse(
                    Diagnostic.ADJ102, tree.getMethodSelect(), "a call whose types are chosen by its arguments");
        }
        Text text = new Text();
        if (method.getModifiers().contains(Modifier.STATIC)) {
            text.add("‹" + owner.getQualifiedName() + "›");
        } else {
            Optional<Supplier<Expr>> receiver = receiver(tree, method);
            if (receiver.isEmpty()) {
                return lowering.faults.refuse(
                        Diagnostic.ADJ102, tree.getMethodSelect(), "a call on the enclosing object");
            }
            text.hole(receiver.get());
        }
        boolean onlyLooks = ArrayQueries.isOne(method) || new OnlyLooking(lowering.followed).isTrueOf(method);
        text.add("." + method.getSimpleName()).arguments(tree.getArguments(), Optional.of(method), onlyLooks);
        boolean keeps = !onlyLooks && Absorption.keeps(method);
        Expr call = text.of(type.get(), Absorption.isPure(method), keeps, lowering.origin(tree, method));
        lowering.catching.noteCalled(call, method);
        return call;
    }

    /** A call without arguments that the user did not write. */
    Expr call(Expr receiver, String method, Type type) {
        return new Expr.Opaque(List.of("", "." + method + "()"), List.of(receiver), type, false, false, Origin.NONE);
    }

    /** Whether the type of the value is a type variable of the method. */
    private boolean isChosenByCaller(MethodInvocationTree tree, ExecutableElement method) {
        return lowering.type(tree).isEmpty() && method.getReturnType().getKind() == TypeKind.TYPEVAR;
    }

    /**
     * Whether what is passed must be of types that type variables stand for: in the generated class nobody knows these.
     */
    private boolean isBoundToVariables(MethodInvocationTree tree, ExecutableElement method) {
        TypeMirror site = tree.getMethodSelect() instanceof MemberSelectTree select
                ? lowering.resolution.type(select.getExpression()).orElse(null)
                : method.getEnclosingElement().asType();
        Predicate<Parameterizable> isMentioned = declared ->
                method.getParameters().stream().anyMatch(each -> TypeVariables.mentions(each.asType(), declared));
        // The class that a static method is called on has no type arguments.
        boolean isOfVariables = !method.getModifiers().contains(Modifier.STATIC) && TypeVariables.mentionsAny(site)
                || tree.getArguments().stream()
                        .flatMap(argument -> lowering.resolution.type(argument).stream())
                        .anyMatch(TypeVariables::mentionsAny);
        return isOfVariables
                && (isMentioned.test(method) || isMentioned.test((TypeElement) method.getEnclosingElement()));
    }

    private Optional<Type> result(MethodInvocationTree tree, ExecutableElement method) {
        return Signatures.result(method)
                .filter(type -> type == Type.Void.VOID || type.isScalar())
                .or(() -> lowering.type(tree))
                .or(() -> Signatures.result(method));
    }

    private Optional<Supplier<Expr>> receiver(MethodInvocationTree tree, ExecutableElement method) {
        if (tree.getMethodSelect() instanceof MemberSelectTree select && !LoweringCalls.isSuper(tree)) {
            return Optional.of(() -> lowering.expressions.lower(select.getExpression()));
        }
        return lowering.receiver()
                .filter(receiver -> lowering.calls.isMember(method) && !LoweringCalls.isSuper(tree))
                .map(receiver -> () -> receiver);
    }

    /** What is passed; an array of numbers could be written, and nobody would know. */
    private Expr argument(ExpressionTree tree, boolean isLookedAt, boolean takesAll) {
        ExpressionTree argument = Lowering.stripped(tree);
        if (argument instanceof LambdaExpressionTree || argument instanceof MemberReferenceTree) {
            return lowering.faults.refuse(Diagnostic.ADJ102, tree, TreeNouns.of(argument));
        }
        if (!takesAll && isGenericCall(argument)) {
            return lowering.faults.refuse(
                    Diagnostic.ADJ102, tree, "a call whose types are chosen by where it stands", VARIABLE);
        }
        Optional<Type> type = lowering.type(tree);
        if (!isLookedAt
                && type.filter(each -> each.isArray() && each.leaf().isScalar()).isPresent()) {
            return lowering.faults.refuse(Diagnostic.ADJ109, tree, tree);
        }
        return lowering.expressions.lower(tree);
    }

    /** Whether a parameter is of a class whatever the type arguments, or of one that has none. */
    private static Predicate<ExecutableElement> takesAllOfItsClass(int position) {
        return method -> position < method.getParameters().size()
                && method.getParameters().get(position).asType() instanceof DeclaredType type
                && type.getTypeArguments().isEmpty();
    }

    /** Whether the type arguments of what a call gives are those of the call. */
    private boolean isGenericCall(ExpressionTree tree) {
        return tree instanceof MethodInvocationTree
                && lowering.resolution.element(tree).orElse(null) instanceof ExecutableElement method
                && TypeVariables.mentions(method.getReturnType(), method);
    }

    /** A new object that no active number gets into. */
    Expr creation(NewClassTree tree) {
        if (tree.getClassBody() != null) {
            return lowering.faults.refuse(Diagnostic.ADJ102, tree, TreeNouns.of(tree), UNNAMED);
        }
        if (tree.getEnclosingExpression() != null) {
            return lowering.faults.refuse(Diagnostic.ADJ102, tree, TreeNouns.of(tree));
        }
        Optional<DeclaredType> type = lowering.resolution
                .type(tree)
                .or(() -> inferred(tree))
                .filter(DeclaredType.class::isInstance)
                .map(DeclaredType.class::cast);
        if (type.isEmpty()) {
            return lowering.expressions.unknown(tree);
        }
        // Which constructor of a generic class is meant need not be known
        Optional<ExecutableElement> constructor = lowering.resolution
                .element(tree)
                .filter(ExecutableElement.class::isInstance)
                .map(ExecutableElement.class::cast);
        Element named = constructor.<Element>map(each -> each).orElse(type.get().asElement());
        Optional<Type> result = LoweringTypes.of(type.get());
        if (result.isEmpty() || !Readability.of(named, lowering.home(), lowering.javac.elements())) {
            return lowering.faults.refuse(
                    Diagnostic.ADJ102,
                    tree.getIdentifier(),
                    "an object of a class that the generated class cannot name");
        }
        new Remedies(lowering.javac)
                .ofObject((TypeElement) type.get().asElement(), lowering.owner())
                .ifPresent(advice -> lowering.index.advise(Diagnostic.ADJ203, lowering.origin(tree), advice));
        boolean isPure = constructor.filter(Absorption::isPure).isPresent();
        boolean keeps = constructor.filter(each -> !Absorption.keeps(each)).isEmpty();
        return new Text()
                .add("new " + name(tree, (Type.Reference) result.get()))
                .arguments(tree.getArguments(), constructor, false)
                .of(result.get(), isPure, keeps, tree);
    }

    /** The class of {@code new X<>(…)}, whose type arguments follow from where it goes. */
    private Optional<TypeMirror> inferred(NewClassTree tree) {
        return tree.getIdentifier() instanceof ParameterizedTypeTree generic
                ? lowering.resolution.type(generic.getType())
                : Optional.empty();
    }

    private static String name(NewClassTree tree, Type.Reference type) {
        boolean isInferred = tree.getIdentifier() instanceof ParameterizedTypeTree generic
                && generic.getTypeArguments().isEmpty();
        boolean isSaid = type.arguments().stream()
                .noneMatch(argument -> argument.toString().startsWith("?"));
        return isInferred || !isSaid ? "‹" + type.name() + "›<>" : ReferenceTypes.text(type);
    }

    /** A reference seen as another type. */
    Expr cast(Expr value, Type to, Tree at) {
        return new Expr.Opaque(
                List.of("(" + ReferenceTypes.text(to) + ") ", ""), List.of(value), to, true, true, lowering.origin(at));
    }

    Expr instanceOf(InstanceOfTree tree) {
        Optional<Type> type = tree.getPattern() == null ? lowering.type(tree.getType()) : Optional.empty();
        if (type.isEmpty()) {
            return lowering.faults.refuse(Diagnostic.ADJ102, tree, "instanceof with a pattern");
        }
        String test = " instanceof " + ReferenceTypes.text(type.get());
        return new Text()
                .hole(() -> lowering.expressions.lower(tree.getExpression()))
                .add(test)
                .of(Type.Scalar.BOOLEAN, true, false, tree);
    }

    /** The check that what is called on an object is the method that was looked into. */
    Expr guard(Expr receiver, ExecutableElement method) {
        StringBuilder parameters = new StringBuilder();
        method.getParameters()
                .forEach(parameter -> parameters
                        .append(", ")
                        .append(LoweringTypes.of(parameter.asType())
                                .map(ReferenceTypes::erasedText)
                                .orElseThrow())
                        .append(".class"));
        String owner =
                ((TypeElement) method.getEnclosingElement()).getQualifiedName().toString();
        return new Expr.Opaque(
                List.of(
                        "‹io.adjoint.access.Overriding›.refuse(",
                        ", ‹" + owner + "›.class, \"" + method.getSimpleName() + "\"" + parameters + ")"),
                List.of(receiver),
                Type.Void.VOID,
                false,
                false,
                Origin.NONE);
    }

    /** An argument whose derivative nobody knows: no active number may come in through it. */
    Expr cut(Expr value, ExpressionTree argument, Hint advice) {
        if (value == Faults.REFUSED || value instanceof Expr.Const) {
            return value;
        }
        Origin origin = lowering.origin(argument);
        lowering.index.advise(Diagnostic.ADJ201, origin, advice);
        return new Expr.Opaque(List.of("", ""), List.of(value), value.type(), true, true, origin);
    }

    /** {@code X.class}. */
    Expr classLiteral(Type type) {
        return new Expr.Opaque(
                List.of(ReferenceTypes.text(type) + ".class"), List.of(), new Type.Reference("java.lang.Class"));
    }

    /** What is evaluated once, where it stands: in a variable of its own unless it makes no difference. */
    Expr once(Expr value, String name) {
        boolean isPure = !(value instanceof Expr.Opaque opaque) || opaque.isPure();
        if (value == Faults.REFUSED || isPure) {
            return value;
        }
        Var kept = lowering.operands.keep(value, name);
        return kept;
    }
}
