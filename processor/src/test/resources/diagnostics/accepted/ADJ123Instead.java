package diagnostics;

import io.adjoint.Differentiable;
import java.util.function.DoubleUnaryOperator;

class ADJ123Instead {
    record Point(double x, double y) {
        double all(double[] others) {
            return x * others.length;
        }
    }

    @Differentiable
    static double calls(double x) {
        Point p = new Point(half(x, 3), 1);
        DoubleUnaryOperator f = t -> t * x;
        return p.x() + p.all(new double[] {x, 1}) + f.applyAsDouble(f.applyAsDouble(x));
    }

    static double half(double x, int n) {
        return n == 0 ? x : half(x / 2, n - 1);
    }
}
