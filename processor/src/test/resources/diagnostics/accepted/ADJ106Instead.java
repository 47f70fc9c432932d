package diagnostics;

import io.adjoint.Differentiable;

class ADJ106Instead {
    @Differentiable
    static double calls(double x) {
        return slow(x);
    }

    static double slow(double x) {
        return x * x;
    }
}
