package diagnostics;

import io.adjoint.Differentiable;

class ADJ301Instead {
    @Differentiable
    static double tolerance(double x) {
        return Math.abs(x) < 1e-8 ? 1 - x * x / 6 : Math.sin(x) / x;
    }
}
