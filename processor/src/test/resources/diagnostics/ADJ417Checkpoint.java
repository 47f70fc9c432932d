package diagnostics;

import io.adjoint.Checkpoint;
import io.adjoint.Differentiable;
import java.util.Iterator;

class ADJ417Checkpoint {
    @Differentiable
    static double lone(double x) {
        @Checkpoint(snapshots = 3)
//      ^ ADJ417
        double y = x * x;
        return y;
    }

    @Differentiable
    static double number(double x, int n) {
        double y = x;
        for (@Checkpoint(snapshots = 0) int i = 0; i < n; i++) {
//                                   ^ ADJ417
            y = y * y;
        }
        return y;
    }

    @Differentiable(wrt = "x")
    static double impure(double x, Iterator<Integer> numbers, int n) {
        double y = x;
        for (@Checkpoint(snapshots = 2) int i = 0; i < n; i++) {
            int k = numbers.next();
//              ^ ADJ417
            y = y * y + k;
        }
        return y;
    }

    @Differentiable
    static double replaced(double[] x, int n) {
        double[] state = x.clone();
        for (@Checkpoint(snapshots = 2) int i = 0; i < n; i++) {
            state = step(state);
//          ^ ADJ417
        }
        return state[0];
    }

    private static double[] step(double[] state) {
        return new double[] {state[0] * state[1], state[0]};
    }

    @Differentiable
    static double fine(double x, int n) {
        double y = x;
        for (@io.adjoint.Checkpoint(snapshots = 2) int i = 0; i < n; i++) {
            y = y * y;
        }
        return y;
    }
}
