package io.adjoint.processor.rules;

import io.adjoint.processor.ir.LowBits;
import io.adjoint.processor.ir.Mathematics;
import io.adjoint.processor.ir.Op;
import java.util.Set;

/** What it costs to apply an operator or function once more instead of keeping its result. */
public final class Costs {
    // spotless:off
    private static final Set<String> CHEAP_MATH = Set.of(
            "abs", "max", "min", "clamp", "sqrt", "fma", "floor", "ceil", "rint", "round", "signum", "copySign",
            "toRadians", "toDegrees", "scalb", "ulp", "nextUp", "nextDown", "nextAfter", "getExponent",
            // on integers
            "floorDiv", "floorMod", "ceilDiv", "ceilMod");
    // spotless:on

    private static final Set<String> CHEAP_RUNTIME = Set.of("io.adjoint.partials.Ties", "io.adjoint.Adjoint");

    /**
     * Whether the operation takes about as long as a load or a store: arithmetic does, a transcendental function does
     * not, and neither does a function that is not known.
     */
    public static boolean isCheap(Op op) {
        if (op instanceof Op.Operator operator) {
            // The remainder of two floating-point numbers is a loop in the processor.
            return operator.symbol() != Op.Symbol.REM || !operator.operand().isContinuous();
        }
        if (op instanceof Op.Function function) {
            return Mathematics.isOwner(function.owner()) && CHEAP_MATH.contains(function.name())
                    || CHEAP_RUNTIME.contains(function.owner())
                    || LowBits.has(function);
        }
        return true;
    }

    private Costs() {}
}
