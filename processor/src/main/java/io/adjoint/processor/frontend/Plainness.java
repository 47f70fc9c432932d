package io.adjoint.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreeScanner;
import io.adjoint.processor.ir.Type;

/** Whether an expression stays one: it has no side effects and, on demand, no value that may be active. */
final class Plainness extends TreeScanner<Void, Void> {
    private final Lowering lowering;
    private final boolean inactive;
    private boolean holds = true;

    private Plainness(Lowering lowering, boolean inactive) {
        this.lowering = lowering;
        this.inactive = inactive;
    }

    /** @param inactive whether the expression must not read anything that can carry a derivative, either */
    static boolean of(ExpressionTree tree, Lowering lowering, boolean inactive) {
        Plainness plainness = new Plainness(lowering, inactive);
        plainness.scan(tree, null);
        return plainness.holds;
    }

    private void refuseIfContinuous(ExpressionTree tree) {
        holds &= !inactive || lowering.type(tree).filter(Type::isContinuous).isEmpty();
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void unused) {
        if (lowering.resolution.variable(tree).isPresent()
                || lowering.objects.known(tree).isPresent()) {
            refuseIfContinuous(tree);
        }
        return null;
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
        if (lowering.objects.instanceField(tree).isPresent()) {
            refuseIfContinuous(tree);
            holds &= lowering.objects.known(tree).isPresent() || !lowering.objects.isObject(tree.getExpression());
        }
        return super.visitMemberSelect(tree, null);
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void unused) {
        holds &= !lowering.objects.isObject(tree);
        return super.visitNewClass(tree, null);
    }

    @Override
    public Void visitArrayAccess(ArrayAccessTree tree, Void unused) {
        refuseIfContinuous(tree);
        return super.visitArrayAccess(tree, null);
    }

    @Override
    public Void visitConditionalExpression(ConditionalExpressionTree tree, Void unused) {
        holds &= !lowering.conditions.isBranching(tree);
        return super.visitConditionalExpression(tree, null);
    }

    @Override
    public Void visitSwitchExpression(SwitchExpressionTree tree, Void unused) {
        holds = false;
        return null;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        holds &= !lowering.calls.isStatement(tree)
                && !lowering.arrayMethods.isKnown(tree)
                && !lowering.objects.isInlined(tree);
        scan(tree.getArguments(), null);
        return null;
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void unused) {
        holds = false;
        return null;
    }

    @Override
    public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void unused) {
        holds = false;
        return null;
    }

    @Override
    public Void visitUnary(UnaryTree tree, Void unused) {
        holds &= !LoweringAssignments.isStep(tree);
        return super.visitUnary(tree, null);
    }

    @Override
    public Void visitNewArray(NewArrayTree tree, Void unused) {
        holds = false;
        return null;
    }
}
