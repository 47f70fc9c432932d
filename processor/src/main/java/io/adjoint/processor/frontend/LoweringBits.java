package io.adjoint.processor.frontend;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.LowBits;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Type.Scalar;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * A number whose lowest bits are masked or flipped: {@code Double.longBitsToDouble(Double.doubleToRawLongBits(x) &
 * ((-1L) << 27))}. Sign, exponent and the highest bits are kept, so that it is the same number, but for rounding.
 */
final class LoweringBits {
    private final Lowering lowering;
    private final ConstantBits constants;

    LoweringBits(Lowering lowering) {
        this.lowering = lowering;
        this.constants = new ConstantBits(lowering.resolution);
    }

    /**
     * What the bits are of, and what becomes of them.
     *
     * @param number what the bits are of
     * @param type its type
     * @param function what changes them
     * @param bits which are kept, or flipped
     */
    private record Changed(ExpressionTree number, Scalar type, Op.Function function, Expr.Const bits) {}

    boolean isKnown(MethodInvocationTree tree) {
        return changed(tree).isPresent();
    }

    Expr value(MethodInvocationTree tree) {
        Changed changed = changed(tree).orElseThrow();
        Expr number = lowering.expressions.lower(changed.number(), changed.type());
        return number == Faults.REFUSED ? number : new Expr.Apply(changed.function(), List.of(number, changed.bits()));
    }

    private Optional<Changed> changed(MethodInvocationTree tree) {
        Optional<Scalar> type = isCall(tree, "java.lang.Double.longBitsToDouble")
                ? Optional.of(Scalar.DOUBLE)
                : isCall(tree, "java.lang.Float.intBitsToFloat") ? Optional.of(Scalar.FLOAT) : Optional.empty();
        return type.isPresent() && Lowering.stripped(tree.getArguments().get(0)) instanceof BinaryTree change
                ? changed(change, type.get())
                : Optional.empty();
    }

    private Optional<Changed> changed(BinaryTree change, Scalar type) {
        boolean keeps = change.getKind() == Tree.Kind.AND;
        if (!keeps && change.getKind() != Tree.Kind.XOR
                || !(Lowering.stripped(change.getLeftOperand()) instanceof MethodInvocationTree bits)
                || !isOfNumber(bits, type)) {
            return Optional.empty();
        }
        return constants
                .of(change.getRightOperand())
                .filter(mask -> type == Scalar.DOUBLE || mask instanceof Integer)
                .filter(mask -> areLow(keeps ? ~mask.longValue() : mask.longValue(), type))
                .map(mask -> new Changed(
                        bits.getArguments().get(0),
                        type,
                        keeps ? LowBits.keep(type) : LowBits.flip(type),
                        type == Scalar.DOUBLE
                                ? new Expr.Const(mask.longValue(), Scalar.LONG)
                                : Expr.Const.of(mask.intValue())));
    }

    /** Whether they leave alone the sign, the exponent, and ten bits of the mantissa at least. */
    private static boolean areLow(long changed, Scalar type) {
        return (type == Scalar.DOUBLE ? changed >>> 40 : changed >>> 12) == 0;
    }

    private boolean isOfNumber(MethodInvocationTree tree, Scalar type) {
        return type == Scalar.DOUBLE
                ? isCall(tree, "java.lang.Double.doubleToRawLongBits")
                        || isCall(tree, "java.lang.Double.doubleToLongBits")
                : isCall(tree, "java.lang.Float.floatToRawIntBits") || isCall(tree, "java.lang.Float.floatToIntBits");
    }

    private boolean isCall(MethodInvocationTree tree, String name) {
        return lowering.resolution
                .element(tree)
                .filter(ExecutableElement.class::isInstance)
                .filter(method -> name.equals(
                        ((TypeElement) method.getEnclosingElement()).getQualifiedName() + "." + method.getSimpleName()))
                .isPresent();
    }
}
