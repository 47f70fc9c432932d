package io.adjoint.samples.calibration;

/**
 * A rule to integrate from 0 to a bound by.
 *
 * @param nodes where the integrand is asked for, as parts of the bound
 * @param weights what it counts there, as parts of the bound
 */
record Quadrature(double[] nodes, double[] weights) {

    /** The rule of C. F. Gauss (1814), for the square root of the variable: its nodes are close together near 0. */
    static Quadrature of(int count) {
        double[] nodes = new double[count];
        double[] weights = new double[count];
        for (int i = 0; i < count; i++) {
            double x = Math.cos(Math.PI * (i + 0.75) / (count + 0.5));
            double slope = 0;
            for (int newton = 0; newton < 10; newton++) {
                double before = 1;
                double value = x;
                for (int k = 2; k <= count; k++) {
                    double next = ((2 * k - 1) * x * value - (k - 1) * before) / k;
                    before = value;
                    value = next;
                }
                slope = count * (x * value - before) / (x * x - 1);
                x -= value / slope;
            }
            double root = (1 + x) / 2;
            nodes[i] = root * root;
            weights[i] = 2 * root / ((1 - x * x) * slope * slope);
        }
        return new Quadrature(nodes, weights);
    }
}
