package io.adjoint.processor.frontend;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import java.util.List;

/** Whether control can run past the end of a statement (JLS 14.22), as far as pattern variables need to know. */
final class Completion {

    private Completion() {}

    static boolean canComplete(StatementTree tree) {
        return switch (tree.getKind()) {
            case RETURN, THROW, BREAK, CONTINUE, YIELD -> false;
            case BLOCK -> canComplete(((BlockTree) tree).getStatements());
            case IF -> canComplete((IfTree) tree);
            case WHILE_LOOP ->
                !isTrue(((WhileLoopTree) tree).getCondition()) || breaksOut(((WhileLoopTree) tree).getStatement());
            case FOR_LOOP -> !isEndless((ForLoopTree) tree) || breaksOut(((ForLoopTree) tree).getStatement());
            case LABELED_STATEMENT ->
                canComplete(((LabeledStatementTree) tree).getStatement())
                        || breaksOut(((LabeledStatementTree) tree).getStatement());
            case SYNCHRONIZED -> canComplete(((SynchronizedTree) tree).getBlock());
            case TRY -> canComplete((TryTree) tree);
            default -> true;
        };
    }

    private static boolean canComplete(List<? extends StatementTree> trees) {
        return trees.stream().allMatch(Completion::canComplete);
    }

    private static boolean canComplete(IfTree tree) {
        return tree.getElseStatement() == null
                || canComplete(tree.getThenStatement())
                || canComplete(tree.getElseStatement());
    }

    private static boolean canComplete(TryTree tree) {
        if (tree.getFinallyBlock() != null && !canComplete(tree.getFinallyBlock())) {
            return false;
        }
        return canComplete(tree.getBlock())
                || tree.getCatches().stream().anyMatch(handler -> canComplete(handler.getBlock()));
    }

    private static boolean isEndless(ForLoopTree tree) {
        return tree.getCondition() == null || isTrue(tree.getCondition());
    }

    private static boolean isTrue(ExpressionTree tree) {
        if (tree instanceof ParenthesizedTree parenthesized) {
            return isTrue(parenthesized.getExpression());
        }
        return tree instanceof LiteralTree literal && Boolean.TRUE.equals(literal.getValue());
    }

    /** Whether a {@code break} in the body of a loop leaves the loop; one with a label counts, whatever it leaves. */
    static boolean breaksOut(StatementTree body) {
        BreakFinder finder = new BreakFinder();
        finder.scan(body, null);
        return finder.found;
    }

    private static final class BreakFinder extends TreeScanner<Void, Void> {
        private boolean found;
        private int inner;

        @Override
        public Void visitBreak(BreakTree tree, Void unused) {
            found |= inner == 0 || tree.getLabel() != null;
            return null;
        }

        @Override
        public Void visitWhileLoop(WhileLoopTree tree, Void unused) {
            return within(() -> super.visitWhileLoop(tree, null));
        }

        @Override
        public Void visitDoWhileLoop(DoWhileLoopTree tree, Void unused) {
            return within(() -> super.visitDoWhileLoop(tree, null));
        }

        @Override
        public Void visitForLoop(ForLoopTree tree, Void unused) {
            return within(() -> super.visitForLoop(tree, null));
        }

        @Override
        public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void unused) {
            return within(() -> super.visitEnhancedForLoop(tree, null));
        }

        @Override
        public Void visitSwitch(SwitchTree tree, Void unused) {
            return within(() -> super.visitSwitch(tree, null));
        }

        @Override
        public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
            return null;
        }

        @Override
        public Void visitClass(ClassTree tree, Void unused) {
            return null;
        }

        private Void within(Runnable scan) {
            inner++;
            scan.run();
            inner--;
            return null;
        }
    }
}
