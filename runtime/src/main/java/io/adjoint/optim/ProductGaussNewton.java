package io.adjoint.optim;

import java.util.function.UnaryOperator;

/**
 * Residuals whose Jacobian is known by its products alone. Steps come by conjugate gradients on the normal equations,
 * in the form that never multiplies {@code JᵀJ} out (CGLS: M. R. Hestenes and E. Stiefel 1952), up to the edge of the
 * trust region (T. Steihaug 1983).
 */
final class ProductGaussNewton implements GaussNewton {

    private final UnaryOperator<double[]> forward;
    private final UnaryOperator<double[]> backward;
    private final double[] residuals;
    private final double[] gradient;
    private double accuracy = 1e-4;

    /**
     * @param forward J d of a step d
     * @param backward Jᵀ u of residuals u
     */
    ProductGaussNewton(UnaryOperator<double[]> forward, UnaryOperator<double[]> backward, double[] residuals) {
        this.forward = forward;
        this.backward = backward;
        this.residuals = residuals;
        this.gradient = backward.apply(residuals);
    }

    @Override
    public double[] gradient() {
        return gradient;
    }

    @Override
    public void raise(double[] scale) {
        // the norms of the columns are not known
    }

    /** The cosine of the angle between the residuals and what they change by along the steepest descent. */
    @Override
    public double cosine(double[] scale, boolean[] held) {
        double[] descent = descent(scale, held);
        double slope = -Vectors.dot(gradient, descent);
        double cosine = slope == 0 ? 0 : slope / Math.sqrt(squaredChange(descent)) / Vectors.norm(residuals);
        accuracy = Math.min(1e-4, cosine); // nearer the end, exact steps pay more
        return cosine;
    }

    private double[] descent(double[] scale, boolean[] held) {
        double[] descent = new double[scale.length];
        for (int j = 0; j < scale.length; j++) {
            descent[j] = held[j] ? 0 : -gradient[j] / scale[j] / scale[j];
        }
        return descent;
    }

    @Override
    public void solve(double radius, double[] scale, boolean[] fixed, double[] step) {
        int n = step.length;
        for (int j = 0; j < n; j++) {
            step[j] = fixed[j] ? step[j] : 0;
        }
        double[] left = residuals.clone();
        Vectors.add(left, 1, forward.apply(step));
        double[] y = new double[n]; // the free part of the step, times the scales
        double[] s = descent(left, scale, fixed);
        double[] p = s.clone();
        double squared = Vectors.dot(s, s);
        double enough = accuracy * accuracy * squared;
        for (int turn = 0; turn < 2 * n + 10 && squared > enough; turn++) {
            double[] direction = p.clone();
            for (int j = 0; j < n; j++) {
                direction[j] /= scale[j];
            }
            double[] q = forward.apply(direction);
            double factor = squared / Vectors.dot(q, q);
            double toEdge = TruncatedCg.toEdge(new double[n], y, p, radius);
            Vectors.add(y, Math.min(factor, toEdge), p);
            if (!(factor < toEdge)) {
                break;
            }
            Vectors.add(left, factor, q);
            s = descent(left, scale, fixed);
            double before = squared;
            squared = Vectors.dot(s, s);
            for (int j = 0; j < n; j++) {
                p[j] = s[j] + squared / before * p[j];
            }
        }
        for (int j = 0; j < n; j++) {
            step[j] = fixed[j] ? step[j] : y[j] / scale[j];
        }
    }

    /** Down the gradient of what is left, in scaled parameters. */
    private double[] descent(double[] left, double[] scale, boolean[] fixed) {
        double[] s = backward.apply(left);
        for (int j = 0; j < s.length; j++) {
            s[j] = fixed[j] ? 0 : -s[j] / scale[j];
        }
        return s;
    }

    @Override
    public double squaredChange(double[] step) {
        double[] change = forward.apply(step);
        return Vectors.dot(change, change);
    }

    @Override
    public double[] slopeAfter(double[] step) {
        double[] after = residuals.clone();
        Vectors.add(after, 1, forward.apply(step));
        return backward.apply(after);
    }

    @Override
    public double[][] jacobian() {
        return null;
    }
}
