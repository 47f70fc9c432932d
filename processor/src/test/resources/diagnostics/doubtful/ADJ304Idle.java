package diagnostics;

import io.adjoint.Differentiable;

class ADJ304Idle {
    @Differentiable
    static double one(double x, double y) {
//                ^ ADJ304
        return x * x;
    }

    @Differentiable(wrt = {"x", "y"})
    static double both(double x, double y, double z) {
//                ^ ADJ304
        return x > y ? z : -z;
    }

    @Differentiable(wrt = "x")
    static double notAskedFor(double x, double y) {
        return x;
    }
}
