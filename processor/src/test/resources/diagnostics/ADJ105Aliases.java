package diagnostics;

import io.adjoint.Differentiable;

class ADJ105Aliases {
    @Differentiable
    static double aliases(double[] a, double[][] m, boolean p) {
        double[] b = a;
        b = new double[3];
//        ^ ADJ105
        a = b;
//        ^ ADJ105
        m[0] = a;
//           ^ ADJ105
        double[] c = p ? a : b;
//                     ^ ADJ105
        double[] d;
        if (p) {
            d = a;
//            ^ ADJ105
        }
        double[][] rows = {a, {1}};
//                         ^ ADJ105
        double[] e = b = a;
//                     ^ ADJ105
        return b[0] + pick(a, b, p)[0];
    }

    static double[] pick(double[] a, double[] b, boolean p) {
        if (p) {
            return a;
//          ^ ADJ105
        }
        return b;
    }
}
