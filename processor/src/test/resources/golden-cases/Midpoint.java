package cases;

import io.adjoint.Differentiable;

/** A growth by the midpoint rule: a step overwrites three arrays, and hands on one of them. */
public final class Midpoint {
    private Midpoint() {}

    // at total({0.5, -0.25, 1.5}, {1.0, 2.0, 0.25}, 3)
    // at total({0.5, -0.25, 1.5}, {1.0, 2.0, 0.25}, 0)
    // at total({}, {}, 2)
    // throws at total({0.5}, {1.0, 2.0}, 2)
    /**
     * The sum of all populations in the end.
     *
     * @param rate of growth
     * @param start the populations in the beginning
     * @param steps how many steps to take
     * @return the sum
     */
    @Differentiable
    public static double total(double[] rate, double[] start, int steps) {
        int n = start.length;
        double[] y = start.clone();
        double[] middle = new double[n];
        double[] slope = new double[n];
        for (int step = 0; step < steps; step++) {
            for (int i = 0; i < n; i++) {
                slope[i] = rate[i] * y[i] * (1 - y[i]);
            }
            for (int i = 0; i < n; i++) {
                middle[i] = y[i] + 0.5 * slope[i] * slope[i];
            }
            for (int i = 0; i < n; i++) {
                slope[i] = rate[i] * middle[i] * (1 - middle[i]);
            }
            for (int i = 0; i < n; i++) {
                y[i] += 0.1 * slope[i] * middle[i];
            }
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += y[i];
        }
        return sum;
    }
}
