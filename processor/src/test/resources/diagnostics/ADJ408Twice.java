package diagnostics;

import io.adjoint.Differentiable;

class ADJ408Twice {
    @Differentiable(wrt = {"x", "y", "x", "x"})
//                                   ^ ADJ408
//                                        ^ ADJ408
    static double twice(double x, double y) {
        return x;
    }
}
