package diagnostics;

import io.adjoint.Differentiable;

class ADJ407Instead {
    @Differentiable
    static double f(double x) {
        return x * x;
    }

    static class ADJ407InsteadGrad {}
}

class ADJ407InsteadGradient {
}
