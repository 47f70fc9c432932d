package diagnostics;

import io.adjoint.Differentiable;

class ADJ304Instead {
    @Differentiable(wrt = "x")
    static double leftOut(double x, double y) {
        return x > y ? x * x : x;
    }
}
