package diagnostics;

import io.adjoint.Differentiable;
import java.util.function.DoubleUnaryOperator;

class ADJ123Calls {
    record Point(double x, double y) {
        Point half(int n) {
            return n == 0 ? this : new Point(x / 2, y).half(n - 1);
//                                                    ^ ADJ123
        }

        double all(DoubleUnaryOperator... others) {
            return x * others.length;
        }
    }

    @Differentiable
    static double calls(double x) {
        Point p = new Point(x, 1);
        DoubleUnaryOperator f = t -> t * x;
        double hash = p.hashCode();
//                     ^ ADJ123
        return p.half(3).x() + p.all(f, f) + f.andThen(f).applyAsDouble(x) + hash;
//                              ^ ADJ123
//                                            ^ ADJ123
    }

    abstract static class Model {
        final double scale;

        Model() {
            scale = shape(1);
//                  ^ ADJ123
        }

        abstract double shape(double x);
    }

    @Differentiable
    static double anonymous(double x) {
        Model early = new Model() {
            private final double factor = 2 * x;

            @Override
            double shape(double t) {
                return t * factor;
            }
        };
        DoubleUnaryOperator again = new DoubleUnaryOperator() {
            @Override
            public double applyAsDouble(double t) {
                return t < 1 ? t * x : applyAsDouble(t / 2);
//                                     ^ ADJ123
            }
        };
        return early.scale + again.applyAsDouble(x);
    }
}
