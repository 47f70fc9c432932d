package diagnostics;

import io.adjoint.Differentiable;

class ADJ104Instead {
    static double rate = 0.1;
    private double weight = 2;

    static class Visible {
        private static final double[] TABLE = {1, 2};
    }

    static class Inner {
        final ADJ104Instead outer = new ADJ104Instead();

        @Differentiable
        double outer(double x) {
            return outer.weight * x;
        }
    }

    @Differentiable
    static double hidden(double x) {
        return rate * x + Visible.TABLE[0];
    }
}
