package diagnostics;

import io.adjoint.Differentiable;
import java.util.Arrays;
import java.util.Collections;
import java.util.function.ToDoubleFunction;

class ADJ109Arrays {
    interface System {
        void derivatives(double t, double[] y, double[] yDot);
    }

    @Differentiable
    static double calls(double[] x, int[] counts, System system, ToDoubleFunction<double[]> norm) {
        double[] change = new double[x.length];
        system.derivatives(0, x, change);
//                            ^ ADJ109
//                               ^ ADJ109
        Collections.addAll(Collections.emptyList(), counts);
//                                              ^ ADJ102
//                                                  ^ ADJ109
        double largest = Arrays.stream(x).max().getAsDouble();
//                                     ^ ADJ109
        return largest + norm.applyAsDouble(x);
//                                          ^ ADJ109
    }
}
