package io.adjoint.processor.frontend;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.UnaryTree;
import java.util.Optional;
import javax.lang.model.element.VariableElement;

/** Whole numbers that the text of a program fixes: {@code (-1L) << 27}. */
final class ConstantBits {
    private final Resolution resolution;

    ConstantBits(Resolution resolution) {
        this.resolution = resolution;
    }

    /** An {@code Integer} or {@code Long}, as the expression's type is; empty if it is no such constant. */
    Optional<Number> of(ExpressionTree given) {
        ExpressionTree tree = Lowering.stripped(given);
        if (tree instanceof LiteralTree literal) {
            return whole(literal.getValue());
        }
        if (tree instanceof IdentifierTree || tree instanceof MemberSelectTree) {
            return resolution
                    .element(tree)
                    .filter(VariableElement.class::isInstance)
                    .flatMap(field -> whole(((VariableElement) field).getConstantValue()));
        }
        if (tree instanceof UnaryTree unary) {
            return of(unary.getExpression()).flatMap(value -> unary(unary, value));
        }
        return tree instanceof BinaryTree binary
                ? of(binary.getLeftOperand())
                        .flatMap(left -> of(binary.getRightOperand()).flatMap(right -> binary(binary, left, right)))
                : Optional.empty();
    }

    private static Optional<Number> whole(Object value) {
        return value instanceof Integer || value instanceof Long ? Optional.of((Number) value) : Optional.empty();
    }

    private static Optional<Number> unary(UnaryTree tree, Number value) {
        long bits = value.longValue();
        return switch (tree.getKind()) {
            case UNARY_MINUS -> Optional.of(as(value, -bits));
            case BITWISE_COMPLEMENT -> Optional.of(as(value, ~bits));
            default -> Optional.empty();
        };
    }

    private static Optional<Number> binary(BinaryTree tree, Number left, Number right) {
        Number type = right instanceof Long ? right : left;
        long x = left.longValue();
        long y = right.longValue();
        boolean isLong = left instanceof Long;
        return switch (tree.getKind()) {
            case PLUS -> Optional.of(as(type, x + y));
            case MINUS -> Optional.of(as(type, x - y));
            case AND -> Optional.of(as(type, x & y));
            case OR -> Optional.of(as(type, x | y));
            case XOR -> Optional.of(as(type, x ^ y));
            case LEFT_SHIFT -> Optional.of(isLong ? (Number) (x << y) : (Number) ((int) x << y));
            case RIGHT_SHIFT -> Optional.of(isLong ? (Number) (x >> y) : (Number) ((int) x >> y));
            default -> Optional.empty();
        };
    }

    private static Number as(Number type, long value) {
        return type instanceof Long ? (Number) value : (Number) (int) value;
    }
}
