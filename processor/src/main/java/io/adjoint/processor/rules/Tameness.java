package io.adjoint.processor.rules;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.LowBits;
import io.adjoint.processor.ir.Mathematics;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Op.Symbol;
import java.util.Set;

/**
 * Whether the value and the partials of an operation are finite wherever its arguments are, so that 0 times them is 0.
 */
public final class Tameness {
    // spotless:off
    private static final Set<String> TAME_MATH = Set.of(
            "sin", "cos", "tan", "atan", "atan2", "tanh", "asinh", "hypot", "toRadians", "toDegrees", "fma", "scalb",
            "abs", "max", "min", "clamp", "copySign", "nextUp", "nextDown", "nextAfter",
            // flat
            "signum", "floor", "ceil", "rint", "round", "ulp", "getExponent");
    // spotless:on

    private static final Set<Symbol> LINEAR = Set.of(Symbol.ADD, Symbol.SUB, Symbol.NEG);

    /** As long as nothing overflows that need not. A function that is not known is not tame. */
    public static boolean isTame(Expr.Apply application) {
        Op op = application.op();
        if (op instanceof Op.Operator operator) {
            return switch (operator.symbol()) {
                case DIV, REM ->
                    !operator.operand().isContinuous()
                            || isNonZero(application.arguments().get(1));
                default -> true;
            };
        }
        return !(op instanceof Op.Function function)
                || !function.result().isContinuous()
                || Mathematics.isOwner(function.owner()) && TAME_MATH.contains(function.name())
                || LowBits.has(function)
                || function.owner().equals("io.adjoint.Adjoint");
    }

    /** Whether the partials are constants, finite whatever the arguments are. */
    public static boolean isLinear(Expr.Apply application) {
        return application.op() instanceof Op.Convert
                || application.op() instanceof Op.Operator operator && LINEAR.contains(operator.symbol());
    }

    private static boolean isNonZero(Expr expr) {
        return expr instanceof Expr.Const constant
                && constant.value() instanceof Number number
                && number.doubleValue() != 0;
    }

    private Tameness() {}
}
