package diagnostics;

import io.adjoint.Differentiable;

class ADJ404Instead {
    @Differentiable
    static double ofDouble(double x) {
        return x * x;
    }

    @Differentiable
    static float ofFloat(float x) {
        return x * x;
    }
}
