package diagnostics;

import io.adjoint.Differentiable;
import io.adjoint.ImplicitRoot;

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

    @Differentiable(wrt = {"first", "tolerance"})
    @ImplicitRoot("residual")
    static double solver(double a, double first, double tolerance) {
//                ^ ADJ304
        return Math.sqrt(a);
    }

    static double residual(double x, double a) {
        return x * x - a;
    }

    @Differentiable
    static double solved(double a, double guess) {
//                ^ ADJ304
        double twice = 2 * guess;
        return solver(a, twice, 1e-9);
    }
}
