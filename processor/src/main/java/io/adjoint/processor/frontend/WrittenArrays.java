package io.adjoint.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreeScanner;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;

/**
 * The array parameters that a method plainly writes to: there is an assignment to an element of one. For methods that
 * are not looked into otherwise.
 */
final class WrittenArrays extends TreeScanner<Void, Void> {
    private final Set<String> written = new LinkedHashSet<>();

    private WrittenArrays() {}

    /** The first of them; empty if there is none, or no source. */
    static Optional<String> of(ExecutableElement method, JavacEnvironment javac) {
        WrittenArrays arrays = new WrittenArrays();
        arrays.scan(javac.trees().getTree(method), null);
        return method.getParameters().stream()
                .map(parameter -> parameter.getSimpleName().toString())
                .filter(arrays.written::contains)
                .findFirst();
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void unused) {
        note(tree.getVariable());
        return super.visitAssignment(tree, unused);
    }

    @Override
    public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void unused) {
        note(tree.getVariable());
        return super.visitCompoundAssignment(tree, unused);
    }

    @Override
    public Void visitUnary(UnaryTree tree, Void unused) {
        boolean isStep = switch (tree.getKind()) {
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> true;
            default -> false;
        };
        if (isStep) {
            note(tree.getExpression());
        }
        return super.visitUnary(tree, unused);
    }

    private void note(ExpressionTree target) {
        Tree at = Lowering.stripped(target);
        boolean isElement = at instanceof ArrayAccessTree;
        while (at instanceof ArrayAccessTree access) {
            at = Lowering.stripped(access.getExpression());
        }
        if (isElement && at instanceof IdentifierTree root) {
            written.add(root.getName().toString());
        }
    }
}
