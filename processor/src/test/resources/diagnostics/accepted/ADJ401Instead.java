package diagnostics;

import io.adjoint.Differentiable;

class ADJ401Instead {
    @Differentiable(wrt = "w")
    static double one(double w, double b) {
        return w * w * b;
    }

    @Differentiable(wrt = {"b", "w"})
    static double several(double w, double b, double x) {
        return w * x + b;
    }
}
