package io.adjoint.optim;

/**
 * The direction in which conjugate gradients would go on with a step, in the parameters that are free where it ends.
 * They stop early where the slope has become small, where the trust region ends, or where the model curves downwards:
 * then at the region's edge (T. Steihaug 1983).
 *
 * @param direction what to add to the step
 * @param product the Hessian times it
 * @param atEdge whether it leads to the edge of the trust region
 */
record TruncatedCg(double[] direction, double[] product, boolean atEdge) {

    /**
     * The direction, or none (null) if the slope is small already.
     *
     * @param radius of the trust region, which is around the step's start
     * @param enough the norm of the slope to stop at
     */
    static TruncatedCg from(ModelStep step, double radius, double enough) {
        double[] residual = step.freeDescent();
        double squared = Vectors.dot(residual, residual);
        if (squared <= enough * enough) {
            return null;
        }
        int n = residual.length;
        double[] free = new double[n];
        for (int i = 0; i < n; i++) {
            free[i] = residual[i] == 0 ? 0 : 1;
        }
        double[] sum = new double[n];
        double[] product = new double[n];
        double[] p = residual.clone();
        for (int turn = 0; turn < 2 * n + 10 && squared > enough * enough; turn++) {
            double[] hp = step.hessianTimes(p);
            double curvature = Vectors.dot(p, hp);
            double factor = squared / curvature;
            double toEdge = toEdge(step.step(), sum, p, radius);
            boolean leaves = !(curvature > 0) || factor >= toEdge;
            Vectors.add(sum, leaves ? toEdge : factor, p);
            Vectors.add(product, leaves ? toEdge : factor, hp);
            if (leaves) {
                return new TruncatedCg(sum, product, true);
            }
            for (int i = 0; i < n; i++) {
                residual[i] -= free[i] * factor * hp[i];
            }
            double before = squared;
            squared = Vectors.dot(residual, residual);
            for (int i = 0; i < n; i++) {
                p[i] = residual[i] + squared / before * p[i];
            }
        }
        return new TruncatedCg(sum, product, false);
    }

    /** How many times {@code p} it is from {@code step + sum} to the edge. */
    static double toEdge(double[] step, double[] sum, double[] p, double radius) {
        double a = Vectors.dot(p, p);
        double b = 0;
        double c = -radius * radius;
        for (int i = 0; i < p.length; i++) {
            double so = step[i] + sum[i];
            b += so * p[i];
            c += so * so;
        }
        if (c >= 0) {
            return 0; // there already, but for rounding
        }
        double root = Math.sqrt(b * b - a * c);
        return b > 0 ? -c / (b + root) : (root - b) / a; // whichever does not cancel
    }
}
