package io.adjoint.optim;

/** Sums over flat arrays of one length. */
final class Vectors {

    private Vectors() {}

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /**
     * Adds a multiple of the second to the first, rounded once. Without a line search L-BFGS makes much of every last
     * bit; so rounded, it goes where PyTorch does.
     */
    static void add(double[] to, double factor, double[] what) {
        for (int i = 0; i < to.length; i++) {
            to[i] = Math.fma(factor, what[i], to[i]);
        }
    }

    static double[] scaled(double factor, double[] a) {
        double[] scaled = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            scaled[i] = factor * a[i];
        }
        return scaled;
    }

    static double[] difference(double[] a, double[] b) {
        double[] difference = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            difference[i] = a[i] - b[i];
        }
        return difference;
    }

    /** The largest size of an element. */
    static double largest(double[] a) {
        double largest = 0;
        for (double element : a) {
            largest = Math.max(largest, Math.abs(element));
        }
        return largest;
    }

    /** The sum of the sizes of the elements. */
    static double size(double[] a) {
        double sum = 0;
        for (double element : a) {
            sum += Math.abs(element);
        }
        return sum;
    }

    /** The Euclidean length. */
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
