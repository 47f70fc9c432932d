package diagnostics;

import io.adjoint.Differentiable;

class ADJ105Given {
    @Differentiable
    static double chosen(double[] a, double[] b, double[][] m, boolean p) {
        return pick(a, b, p)[0] * row(m)[1] * inside(a)[0][0];
    }

    static double[] pick(double[] a, double[] b, boolean p) {
//                  ^ ADJ105
        if (p) {
            return a;
        }
        return b;
    }

    static double[] row(double[][] m) {
        double[] row = m[0];
        return row;
//      ^ ADJ105
    }

    static double[][] inside(double[] a) {
        double[][] rows = {a, {1}};
        return rows;
//      ^ ADJ105
    }

    @Differentiable
    static double swapping(double[][] m) {
        double s = 0;
        for (int i = 0; i < m[0].length; i++) {
            s += m[0][i];
            swap(m);
//          ^ ADJ105
        }
        return s;
    }

    static void swap(double[][] m) {
        double[] t = m[0];
        m[0] = m[1];
        m[1] = t;
    }
}
