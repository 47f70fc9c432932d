package demo;

import io.adjoint.Differentiable;

/** The normal distribution, with parameters that only it can read. */
public class Density {
    private final double mean;
    private final double deviation;

    public Density(double mean, double deviation) {
        this.mean = mean;
        this.deviation = deviation;
    }

    Density() {
        this(0.5, 2);
    }

    // at density(1.25)
    @Differentiable
    public double density(double x) {
        return Math.exp(logDensity(x));
    }

    /** May be overridden, so what is called must be checked. */
    double logDensity(double x) {
        double z = (x - mean) / deviation;
        return -0.5 * z * z - Math.log(deviation);
    }
}
