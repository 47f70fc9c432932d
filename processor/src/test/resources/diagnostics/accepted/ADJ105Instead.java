package diagnostics;

import io.adjoint.Differentiable;

class ADJ105Instead {
    @Differentiable
    static double chosen(double[] a, double[] b, double[][] m, boolean p) {
        double[] picked = p ? a : b;
        return picked[0] * copied(m[0])[1];
    }

    static double[] copied(double[] a) {
        if (a.length == 0) {
            return new double[2];
        }
        double[] b = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            b[i] = a[i];
        }
        return b;
    }

    @Differentiable
    static double swapping(double[][] m) {
        double s = 0;
        int n = m[0].length;
        for (int i = 0; i < n; i++) {
            s += m[0][i];
            swap(m);
        }
        return s;
    }

    static void swap(double[][] m) {
        double[] t = m[0];
        m[0] = m[1];
        m[1] = t;
    }
}
