package io.adjoint.samples.calibration;

import io.adjoint.Differentiable;
import io.adjoint.Emit;

/** What the Heston model says of a surface of options. */
final class Pricing {
    private static final double REACH = 80;

    /**
     * The implied volatilities of the options on a surface, expiry after expiry.
     *
     * @param parameters those of {@link Heston}, in that order
     */
    @Differentiable(
            wrt = "parameters",
            emit = {Emit.JVP, Emit.JACOBIAN})
    static double[] volatilities(double[] parameters, Surface surface, Quadrature rule) {
        Heston model = new Heston(parameters[0], parameters[1], parameters[2], parameters[3], parameters[4]);
        double[] allYears = surface.years();
        double[][] logStrikes = surface.logStrikes();
        double[] nodes = rule.nodes();
        double[] weights = rule.weights();
        double[] re = new double[nodes.length];
        double[] im = new double[nodes.length];
        double[] volatilities = new double[surface.quotes()];
        int quote = 0;
        for (int expiry = 0; expiry < allYears.length; expiry++) {
            double years = allYears[expiry];
            double bound = REACH / Math.sqrt(years);
            // What does not depend on the strike, once for all strikes.
            for (int i = 0; i < nodes.length; i++) {
                double u = bound * nodes[i];
                Complex phi = model.characteristic(u, years).times(bound * weights[i] / (Math.PI * (u * u + 0.25)));
                re[i] = phi.re();
                im[i] = phi.im();
            }
            for (double logStrike : logStrikes[expiry]) {
                double price = call(re, im, logStrike, bound, nodes);
                volatilities[quote] = BlackScholes.impliedVolatility(price, logStrike, years);
                quote++;
            }
        }
        return volatilities;
    }

    /** The price of a call, in units of the forward price, by the integral of A. L. Lewis (2001). */
    private static double call(double[] re, double[] im, double logStrike, double bound, double[] nodes) {
        double sum = 0;
        for (int i = 0; i < nodes.length; i++) {
            double angle = bound * nodes[i] * logStrike;
            sum += re[i] * Math.cos(angle) + im[i] * Math.sin(angle);
        }
        return 1 - Math.exp(logStrike / 2) * sum;
    }

    private Pricing() {}
}
