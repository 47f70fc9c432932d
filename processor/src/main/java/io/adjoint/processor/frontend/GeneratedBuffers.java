package io.adjoint.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import io.adjoint.processor.diagnostics.Hint;

/** The buffers of {@code $backward}, which are written when differentiable methods have been read. */
final class GeneratedBuffers {
    static final String DERIVATIVE = "$backward";
    static final String WHY = "it adds to buffers, whose changes are not followed";
    static final Hint HINT = new Hint("call $vjp or $grad, and add up what they give");

    /** Whether a name that means nothing yet is that of buffers: {@code NeuronGrad.LossBuffers}. */
    static boolean areNamed(Tree tree, CompilationUnitTree unit) {
        String name = UnresolvedNames.text(tree);
        if (!name.endsWith("Buffers")) {
            return false;
        }
        return tree instanceof MemberSelectTree select
                ? select.getExpression().toString().endsWith("Grad")
                : unit.getImports().stream()
                        .map(each -> each.getQualifiedIdentifier().toString())
                        .anyMatch(each -> each.endsWith("Grad." + name) || each.endsWith("Grad.*"));
    }

    private GeneratedBuffers() {}
}
