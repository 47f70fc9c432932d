package io.adjoint.processor.frontend;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.util.TreeScanner;
import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Type;
import java.util.Optional;

/** {@code return}: still a jump. */
final class LoweringReturns {
    private final Lowering lowering;

    /**
     * The last return of the method: the one place where an array can be returned, since no variable can take a second
     * one.
     */
    private ReturnTree last;

    LoweringReturns(Lowering lowering) {
        this.lowering = lowering;
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitReturn(ReturnTree tree, Void unused) {
                last = tree;
                return null;
            }

            @Override
            public Void visitClass(ClassTree tree, Void unused) {
                return null;
            }

            @Override
            public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
                return null;
            }
        }.scan(lowering.resolution.tree().getBody(), null);
    }

    void lower(ReturnTree tree) {
        Optional<Type> type = Signatures.result(lowering.resolution.method());
        if (tree.getExpression() == null || type.isEmpty() || type.get() == Type.Void.VOID) {
            lowering.out.add(jump(Optional.empty()));
        } else if (type.get() instanceof Type.Array array) {
            array(tree, array);
        } else {
            lowering.conditions.write(tree.getExpression(), type.get(), value -> jump(Optional.of(value)));
        }
    }

    private void array(ReturnTree tree, Type.Array type) {
        if (tree != last) {
            lowering.faults.refuse(Diagnostic.ADJ105, tree, "an early return of an array");
            return;
        }
        ExpressionTree value = Lowering.stripped(tree.getExpression());
        String name = lowering.resolution.method().getSimpleName().toString();
        Expr array = value instanceof NewArrayTree creation
                ? lowering.arrays.value(creation, type, name)
                : lowering.expressions.lower(value);
        lowering.expressions.place(array).ifPresent(place -> lowering.out.add(jump(Optional.of(place))));
    }

    private Flow jump(Optional<Expr> value) {
        return new Flow.Jump(Flow.Exit.RETURN, value, lowering.out.origin());
    }
}
