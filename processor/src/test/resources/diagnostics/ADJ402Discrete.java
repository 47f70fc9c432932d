package diagnostics;

import io.adjoint.Differentiable;

class ADJ402Discrete {
    @Differentiable(wrt = {"n", "p", "x"})
//                         ^ ADJ402
//                              ^ ADJ402
    static double discrete(double x, int n, boolean[] p) {
        return x;
    }
}
