package diagnostics;

import io.adjoint.Differentiable;

class ADJ404Results {
    @Differentiable
    static void nothing(double x) {}
//         ^ ADJ404

    @Differentiable
    static int discrete(double x) {
//         ^ ADJ404
        return 1;
    }

    @Differentiable
    static double[] array(double x) {
//         ^ ADJ404
        return new double[] {x};
    }

    @Differentiable
    static float fine(double x) {
        return (float) x;
    }
}
