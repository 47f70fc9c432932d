package io.adjoint.samples.calibration;

import io.adjoint.optim.LeastSquaresFit;
import io.adjoint.optim.LevenbergMarquardt;

/** The model's parameters from quotes, by least squares. */
record Calibration(Quotes quotes, Quadrature rule) {
    private static final double[] START = {0.09, 1, 0.09, 0.3, -0.2};
    private static final double[] LOWEST = {1e-4, 1e-2, 1e-4, 1e-2, -0.999};
    private static final double[] HIGHEST = {1, 20, 1, 5, 0.999};
    private static final double TOLERANCE = 1e-12;

    /** Where the Jacobian of the model's volatilities comes from. */
    enum Derivatives {
        GENERATED("generated") {
            @Override
            double[][] jacobian(Calibration of, double[] parameters) {
                return PricingGrad.volatilities$jacobian(parameters, of.quotes.surface(), of.rule);
            }
        },
        FORWARD("forward differences") {
            @Override
            double[][] jacobian(Calibration of, double[] parameters) {
                return Differences.forward(of::volatilities, parameters, 1e-6);
            }
        },
        CENTRAL("central differences") {
            @Override
            double[][] jacobian(Calibration of, double[] parameters) {
                return Differences.central(of::volatilities, parameters, 1e-4);
            }
        };

        private final String title;

        Derivatives(String title) {
            this.title = title;
        }

        abstract double[][] jacobian(Calibration of, double[] parameters);

        @Override
        public String toString() {
            return title;
        }
    }

    /** The best parameters, from a start that is far off. */
    LeastSquaresFit fit(Derivatives derivatives) {
        return LevenbergMarquardt.of(this::residuals, p -> derivatives.jacobian(this, p))
                .bounds(LOWEST, HIGHEST)
                .ftol(TOLERANCE)
                .xtol(TOLERANCE)
                .gtol(TOLERANCE)
                .minimize(START);
    }

    static double[] start() {
        return START.clone();
    }

    double[] volatilities(double[] parameters) {
        return Pricing.volatilities(parameters, quotes.surface(), rule);
    }

    /** By how much the model's volatilities are above the quoted ones. */
    private double[] residuals(double[] parameters) {
        double[] residuals = volatilities(parameters);
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] -= quotes.volatilities()[i];
        }
        return residuals;
    }
}
