package diagnostics;

import io.adjoint.Differentiable;

class ADJ301Equality {
    @Differentiable
    static double equality(double x, float y, double[] a, int n) {
        if (x == 0) {
//      ^ ADJ301
            return y * a[0];
        }
        boolean isEdge = a[1] != y;
//              ^ ADJ301
        double s = 2 * x == 1 ? y : x;
//             ^ ADJ301
        while (s != a[2]) {
//      ^ ADJ301
            s = a[2];
        }
        if (n == 0 || isEdge == true || (int) 2.5 == n || a.length != 3) {
            return s;
        }
        return s * x;
    }

    @Differentiable(wrt = "x")
    static double ofConstants(double x, double y) {
        double z = y * y;
        return y == 0 || z != 1 ? x : 2 * x;
    }
}
