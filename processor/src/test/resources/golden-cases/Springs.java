package demo;

import io.adjoint.Differentiable;
import io.adjoint.Emit;

/** Energies whose Hessians are sparse, and a residual whose Jacobian is. */
public final class Springs {
    private Springs() {}

    // at chain({0.0, 0.5, 1.75, 2.0})
    @Differentiable(emit = Emit.SPARSE_HESSIAN)
    public static double chain(double[] x) {
        double energy = 0;
        for (int i = 0; i + 1 < x.length; i++) {
            double stretch = x[i + 1] - x[i];
            energy += stretch > 0 ? stretch * stretch / 2 : penalty(stretch);
        }
        return energy;
    }

    private static double penalty(double stretch) {
        return 10 * Math.expm1(-stretch);
    }

    // at residual({0.0, 0.5, 1.75, 2.0}, {0.25, 0.5})
    @Differentiable(wrt = "u", emit = Emit.SPARSE_JACOBIAN)
    static double[] residual(double[] u, double[] weights) {
        double[] r = new double[u.length - weights.length + 1];
        for (int i = 0; i < r.length; i++) {
            double sum = 0;
            for (int k = 0; k < weights.length; k++) {
                sum += weights[k] * u[i + k];
            }
            r[i] = sum - u[i] * u[i];
        }
        return r;
    }
}
