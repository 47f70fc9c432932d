package io.adjoint.samples.gradbench.problems;

import io.adjoint.Differentiable;

/** A polynomial fitted to the sign function. */
public final class LeastSquares {

    /**
     * Half the squared distance, over {@code n} equidistant points of [-1, 1]; {@code x[j]} is the coefficient of t^j.
     */
    @Differentiable
    public static double halfSquaredError(double[] x, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double t = -1 + i * 2.0 / (n - 1);
            double residual = Math.signum(t);
            double power = 1;
            for (int j = 0; j < x.length; j++) {
                residual -= x[j] * power;
                power *= t;
            }
            sum += residual * residual;
        }
        return sum / 2;
    }

    private LeastSquares() {}
}
