package diagnostics;

import io.adjoint.Differentiable;
import io.adjoint.Emit;

class ADJ205Instead {
    @Differentiable(emit = Emit.HVP)
    static double inner(double[] x) {
        return x[0] * x[0] * x[1];
    }

    @Differentiable
    static double byProduct(double[] x) {
        double[] column = ADJ205InsteadGrad.inner$hvp(x, new double[] {0, 1});
        return column[0] * x[0];
    }

    @Differentiable
    static double ofItself(double x) {
        return x * x;
    }

    @Differentiable
    static double slope(double x) {
        return ADJ205InsteadGrad.ofItself$grad(x);
    }
}
