package diagnostics;

import io.adjoint.Differentiable;

class ADJ302Turns {
    @Differentiable
    static double turns(double x, double[] a) {
        double s = 0;
        for (double t = 0; t < x; t += 0.25) {
//      ^ ADJ302
            s += t * x;
        }
        for (int i = 0; i < a[0]; i++) {
//      ^ ADJ302
            s += a[1];
        }
        for (int i = 0; i < a.length; i++) {
            s *= a[i];
        }
        return s;
    }

    @Differentiable(wrt = "x")
    static double ofConstants(double x, double y) {
        double s = x;
        for (double t = 0; t < y; t += 0.25) {
            s *= x;
        }
        return s;
    }
}
