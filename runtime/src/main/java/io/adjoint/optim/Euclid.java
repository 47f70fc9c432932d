package io.adjoint.optim;

/** Euclidean lengths and angles. */
final class Euclid {

    private Euclid() {}

    static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }

    static double norm(double[] x) {
        return Math.sqrt(dot(x, x));
    }

    /** The Euclidean length of {@code scale[i] * x[i]}. */
    static double scaledNorm(double[] scale, double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double scaled = scale[i] * x[i];
            sum += scaled * scaled;
        }
        return Math.sqrt(sum);
    }
}
