package diagnostics;

import io.adjoint.Differentiable;

class ADJ102Instead {
    @Differentiable
    static double chooses(double x, int n) {
        return n == 0 ? x : x * x;
    }

    @Differentiable
    static double applies(double x) {
        return twice(twice(x));
    }

    private static double twice(double x) {
        return 2 * x;
    }
}
