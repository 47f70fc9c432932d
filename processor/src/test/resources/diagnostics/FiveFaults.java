package diagnostics;

import io.adjoint.Differentiable;
import java.util.function.DoubleUnaryOperator;

/** Five different faults, in two methods and a helper: all are reported in one run. */
class FiveFaults {
    static double total;

    private static class Hidden {}

    @Differentiable(wrt = {"x", "z"})
//                              ^ ADJ401
    static double first(double x, Object n) {
        Hidden hidden = (Hidden) n;
//      ^ ADJ103
        total += x;
//      ^ ADJ108
        return x + helper(x);
    }

    @Differentiable
    static double second(double x, DoubleUnaryOperator f) {
        return x + f.applyAsDouble(x);
//                  ^ ADJ201
    }

    static double helper(double x) {
        var other = new Object() {};
//                  ^ ADJ102
        return x;
    }
}
