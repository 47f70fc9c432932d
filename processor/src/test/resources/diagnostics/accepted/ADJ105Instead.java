package diagnostics;

import io.adjoint.Differentiable;

class ADJ105Instead {
    @Differentiable
    static double elements(double[][] m) {
        return m[0][0] * m[0][1];
    }

    @Differentiable
    static double copies(double[] a) {
        double[] b = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            b[i] = a[i];
        }
        b[0] = 2 * b[1];
        return a[0] * b[0];
    }
}
