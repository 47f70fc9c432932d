package io.adjoint.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ReturnTree;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Type;
import java.util.Optional;

/** {@code return}: still a jump. */
final class LoweringReturns {
    private final Lowering lowering;

    LoweringReturns(Lowering lowering) {
        this.lowering = lowering;
    }

    void lower(ReturnTree tree) {
        if (lowering.place().isPresent()) {
            lowering.place().get().returned(tree);
            return;
        }
        Optional<Type> type = Signatures.result(lowering.resolution.method());
        if (tree.getExpression() == null || type.isEmpty() || type.get() == Type.Void.VOID) {
            lowering.out.add(jump(Optional.empty()));
        } else if (Lowering.stripped(tree.getExpression()) instanceof NewArrayTree creation) {
            Expr array = made(creation, (Type.Array) type.get());
            lowering.expressions.place(array).ifPresent(place -> lowering.out.add(jump(Optional.of(place))));
        } else {
            ExpressionTree value = tree.getExpression();
            lowering.conditions.write(value, type.get(), lowered -> jump(Optional.of(lowered)));
        }
    }

    private Expr made(NewArrayTree creation, Type.Array type) {
        String name = lowering.resolution.method().getSimpleName().toString();
        return lowering.arrays.value(creation, type, name);
    }

    private Flow jump(Optional<Expr> value) {
        return new Flow.Jump(Flow.Exit.RETURN, value, lowering.out.origin());
    }
}
