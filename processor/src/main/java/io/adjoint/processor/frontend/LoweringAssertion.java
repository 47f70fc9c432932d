package io.adjoint.processor.frontend;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.ExpressionTree;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import io.adjoint.processor.ir.Type.Scalar;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;

/** {@code assert condition : message}: evaluated only if assertions are enabled for the class that it stands in. */
final class LoweringAssertion {
    private static final Type.Reference CLASS = new Type.Reference("java.lang.Class");
    private static final Type.Reference ERROR = new Type.Reference("java.lang.AssertionError");
    private static final Op.Function ENABLED =
            Op.Function.of("io.adjoint.access.Assertions", "areEnabled", Scalar.BOOLEAN, CLASS);

    private final Lowering lowering;
    private final FlowWriter out;

    LoweringAssertion(Lowering lowering) {
        this.lowering = lowering;
        this.out = lowering.out;
    }

    void lower(AssertTree tree) {
        int faults = lowering.faults.count();
        List<Expr> condition = new ArrayList<>();
        List<Flow> before = out.during(() -> condition.add(lowering.expressions.lower(tree.getCondition())));
        List<Flow> failure = out.during(() -> out.add(new Stmt.Throw(error(tree.getDetail()), out.origin())));
        if (lowering.faults.count() > faults) {
            return;
        }
        Expr fails = LoweringLogic.opposite(condition.get(0));
        if (before.isEmpty()) {
            out.branch(Exprs.binary(Symbol.COND_AND, enabled(), fails), failure, List.of());
            return;
        }
        before.add(new Flow.Branch(fails, failure, List.of(), out.origin()));
        out.branch(enabled(), before, List.of());
    }

    private Expr enabled() {
        TypeElement outermost = (TypeElement) Signatures.outermost(lowering.owner());
        return Exprs.call(
                ENABLED, new Expr.Opaque(List.of("‹" + outermost.getQualifiedName() + "›.class"), List.of(), CLASS));
    }

    private Expr error(ExpressionTree detail) {
        if (detail == null) {
            return new Expr.Opaque(List.of("new ‹" + ERROR.name() + "›()"), List.of(), ERROR);
        }
        Expr message = lowering.expressions.lower(detail);
        return new Expr.Opaque(List.of("new ‹" + ERROR.name() + "›(", ")"), List.of(message), ERROR);
    }
}
