package io.adjoint.processor.frontend;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Type;
import io.adjoint.processor.ir.Type.Scalar;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Operators without side effects, with the promotions that Java does silently. */
final class LoweringOperators {
    private final Lowering lowering;

    LoweringOperators(Lowering lowering) {
        this.lowering = lowering;
    }

    Expr binary(BinaryTree tree) {
        if (isNull(tree.getLeftOperand()) != isNull(tree.getRightOperand())) {
            return comparedWithNull(tree);
        }
        Deque<BinaryTree> chain = chain(tree);
        Expr value = operand(chain.peek().getLeftOperand(), chain.peek());
        for (BinaryTree link : chain) {
            value = applied(value, link);
        }
        return value;
    }

    /** {@code a + b - c}, innermost first: a long sum is a deep tree, and must not be a deep stack. */
    private static Deque<BinaryTree> chain(BinaryTree tree) {
        Deque<BinaryTree> chain = new ArrayDeque<>(List.of(tree));
        while (chain.peek().getLeftOperand() instanceof BinaryTree left && isLink(left)) {
            chain.push(left);
        }
        return chain;
    }

    private static boolean isLink(BinaryTree tree) {
        return tree.getKind() != Tree.Kind.CONDITIONAL_AND
                && tree.getKind() != Tree.Kind.CONDITIONAL_OR
                && !isNull(tree.getLeftOperand())
                && !isNull(tree.getRightOperand());
    }

    /** The operator on a left side that has been evaluated. */
    private Expr applied(Expr left, BinaryTree tree) {
        List<Expr> operands = new ArrayList<>(List.of(left));
        List<Expr> right = new ArrayList<>();
        List<Flow> before = lowering.out.during(() -> right.add(operand(tree.getRightOperand(), tree)));
        lowering.operands.write(before, operands);
        return apply(tree, symbol(tree.getKind()), operands.get(0), right.get(0));
    }

    /** An operand; the results of a switch expression are converted to the operator's type at once, as by javac. */
    private Expr operand(ExpressionTree tree, BinaryTree operation) {
        Optional<Type> left = lowering.type(operation.getLeftOperand());
        Optional<Type> right = lowering.type(operation.getRightOperand());
        boolean promotes = tree instanceof SwitchExpressionTree
                && !symbol(operation.getKind()).isShift()
                && left.filter(LoweringTypes::isNumeric).isPresent()
                && right.filter(LoweringTypes::isNumeric).isPresent();
        return promotes
                ? lowering.expressions.lower(tree, LoweringTypes.promoted(left.get(), right.get()))
                : lowering.expressions.lower(tree);
    }

    /** An operator on operands that have not been promoted. */
    Expr apply(Tree at, Symbol symbol, Expr left, Expr right) {
        if (left == Faults.REFUSED || right == Faults.REFUSED) {
            return lowering.faults.silently();
        }
        if (symbol == Symbol.ADD && (ReferenceTypes.isString(left.type()) || ReferenceTypes.isString(right.type()))) {
            return Concatenation.of(left, right);
        }
        if (!left.type().isScalar() && !right.type().isScalar() && isEquality(symbol)) {
            return sameReference(symbol, left, right);
        }
        return applyToNumbers(at, symbol, Boxes.unboxed(left), Boxes.unboxed(right));
    }

    private Expr applyToNumbers(Tree at, Symbol symbol, Expr left, Expr right) {
        if (symbol.isShift()) {
            return shifted(symbol, left, right);
        }
        if (left.type() == Scalar.BOOLEAN && right.type() == Scalar.BOOLEAN) {
            return Exprs.binary(symbol, left, right);
        }
        if (!LoweringTypes.isNumeric(left.type()) || !LoweringTypes.isNumeric(right.type())) {
            String types = "the operator " + symbol.sign() + " on " + left.type() + " and " + right.type();
            return lowering.faults.refuse(Diagnostic.ADJ102, at, types);
        }
        Scalar type = LoweringTypes.promoted(left.type(), right.type());
        return Exprs.binary(symbol, LoweringTypes.convert(left, type), LoweringTypes.convert(right, type));
    }

    // Only the low bits of the distance count, so a long distance may be cut to an int.
    private static Expr shifted(Symbol symbol, Expr left, Expr right) {
        Scalar type = LoweringTypes.promoted(left.type());
        return Expr.Apply.of(
                new Op.Operator(symbol, type),
                LoweringTypes.convert(left, type),
                LoweringTypes.convert(right, Scalar.INT));
    }

    Expr unary(UnaryTree tree) {
        Expr operand = Boxes.unboxed(lowering.expressions.lower(tree.getExpression()));
        if (operand == Faults.REFUSED || !operand.type().isScalar()) {
            return lowering.faults.silently();
        }
        if (tree.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
            return LoweringLogic.not(operand);
        }
        Scalar type = LoweringTypes.promoted(operand.type());
        Expr promoted = LoweringTypes.convert(operand, type);
        return switch (tree.getKind()) {
            case UNARY_PLUS -> promoted;
            case UNARY_MINUS -> negated(promoted);
            case BITWISE_COMPLEMENT -> Expr.Apply.of(new Op.Operator(Symbol.COMPLEMENT, type), promoted);
            default -> lowering.faults.refuse(Diagnostic.ADJ102, tree, TreeNouns.of(tree));
        };
    }

    private static Expr negated(Expr operand) {
        if (operand instanceof Expr.Const literal) {
            Object value = literal.value();
            if (value instanceof Double number) {
                return Expr.Const.of(-number);
            }
            if (value instanceof Float number) {
                return Expr.Const.of(-number);
            }
            if (value instanceof Integer number) {
                return Expr.Const.of(-number);
            }
            if (value instanceof Long number) {
                return new Expr.Const(-number, Scalar.LONG);
            }
        }
        return Exprs.neg(operand);
    }

    private Expr comparedWithNull(BinaryTree tree) {
        boolean nullFirst = isNull(tree.getLeftOperand());
        Expr array = lowering.expressions.lower(nullFirst ? tree.getRightOperand() : tree.getLeftOperand());
        if (array == Faults.REFUSED || array.type().isScalar()) {
            return lowering.faults.silently();
        }
        Expr nothing = new Expr.Const(null, array.type());
        Symbol symbol = symbol(tree.getKind());
        return nullFirst ? sameReference(symbol, nothing, array) : sameReference(symbol, array, nothing);
    }

    /** {@code one != other}, of objects. */
    static Expr differs(Expr one, Expr other) {
        return sameReference(Symbol.NE, one, other);
    }

    private static Expr sameReference(Symbol symbol, Expr left, Expr right) {
        return Expr.Apply.of(new Op.SameReference(symbol == Symbol.NE, left.type(), right.type()), left, right);
    }

    private static boolean isNull(ExpressionTree tree) {
        return Lowering.stripped(tree).getKind() == Tree.Kind.NULL_LITERAL;
    }

    private static boolean isEquality(Symbol symbol) {
        return symbol == Symbol.EQ || symbol == Symbol.NE;
    }

    /** The operator of an operation or a compound assignment. */
    static Symbol symbol(Tree.Kind kind) {
        return switch (kind) {
            case PLUS, PLUS_ASSIGNMENT -> Symbol.ADD;
            case MINUS, MINUS_ASSIGNMENT -> Symbol.SUB;
            case MULTIPLY, MULTIPLY_ASSIGNMENT -> Symbol.MUL;
            case DIVIDE, DIVIDE_ASSIGNMENT -> Symbol.DIV;
            case REMAINDER, REMAINDER_ASSIGNMENT -> Symbol.REM;
            case AND, AND_ASSIGNMENT -> Symbol.AND;
            case OR, OR_ASSIGNMENT -> Symbol.OR;
            case XOR, XOR_ASSIGNMENT -> Symbol.XOR;
            case LEFT_SHIFT, LEFT_SHIFT_ASSIGNMENT -> Symbol.SHL;
            case RIGHT_SHIFT, RIGHT_SHIFT_ASSIGNMENT -> Symbol.SHR;
            case UNSIGNED_RIGHT_SHIFT, UNSIGNED_RIGHT_SHIFT_ASSIGNMENT -> Symbol.USHR;
            case LESS_THAN -> Symbol.LT;
            case LESS_THAN_EQUAL -> Symbol.LE;
            case GREATER_THAN -> Symbol.GT;
            case GREATER_THAN_EQUAL -> Symbol.GE;
            case EQUAL_TO -> Symbol.EQ;
            case NOT_EQUAL_TO -> Symbol.NE;
            default -> throw new AssertionError(kind);
        };
    }
}
