package diagnostics;

import io.adjoint.Differentiable;

/** Five different faults, in two methods and a helper: all are reported in one run. */
class FiveFaults {
    static double total;

    @Differentiable(wrt = {"x", "z"})
//                              ^ ADJ401
    static double first(double x, int n) {
        String name = "first";
//      ^ ADJ103
        total += x;
//      ^ ADJ104
        return x + helper(x) + name.length();
    }

    @Differentiable
    static double second(double x) {
        return helper(x) + Math.random();
//                             ^ ADJ201
    }

    static double helper(double x) {
        switch ((int) x) {
//      ^ ADJ101
            default:
                return x;
        }
    }
}
