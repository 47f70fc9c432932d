package diagnostics;

import io.adjoint.Differentiable;

class ADJ109Instead {
    @Differentiable
    static double calls(double[] x) {
        double[] change = new double[x.length];
        derivatives(x, change);
        return x[0] + norm(change);
    }

    private static void derivatives(double[] y, double[] yDot) {
        for (int i = 0; i < y.length; i++) {
            yDot[i] = -y[i];
        }
    }

    private static double norm(double[] x) {
        double sum = 0;
        for (double each : x) {
            sum += each * each;
        }
        return Math.sqrt(sum);
    }
}
