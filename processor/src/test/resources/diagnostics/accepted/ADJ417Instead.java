package diagnostics;

import io.adjoint.Checkpoint;
import io.adjoint.Differentiable;

class ADJ417Instead {
    @Differentiable
    static double number(double x, int n) {
        double y = x;
        for (@Checkpoint(snapshots = 3) int i = 0; i < n; i++) {
            y = y * y;
        }
        return y;
    }

    @Differentiable(wrt = "x")
    static double pure(double x, int[] numbers) {
        double y = x;
        for (@Checkpoint(snapshots = 2) int k : numbers) {
            y = y * y + k;
        }
        return y;
    }

    @Differentiable
    static double overwritten(double[] x, int n) {
        double[] state = x.clone();
        for (@Checkpoint(snapshots = 2) int i = 0; i < n; i++) {
            step(state);
        }
        return state[0];
    }

    private static void step(double[] state) {
        double product = state[0] * state[1];
        state[1] = state[0];
        state[0] = product;
    }
}
