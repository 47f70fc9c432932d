package io.adjoint.processor.frontend;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;

/**
 * Methods that only look at what they are given, as checks of arguments do: they write to nothing but their own
 * variables, call only methods that do the same, and answer with yes or no, a whole number, or not at all.
 */
final class OnlyLooking {
    private final Followed followed;
    private final Set<ExecutableElement> open = new HashSet<>();

    OnlyLooking(Followed followed) {
        this.followed = followed;
    }

    boolean isTrueOf(ExecutableElement method) {
        TypeKind result = method.getReturnType().getKind();
        boolean isDiscrete = result == TypeKind.VOID
                || result.isPrimitive() && result != TypeKind.DOUBLE && result != TypeKind.FLOAT;
        return isDiscrete && leavesAllAlone(method);
    }

    /** A method that is being looked at further out says for itself whether it does. */
    private boolean leavesAllAlone(ExecutableElement method) {
        if (!open.add(method)) {
            return true;
        }
        Optional<Resolution> body = isCertain(method) ? followed.body(method) : Optional.empty();
        return body.isPresent()
                && Boolean.TRUE.equals(
                        new Scan(body.get()).scan(body.get().tree().getBody(), null));
    }

    /** Whether no other method can be meant. */
    private static boolean isCertain(ExecutableElement method) {
        Set<Modifier> modifiers = method.getModifiers();
        return modifiers.contains(Modifier.STATIC)
                || modifiers.contains(Modifier.PRIVATE)
                || modifiers.contains(Modifier.FINAL)
                || method.getEnclosingElement().getModifiers().contains(Modifier.FINAL);
    }

    /** Whether all that stands in a body leaves all alone. */
    private final class Scan extends TreeScanner<Boolean, Void> {
        private final Resolution resolution;

        Scan(Resolution resolution) {
            this.resolution = resolution;
        }

        @Override
        public Boolean scan(com.sun.source.tree.Tree tree, Void ignored) {
            return tree == null || !Boolean.FALSE.equals(super.scan(tree, null));
        }

        @Override
        public Boolean reduce(Boolean one, Boolean other) {
            return !Boolean.FALSE.equals(one) && !Boolean.FALSE.equals(other);
        }

        @Override
        public Boolean visitAssignment(AssignmentTree tree, Void ignored) {
            return isOwn(tree.getVariable()) && scan(tree.getExpression(), null);
        }

        @Override
        public Boolean visitCompoundAssignment(CompoundAssignmentTree tree, Void ignored) {
            return isOwn(tree.getVariable()) && scan(tree.getExpression(), null);
        }

        @Override
        public Boolean visitUnary(UnaryTree tree, Void ignored) {
            return switch (tree.getKind()) {
                case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
                    isOwn(tree.getExpression());
                default -> super.visitUnary(tree, null);
            };
        }

        private boolean isOwn(ExpressionTree target) {
            return resolution.variable(Lowering.stripped(target)).isPresent();
        }

        @Override
        public Boolean visitMethodInvocation(MethodInvocationTree tree, Void ignored) {
            boolean isHarmless = method(tree)
                    .filter(method -> Absorption.isPure(method) || ArrayQueries.isOne(method) || leavesAllAlone(method))
                    .isPresent();
            return isHarmless && super.visitMethodInvocation(tree, null);
        }

        @Override
        public Boolean visitNewClass(NewClassTree tree, Void ignored) {
            boolean isHarmless = method(tree).filter(Absorption::isPure).isPresent();
            return isHarmless && tree.getClassBody() == null && super.visitNewClass(tree, null);
        }

        private Optional<ExecutableElement> method(ExpressionTree tree) {
            Optional<Element> element = resolution.element(tree);
            return element.filter(ExecutableElement.class::isInstance).map(ExecutableElement.class::cast);
        }

        @Override
        public Boolean visitLambdaExpression(LambdaExpressionTree tree, Void ignored) {
            return false;
        }

        @Override
        public Boolean visitMemberReference(MemberReferenceTree tree, Void ignored) {
            return false;
        }

        @Override
        public Boolean visitClass(ClassTree tree, Void ignored) {
            return false;
        }
    }
}
