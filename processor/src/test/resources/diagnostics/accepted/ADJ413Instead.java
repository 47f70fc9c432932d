package diagnostics;

import io.adjoint.Derivative;
import io.adjoint.Differentiable;

class ADJ413Instead {
    @Differentiable(rules = Rules.class)
    static double ruled(double x) {
        return softplus(x);
    }

    static double softplus(double x) {
        return Math.log1p(Math.exp(x));
    }

    static class Rules {
        @Derivative(of = "softplus")
        static double softplusAdjoint(double g, double x, double y) {
            return g / (1 + Math.exp(-x));
        }
    }
}
