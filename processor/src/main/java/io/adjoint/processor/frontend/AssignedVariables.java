package io.adjoint.processor.frontend;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** What a body assigns to its locals and parameters after their declarations. */
final class AssignedVariables extends TreeScanner<Void, Void> {
    private final Resolution resolution;
    private final Map<VariableTree, List<ExpressionTree>> values = new IdentityHashMap<>();

    private AssignedVariables(Resolution resolution) {
        this.resolution = resolution;
    }

    static AssignedVariables of(Resolution resolution) {
        AssignedVariables assigned = new AssignedVariables(resolution);
        assigned.scan((Tree) resolution.tree(), null);
        return assigned;
    }

    /** Whether a variable has one value from its declaration on. */
    boolean isFixed(VariableTree variable) {
        return !values.containsKey(variable);
    }

    /** The values that are assigned, without the one at the declaration. */
    List<ExpressionTree> valuesOf(VariableTree variable) {
        return values.getOrDefault(variable, List.of());
    }

    private List<ExpressionTree> of(ExpressionTree target) {
        return resolution
                .variable(Lowering.stripped(target))
                .map(variable -> values.computeIfAbsent(variable, first -> new ArrayList<>()))
                .orElseGet(ArrayList::new);
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void unused) {
        of(tree.getVariable()).add(tree.getExpression());
        return super.visitAssignment(tree, null);
    }

    @Override
    public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void unused) {
        of(tree.getVariable());
        return super.visitCompoundAssignment(tree, null);
    }

    @Override
    public Void visitUnary(UnaryTree tree, Void unused) {
        if (LoweringAssignments.isStep(tree)) {
            of(tree.getExpression());
        }
        return super.visitUnary(tree, null);
    }
}
