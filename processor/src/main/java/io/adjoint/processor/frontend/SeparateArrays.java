package io.adjoint.processor.frontend;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import io.adjoint.processor.ir.Expr.Place;
import java.util.HashSet;
import java.util.Set;

/** Which array variables certainly name different arrays: those of arrays made here, and parameters beside them. */
final class SeparateArrays {
    private final Lowering lowering;

    /** The variables that name one array for good. */
    private final Set<Place> made = new HashSet<>();

    private final Set<Place> given = new HashSet<>();

    SeparateArrays(Lowering lowering) {
        this.lowering = lowering;
        lowering.resolution.tree().getParameters().forEach(each -> add(each, given));
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitVariable(VariableTree tree, Void unused) {
                if (tree.getInitializer() != null && makes(Lowering.stripped(tree.getInitializer()))) {
                    add(tree, made);
                }
                return super.visitVariable(tree, null);
            }
        }.scan(lowering.resolution.tree().getBody(), null);
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitAssignment(AssignmentTree tree, Void unused) {
                lowering.resolution
                        .variable(Lowering.stripped(tree.getVariable()))
                        .flatMap(lowering.variables::of)
                        .ifPresent(variable -> {
                            made.remove(variable);
                            given.remove(variable);
                        });
                return super.visitAssignment(tree, null);
            }
        }.scan(lowering.resolution.tree().getBody(), null);
    }

    private void add(VariableTree declaration, Set<Place> to) {
        lowering.variables.of(declaration).ifPresent(to::add);
    }

    private boolean makes(ExpressionTree value) {
        return value instanceof NewArrayTree
                || value instanceof MethodInvocationTree call && lowering.arrayMethods.isKnown(call);
    }

    boolean areDifferent(Place one, Place other) {
        return !one.equals(other)
                && (made.contains(one) && (made.contains(other) || given.contains(other))
                        || made.contains(other) && given.contains(one));
    }
}
