package diagnostics;

import static io.adjoint.TapeBound.NONE;

import io.adjoint.Differentiable;
import io.adjoint.TapeBound;

class ADJ416Instead {
    @Differentiable(tape = TapeBound.ANY)
    static double power(double x, int n) {
        double y = x;
        for (int i = 0; i < n; i++) {
            y = y * y + x;
        }
        return y;
    }

    @Differentiable(tape = NONE)
    static double sum(double[] x, double h) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] + h * Math.sin(x[i]);
        }
        return sum;
    }
}
