package diagnostics;

import io.adjoint.Differentiable;
import java.util.function.DoubleUnaryOperator;

class ADJ201Instead {
    @Differentiable
    static double calls(double x, DoubleUnaryOperator f) {
        return square(x) + f.applyAsDouble(2) * Other.cube(x);
    }

    private static double square(double x) {
        return x * x;
    }

    static class Other {
        static double cube(double x) {
            return x * x * x;
        }
    }
}
