package diagnostics;

import io.adjoint.Differentiable;

class ADJ103Instead {
    @Differentiable
    static double types(double x, double y, double[] row, float[] f, double[][] m, int[] n, boolean[] b, long l, char c) {
        double unboxed = x;
        var copy = new double[row.length];
        for (double each : row) {
            unboxed += each;
        }
        copy[0] = unboxed * y;
        return b[0] ? copy[0] * m[0][1] : f[n[0]] * l + c * copy[0];
    }
}
