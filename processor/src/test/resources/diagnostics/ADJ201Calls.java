package diagnostics;

import io.adjoint.Differentiable;
import java.util.function.DoubleUnaryOperator;

abstract class ADJ201Calls {
    static native double foreign(double x);

    abstract double open(double x);

    @Differentiable
    double calls(double x, DoubleUnaryOperator f) {
        double inactive = foreign(2) + open(3) + f.applyAsDouble(0) + Other.square(2);
        double a = foreign(x);
//                 ^ ADJ201
        double b = this.open(x + 1);
//                     ^ ADJ201
        double c = f.applyAsDouble(x);
//                  ^ ADJ201
        double d = Other.square(a) + Other.square(b);
//                      ^ ADJ201
//                                        ^ ADJ201
        if (f.applyAsDouble(x) > 0) {
            return inactive;
        }
        return a + b + c + d;
    }

    static double fastest(double x) {
        return Other.square(x);
//                  ^ ADJ201
    }

    @Differentiable
    static double largest(double[] x) {
        double[] sorted = x.clone();
        java.util.Arrays.sort(sorted);
//                      ^ ADJ201
        return sorted[x.length - 1];
    }

    @Differentiable
    static double inHelper(double x) {
        return x + fastest(x);
    }
}

class Other {
    static double square(double x) {
        return x * x;
    }
}
