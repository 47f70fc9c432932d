package io.adjoint.processor.frontend;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.util.TreeScanner;

/** What a lambda's body can return, by its form alone (JLS 15.27.2). */
final class LambdaShape {

    private LambdaShape() {}

    /** Whether an expression body could stand as a statement, too. */
    static boolean isStatementExpression(LambdaExpressionTree lambda) {
        return switch (lambda.getBody().getKind()) {
            case METHOD_INVOCATION,
                    NEW_CLASS,
                    ASSIGNMENT,
                    PREFIX_INCREMENT,
                    PREFIX_DECREMENT,
                    POSTFIX_INCREMENT,
                    POSTFIX_DECREMENT -> true;
            default -> lambda.getBody() instanceof CompoundAssignmentTree;
        };
    }

    /** Whether a block body suits a function with a value, or one without. */
    static boolean canReturn(LambdaExpressionTree lambda, boolean value) {
        boolean[] found = new boolean[2];
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitReturn(ReturnTree tree, Void unused) {
                found[tree.getExpression() == null ? 0 : 1] = true;
                return null;
            }

            @Override
            public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
                return null;
            }

            @Override
            public Void visitClass(ClassTree tree, Void unused) {
                return null;
            }
        }.scan(lambda.getBody(), null);
        boolean endsWithValue = !Completion.canComplete((StatementTree) lambda.getBody());
        return value ? !found[0] && endsWithValue : !found[1];
    }
}
