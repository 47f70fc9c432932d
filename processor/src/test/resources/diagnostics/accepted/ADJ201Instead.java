package diagnostics;

import io.adjoint.Differentiable;

class ADJ201Instead {
    @Differentiable
    static double calls(double number, double y) {
        return Math.exp(number) * softplus(y);
    }

    private static double softplus(double x) {
        return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
    }
}
