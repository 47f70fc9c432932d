package diagnostics;

import io.adjoint.Differentiable;

class ADJ303Casts {
    @Differentiable
    static double casts(double x, float y) {
        int whole = (int) x;
//          ^ ADJ303
        long rounded = 2 + (long) (x * y);
//           ^ ADJ303
        char letter = 'a';
        letter += y;
//      ^ ADJ303
        double s = whole * x + (float) (rounded * x) + (int) letter;
        if (s > 0) {
            s = s * (short) y;
//          ^ ADJ303
        }
        return s - y * Math.round(x);
    }

    @Differentiable(wrt = "x")
    static double ofConstants(double x, double y) {
        return (int) y * x + (int) 2.5;
    }
}
