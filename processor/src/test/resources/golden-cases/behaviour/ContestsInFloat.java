package cases;

import io.adjoint.Differentiable;

/** As {@code Contests}, of {@code float}. */
final class ContestsInFloat {
    // at inFloat({0.5f, -1.5f, 2.0f, 1.0f})
    @Differentiable
    static float inFloat(float[] x) {
        float best = 100;
        for (float each : x) {
            best = Math.min(best, each * each);
        }
        return best * x[0];
    }

    // at wider({0.5f, -1.5f, 2.0f, 1.0f}, {1.0, 2.0, 3.0, 4.0})
    @Differentiable
    static double wider(float[] x, double[] y) {
        double best = 100;
        for (int i = 0; i < x.length; i++) {
            best = Math.min(best, x[i]);
        }
        float most = 0;
        for (int i = 0; i < y.length; i++) {
            if (y[i] > most) {
                most = (float) y[i];
            }
        }
        return best * most;
    }

    private ContestsInFloat() {}
}
