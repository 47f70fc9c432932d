package diagnostics;

import io.adjoint.Derivative;
import io.adjoint.Differentiable;

class ADJ412Instead {
    static double blend(double x, double y) {
        return x * y;
    }

    @Derivative(of = "blend", argument = "x")
    static double blendX(double g, double x, double y, double z) {
        return g * y;
    }

    @Derivative(of = "diagnostics.ADJ412Instead.blend(double, double)", argument = "y")
    static double blendY(double g, double x, double y, double z) {
        return g * x;
    }

    @Differentiable
    static double f(double x, double y) {
        return blend(x, y);
    }
}
