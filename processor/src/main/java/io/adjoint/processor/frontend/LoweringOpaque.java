package io.adjoint.processor.frontend;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SimpleTreeVisitor;
import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Java text around holes for primitive values and arrays: strings put together, calls of the JDK. */
final class LoweringOpaque extends SimpleTreeVisitor<Void, Void> {
    private final Lowering lowering;
    private final int faults;
    private final List<StringBuilder> fragments = new ArrayList<>(List.of(new StringBuilder()));
    private final List<Supplier<Expr>> holes = new ArrayList<>();

    LoweringOpaque(Lowering lowering) {
        this.lowering = lowering;
        this.faults = lowering.faults.count();
    }

    /** The text so far as an expression; empty if a part of it was refused. */
    Optional<Expr> expression(Type type) {
        List<Expr> values = lowering.operands.inOrder(holes);
        if (lowering.faults.count() > faults) {
            return Optional.empty();
        }
        return Optional.of(
                new Expr.Opaque(fragments.stream().map(StringBuilder::toString).toList(), values, type));
    }

    /** {@code new X(arguments)}. */
    void creation(TypeElement type, List<? extends ExpressionTree> arguments) {
        text("new " + name(type));
        arguments(arguments);
    }

    private void arguments(List<? extends ExpressionTree> arguments) {
        text("(");
        for (int i = 0; i < arguments.size(); i++) {
            text(i > 0 ? ", " : "");
            argument(arguments.get(i));
        }
        text(")");
    }

    private void argument(ExpressionTree tree) {
        if (lowering.type(tree).isPresent()) {
            holes.add(() -> lowering.expressions.lower(tree));
            fragments.add(new StringBuilder());
        } else {
            tree.accept(this, null);
        }
    }

    private void text(String text) {
        fragments.get(fragments.size() - 1).append(text);
    }

    private static String name(TypeElement type) {
        return "‹" + type.getQualifiedName() + "›";
    }

    @Override
    protected Void defaultAction(Tree tree, Void unused) {
        boolean known = tree instanceof ExpressionTree expression
                && (lowering.expressions.startsAtRefused(expression)
                        || UnresolvedNames.in(expression, lowering.resolution));
        if (known) {
            lowering.faults.silently();
        } else {
            lowering.faults.refuse(Diagnostic.ADJ102, tree, TreeNouns.of(tree));
        }
        return null;
    }

    @Override
    public Void visitLiteral(LiteralTree tree, Void unused) {
        text(tree.getValue() == null ? "null" : StringLiteral.of((String) tree.getValue()));
        return null;
    }

    @Override
    public Void visitParenthesized(ParenthesizedTree tree, Void unused) {
        text("(");
        argument(tree.getExpression());
        text(")");
        return null;
    }

    @Override
    public Void visitBinary(BinaryTree tree, Void unused) {
        if (tree.getKind() != Tree.Kind.PLUS) {
            return defaultAction(tree, null);
        }
        argument(tree.getLeftOperand());
        text(" + ");
        argument(tree.getRightOperand());
        return null;
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
        return constant(tree);
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void unused) {
        return constant(tree);
    }

    /** A static final string of the user's. */
    private Void constant(ExpressionTree tree) {
        Optional<Object> value = lowering.resolution
                .element(tree)
                .filter(VariableElement.class::isInstance)
                .map(field -> ((VariableElement) field).getConstantValue());
        if (value.isEmpty() || !(value.get() instanceof String string)) {
            return defaultAction(tree, null);
        }
        text(StringLiteral.of(string));
        return null;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        Optional<Element> method = lowering.resolution.element(tree).filter(ExecutableElement.class::isInstance);
        if (method.isEmpty() || !isOfJdk(method.get())) {
            return defaultAction(tree, null);
        }
        TypeElement owner = (TypeElement) method.get().getEnclosingElement();
        if (method.get().getModifiers().contains(Modifier.STATIC)) {
            text(name(owner));
        } else if (owner.getQualifiedName().contentEquals("java.lang.String")
                && tree.getMethodSelect() instanceof MemberSelectTree select) {
            argument(select.getExpression());
        } else {
            return defaultAction(tree, null);
        }
        text("." + method.get().getSimpleName());
        arguments(tree.getArguments());
        return null;
    }

    private boolean isOfJdk(Element method) {
        return lowering.javac
                        .elements()
                        .getPackageOf(method)
                        .getQualifiedName()
                        .toString()
                        .startsWith("java.")
                && Readability.of(method, lowering.owner(), lowering.javac.elements());
    }
}
