package io.adjoint.optim;

import java.util.Arrays;

/** Residuals with their Jacobian as a matrix, which is taken apart once for each point. */
final class DenseGaussNewton implements GaussNewton {

    private final double[][] jacobian;
    private final double[] gradient;
    private final double[] columnNorms;
    private final double residualNorm;
    private final double[][] r; // its columns, each as long as qtr
    private final double[] qtr;

    DenseGaussNewton(double[][] jacobian, double[] residuals, int parameters) {
        this.jacobian = jacobian;
        int rows = residuals.length;
        gradient = new double[parameters];
        columnNorms = new double[parameters];
        residualNorm = Vectors.norm(residuals);
        double[][] columns = new double[parameters][rows];
        for (int j = 0; j < parameters; j++) {
            for (int i = 0; i < rows; i++) {
                columns[j][i] = jacobian[i][j];
            }
            gradient[j] = Vectors.dot(columns[j], residuals);
            columnNorms[j] = Vectors.norm(columns[j]);
        }
        HouseholderQr qr = HouseholderQr.of(columns, residuals.clone());
        int kept = Math.min(rows, parameters);
        qtr = Arrays.copyOf(qr.qtb(), kept);
        r = new double[parameters][kept];
        for (int j = 0; j < parameters; j++) {
            System.arraycopy(qr.r()[j], 0, r[j], 0, Math.min(kept, j + 1)); // below stand the reflections
        }
    }

    @Override
    public double[] gradient() {
        return gradient;
    }

    @Override
    public void raise(double[] scale) {
        for (int j = 0; j < scale.length; j++) {
            scale[j] = Math.max(scale[j], columnNorms[j]);
        }
    }

    @Override
    public double cosine(double[] scale, boolean[] held) {
        double largest = 0;
        for (int j = 0; j < held.length; j++) {
            if (!held[j] && gradient[j] != 0) {
                largest = Math.max(largest, Math.abs(gradient[j]) / columnNorms[j] / residualNorm);
            }
        }
        return largest;
    }

    @Override
    public void solve(double radius, double[] scale, boolean[] fixed, double[] step) {
        int n = step.length;
        double[] right = qtr.clone();
        double[][] columns = new double[n][];
        double[] scales = new double[n];
        int free = 0;
        for (int j = 0; j < n; j++) {
            if (fixed[j]) {
                Vectors.add(right, step[j], r[j]);
            } else {
                columns[free] = r[j];
                scales[free++] = scale[j];
            }
        }
        double[] solution = DampedStep.of(Arrays.copyOf(columns, free), right, Arrays.copyOf(scales, free), radius);
        for (int j = 0, k = 0; j < n; j++) {
            if (!fixed[j]) {
                step[j] = solution[k++];
            }
        }
    }

    @Override
    public double squaredChange(double[] step) {
        double[] change = new double[qtr.length];
        for (int j = 0; j < step.length; j++) {
            Vectors.add(change, step[j], r[j]);
        }
        return Vectors.dot(change, change);
    }

    @Override
    public double[] slopeAfter(double[] step) {
        double[] after = qtr.clone();
        for (int j = 0; j < step.length; j++) {
            Vectors.add(after, step[j], r[j]);
        }
        double[] slope = new double[step.length];
        for (int j = 0; j < slope.length; j++) {
            slope[j] = Vectors.dot(r[j], after);
        }
        return slope;
    }

    @Override
    public double[][] jacobian() {
        return jacobian;
    }
}
