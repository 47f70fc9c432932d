package diagnostics;

import io.adjoint.Differentiable;
import java.util.function.DoubleUnaryOperator;

class ADJ102Expressions {
    final ADJ102Expressions other = null;

    @Differentiable
    static double functional(double x) {
        return apply(v -> v * x) + apply(Math::sin) + apply(null);
//                   ^ ADJ102
//                                       ^ ADJ102
//                                                          ^ ADJ102
    }

    static double apply(DoubleUnaryOperator f) {
//                      ^ ADJ103
        return 1;
    }

    @Differentiable
    static double objects(double x, Object o) {
//                                  ^ ADJ103
        boolean p = "a" instanceof Object;
//                      ^ ADJ102
        boolean q = "a" == "b";
//                  ^ ADJ102
//                         ^ ADJ102
        int n = switch ((int) x) {
//              ^ ADJ102
            case 1 -> 2;
            default -> 3;
        };
        new StringBuilder();
//      ^ ADJ102
        double d = (Double) x;
//                 ^ ADJ102
        return x + n + new double[3].clone().length;
//                                  ^ ADJ201
    }

    @Differentiable
    double receivers(double x) {
        double a = this.other.helper(x);
//                           ^ ADJ102
        double b = this.constant();
        double c = varargs(x, a);
//                 ^ ADJ102
        double d = varargs();
//                 ^ ADJ102
        double e = varargs(x);
//                 ^ ADJ102
        return a + b + c + d + e + varargs(new double[] {x});
    }

    private double helper(double x) {
        return x;
    }

    static double constant() {
        return 1;
    }

    static double varargs(double... values) {
        return values.length;
    }

    class Inner {
        @Differentiable
        double outer(double x) {
            return helper(x) + ADJ102Expressions.this.helper(x);
//                 ^ ADJ102
//                                                   ^ ADJ102
        }
    }

    @Differentiable
    static double exceptions(double x, int n) {
        if (n == 1) {
            throw failure();
//                       ^ ADJ102
        }
        if (n == 2) {
            throw new IllegalStateException("a" + new Object());
//                                                ^ ADJ102
        }
        if (n == 3) {
            throw new Hidden();
//                    ^ ADJ102
        }
        if (n == 4) {
            throw new RuntimeException() {};
//                ^ ADJ102
        }
        throw new IllegalStateException(System.getProperty("x") + n, failure());
//                                                                          ^ ADJ102
    }

    static RuntimeException failure() {
        return new Hidden();
    }

    private static final class Hidden extends RuntimeException {}
}
