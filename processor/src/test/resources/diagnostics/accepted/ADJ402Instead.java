package diagnostics;

import io.adjoint.Differentiable;

class ADJ402Instead {
    @Differentiable(wrt = {"x", "a", "m", "f", "y"})
    static double carriers(double x, float y, double[] a, float[] f, double[][] m, int n) {
        return n * x * y * a[0] * f[0] * m[0][0];
    }
}
