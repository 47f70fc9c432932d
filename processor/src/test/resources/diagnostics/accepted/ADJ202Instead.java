package diagnostics;

import io.adjoint.Differentiable;

class ADJ202Instead {
    static class Model {
        final double scaled(double x) {
            return 2 * shifted(x);
        }

        private double shifted(double x) {
            return x - 1;
        }

        static double squared(double x) {
            return x * x;
        }

        @Differentiable
        double f(double x) {
            return squared(scaled(x));
        }
    }

    static final class Final {
        double scaled(double x) {
            return 2 * x;
        }

        @Differentiable
        double f(double x) {
            return scaled(x);
        }
    }
}
