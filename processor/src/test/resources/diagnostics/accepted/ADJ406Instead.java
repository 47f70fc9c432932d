package diagnostics;

import io.adjoint.Differentiable;

class ADJ406Instead {
    @Differentiable
    static double fromItsSource(double x) {
        return softplus(x);
    }

    static double softplus(double x) {
        return Math.log1p(Math.exp(x));
    }
}
