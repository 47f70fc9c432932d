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
    static int[] indices(double x) {
//         ^ ADJ404
        return new int[] {1};
    }

    @Differentiable
    static float fine(double x) {
        return (float) x;
    }
}
