package diagnostics;

import io.adjoint.Differentiable;

class ADJ404Writes {
    @Differentiable
    static void onlyReads(double[] x, int[] p) {
//              ^ ADJ404
        p[0] = x.length;
    }

    @Differentiable
    static void writesItsOwn(double[] x) {
//              ^ ADJ404
        double[] y = new double[x.length];
        y[0] = x[0];
    }

    @Differentiable
    static void fine(double[] x) {
        x[0] *= x[0];
    }
}
