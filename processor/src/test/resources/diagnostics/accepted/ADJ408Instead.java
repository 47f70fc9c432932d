package diagnostics;

import io.adjoint.Differentiable;

class ADJ408Instead {
    @Differentiable(wrt = {"y", "x"})
    static double once(double x, double y) {
        return x * y;
    }
}
