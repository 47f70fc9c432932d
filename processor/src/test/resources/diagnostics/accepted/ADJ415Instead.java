package diagnostics;

import io.adjoint.Differentiable;
import io.adjoint.FixedPoint;
import io.adjoint.ImplicitRoot;

class ADJ415Instead {
    @ImplicitRoot("residual")
    static double root(double a, double guess, int turns) {
        double x = guess;
        for (int i = 0; i < turns; i++) {
            x = (x + a / x) / 2;
        }
        return x;
    }

    private static double residual(double x, double a) {
        return x * x - a;
    }

    @FixedPoint("diagnostics.Elsewhere.step")
    static double[] iterate(double[] x0, double a) {
        double[] x = x0.clone();
        for (int i = 0; i < 100; i++) {
            x = Elsewhere.step(x, a);
        }
        return x;
    }

    @Differentiable
    static double f(double a) {
        return root(a, 1, 100) * iterate(new double[] {1}, a)[0];
    }
}

class Elsewhere {
    static double[] step(double[] x, double a) {
        return new double[] {Math.cos(a * x[0])};
    }
}
