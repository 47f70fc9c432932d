package diagnostics;

import io.adjoint.Differentiable;

class ADJ401Unknown {
    @Differentiable(wrt = "z")
//                        ^ ADJ401
    static double one(double x) {
        return x;
    }

    @Differentiable(wrt = {"x", "this.w", "y", ""})
//                              ^ ADJ401
//                                             ^ ADJ401
    static double several(double x, double[] y) {
        return x;
    }
}
