package io.adjoint.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.ir.Expr;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** {@code throw new X("text" + n)}: carried over as Java, with every name in it resolved. */
final class LoweringThrows {
    private final Lowering lowering;

    LoweringThrows(Lowering lowering) {
        this.lowering = lowering;
    }

    /** The exception as an expression; empty if it was refused. */
    Optional<Expr> lower(ThrowTree tree) {
        ExpressionTree exception = Lowering.stripped(tree.getExpression());
        if (!(exception instanceof NewClassTree creation)) {
            return Optional.of(lowering.expressions.lower(exception)).filter(value -> value != Faults.REFUSED);
        }
        Optional<ExecutableElement> constructor = constructor(creation);
        if (constructor.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(lowering.inactive.creation(creation)).filter(value -> value != Faults.REFUSED);
    }

    private Optional<ExecutableElement> constructor(NewClassTree tree) {
        if (tree.getClassBody() != null || tree.getEnclosingExpression() != null) {
            return refuse(tree, TreeNouns.of(tree));
        }
        Optional<ExecutableElement> constructor = lowering.resolution
                .element(tree)
                .filter(ExecutableElement.class::isInstance)
                .map(ExecutableElement.class::cast);
        if (constructor.isEmpty()) {
            boolean isUnresolved = UnresolvedNames.in(tree, lowering.resolution);
            return isUnresolved ? silently() : refuse(tree, TreeNouns.of(tree));
        }
        if (tree.getIdentifier() instanceof ParameterizedTypeTree generic) {
            return refuse(generic, "a generic exception");
        }
        Element type = constructor.get().getEnclosingElement();
        if (!Readability.of(constructor.get(), lowering.home(), lowering.javac.elements())
                || ((TypeElement) type).getQualifiedName().length() == 0) {
            return refuse(tree.getIdentifier(), "an exception that the generated class cannot name");
        }
        return constructor;
    }

    private Optional<ExecutableElement> silently() {
        lowering.faults.silently();
        return Optional.empty();
    }

    private Optional<ExecutableElement> refuse(Tree at, String what) {
        lowering.faults.refuse(Diagnostic.ADJ102, at, what);
        return Optional.empty();
    }
}
