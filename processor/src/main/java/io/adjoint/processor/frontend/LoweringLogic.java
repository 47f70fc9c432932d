package io.adjoint.processor.frontend;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.Tree;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type.Scalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code &&} and {@code ||}, whose right side is evaluated only sometimes, and the opposite of a condition. */
final class LoweringLogic {
    private final Lowering lowering;

    /** The variables that hold an answer. */
    private final Set<Var> answers = new HashSet<>();

    LoweringLogic(Lowering lowering) {
        this.lowering = lowering;
    }

    /** An expression if the right side has no side effects; otherwise a variable that a branch may change. */
    Expr lower(BinaryTree tree) {
        Symbol symbol = tree.getKind() == Tree.Kind.CONDITIONAL_AND ? Symbol.COND_AND : Symbol.COND_OR;
        Expr left = lowering.expressions.lower(tree.getLeftOperand());
        List<Expr> right = new ArrayList<>();
        List<Flow> before = lowering.out.during(() -> right.add(lowering.expressions.lower(tree.getRightOperand())));
        if (left.type() != Scalar.BOOLEAN || right.get(0).type() != Scalar.BOOLEAN) {
            return lowering.faults.silently();
        }
        if (before.isEmpty()) {
            return Exprs.binary(symbol, left, right.get(0));
        }
        Var condition = kept(left);
        before.add(new Flow.Straight(new Stmt.Assign(condition, right.get(0), lowering.out.origin())));
        lowering.out.branch(symbol == Symbol.COND_AND ? condition : not(condition), before, List.of());
        return condition;
    }

    /** The left side in a variable; that of an expression like this one inside it will do. */
    private Var kept(Expr left) {
        if (left instanceof Var variable && answers.contains(variable)) {
            return variable;
        }
        Var condition = lowering.operands.keep(left, LoweringNames.CONDITION);
        answers.add(condition);
        return condition;
    }

    /** The opposite of a condition, for a structure that the user did not write. */
    static Expr opposite(Expr condition) {
        if (condition instanceof Expr.Apply apply && apply.op() instanceof Op.Operator operator) {
            Optional<Symbol> flipped = flipped(operator);
            if (flipped.isPresent()) {
                return Exprs.binary(
                        flipped.get(),
                        apply.arguments().get(0),
                        apply.arguments().get(1));
            }
            if (operator.symbol() == Symbol.NOT) {
                return apply.arguments().get(0);
            }
        }
        if (condition instanceof Expr.Apply apply && apply.op() instanceof Op.SameReference same) {
            return new Expr.Apply(new Op.SameReference(!same.negated(), same.left(), same.right()), apply.arguments());
        }
        return not(condition);
    }

    // With NaN neither x < y nor x >= y holds.
    private static Optional<Symbol> flipped(Op.Operator operator) {
        boolean ordered = !operator.operand().isContinuous();
        return Optional.ofNullable(
                switch (operator.symbol()) {
                    case EQ -> Symbol.NE;
                    case NE -> Symbol.EQ;
                    case LT -> ordered ? Symbol.GE : null;
                    case GE -> ordered ? Symbol.LT : null;
                    case GT -> ordered ? Symbol.LE : null;
                    case LE -> ordered ? Symbol.GT : null;
                    default -> null;
                });
    }

    static Expr not(Expr condition) {
        return Expr.Apply.of(new Op.Operator(Symbol.NOT, Scalar.BOOLEAN), condition);
    }
}
