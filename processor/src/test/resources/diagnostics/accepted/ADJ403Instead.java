package diagnostics;

import io.adjoint.Differentiable;

class ADJ403Instead {
    @Differentiable
    static double number(int n, double x) {
        return n * x;
    }
}
