package diagnostics;

import io.adjoint.Differentiable;

class ADJ409Instead {
    @Differentiable
    static double java(double x) {
        return x * x;
    }
}
