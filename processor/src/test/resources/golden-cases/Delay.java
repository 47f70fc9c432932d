package cases;

import io.adjoint.Differentiable;

/** A delay line that is shifted by one in each step. */
public final class Delay {
    private Delay() {}

    // at filter({1.0, 0.5, -0.25}, {0.5, 0.25})
    // at filter({}, {0.5, 0.25})
    /**
     * The energy of a filtered signal.
     *
     * @param signal what is filtered
     * @param weights of the last values, the latest first
     * @return the sum of squares
     */
    @Differentiable(wrt = "weights")
    public static double filter(double[] signal, double[] weights) {
        double[] line = new double[weights.length];
        double energy = 0;
        for (double value : signal) {
            System.arraycopy(line, 0, line, 1, line.length - 1);
            line[0] = value;
            double y = 0;
            for (int k = 0; k < line.length; k++) {
                y += weights[k] * line[k];
            }
            energy += y * y;
        }
        return energy;
    }
}
