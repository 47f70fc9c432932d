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

    @Differentiable
    static double[] ofArray(double x) {
        return new double[] {x, x * x};
    }

    @Differentiable
    static void writing(double x, double[] out) {
        out[0] = x * x;
    }
}
