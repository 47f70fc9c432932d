package diagnostics;

import io.adjoint.Differentiable;

class ADJ303Instead {
    @Differentiable
    static double real(double x, int n) {
        double whole = x;
        return whole * x * (long) (0.5 * n);
    }
}
