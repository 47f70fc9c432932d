package io.adjoint.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.diagnostics.Hint;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/**
 * {@code synchronized}: both sweeps need what the lock protects, so the generated method holds it from its beginning to
 * its end. Its object must therefore be the same from the beginning on.
 */
final class LoweringLocks {
    /** What to do about a lock that cannot be held from the beginning. */
    static final Hint LOCK = new Hint("lock this, a class, a final field of these or a parameter that is not assigned,"
            + " in the annotated method itself; or take the lock around the call of the generated method");

    private final Lowering lowering;

    LoweringLocks(Lowering lowering) {
        this.lowering = lowering;
    }

    /** The lock of a {@code synchronized} method. */
    void method(ExecutableElement method, Tree tree) {
        Expr object = lowering.receiver()
                .<Expr>map(receiver -> receiver)
                .orElseGet(() -> lowering.inactive.classLiteral(
                        ReferenceTypes.of(method.getEnclosingElement().asType()).orElseThrow()));
        lowering.locks.add(new Lock(object, lowering.origin(tree), "a synchronized method"));
    }

    /** A {@code synchronized} block. */
    void block(SynchronizedTree tree) {
        ExpressionTree object = Lowering.stripped(tree.getExpression());
        Optional<Expr> lock = lowering.isInPlace ? Optional.empty() : lock(object);
        if (lock.isEmpty()) {
            lowering.faults.refuse(Diagnostic.ADJ101, tree, TreeNouns.of(tree), LOCK);
            return;
        }
        lowering.locks.add(new Lock(lock.get(), lowering.origin(tree), TreeNouns.of(tree)));
        lowering.out.addAll(lowering.statements.block(tree.getBlock()));
    }

    private Optional<Expr> lock(ExpressionTree object) {
        if (object instanceof IdentifierTree name && name.getName().contentEquals("this")) {
            return lowering.receiver().map(receiver -> receiver);
        }
        return isThereAllAlong(object)
                ? Optional.of(lowering.expressions.lower(object)).filter(this::isOfTheBeginning)
                : Optional.empty();
    }

    private boolean isThereAllAlong(ExpressionTree object) {
        Optional<VariableTree> variable = lowering.resolution.variable(object);
        if (variable.isPresent()) {
            return isParameter(variable.get()) && lowering.assigned.isFixed(variable.get());
        }
        boolean isClass = object instanceof MemberSelectTree select
                && select.getIdentifier().contentEquals("class");
        return isClass
                || lowering.resolution
                        .element(object)
                        .filter(named -> named.getKind() == ElementKind.FIELD
                                && named.getModifiers().contains(Modifier.FINAL))
                        .isPresent();
    }

    private boolean isParameter(VariableTree variable) {
        return lowering.resolution.tree().getParameters().contains(variable);
    }

    /** Whether it is made of the receiver and the parameters alone, without calls. */
    private boolean isOfTheBeginning(Expr object) {
        return object != Faults.REFUSED
                && Exprs.nodes(object).stream()
                        .allMatch(node -> node instanceof Var
                                || node instanceof Expr.Field
                                || node instanceof Expr.Static
                                || node instanceof Expr.Opaque literal
                                        && literal.isPure()
                                        && literal.holes().isEmpty());
    }
}
