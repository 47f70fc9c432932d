package diagnostics;

import io.adjoint.Differentiable;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;

class ADJ102Expressions {
    @Differentiable
    static double functional(double x) {
        double a = DoubleStream.of(1, 2).map(v -> v * x).sum();
//                                           ^ ADJ102
        double b = DoubleStream.of(1, 2).map(Math::sin).sum();
//                                           ^ ADJ102
        return a + b;
    }

    @Differentiable
    static double objects(double x, Object o, List<Double> list) {
        if (o instanceof String text) {
//            ^ ADJ102
            x += text.length();
        }
        double largest = Collections.max(list);
//                                  ^ ADJ102
        var other = new Object() {};
//                  ^ ADJ102
        return x + largest;
    }

    interface Curve {
        double at(double x);
    }

    @Differentiable
    static double anonymous(double x, List<Curve> curves) {
        curves.add(new Curve() {
//                 ^ ADJ102
            @Override
            public double at(double t) {
                return t * x;
            }
        });
        Curve curve = new Curve() {
            double[] seen;
//                   ^ ADJ102
            static double factor = 2;
//                        ^ ADJ102

            @Override
            public double at(double t) {
                return t * x;
            }
        };
        Curve overloaded = new Curve() {
            @Override
            public double at(double t) {
                return t * x * over(t) * over(1);
//                             ^ ADJ102
//                                       ^ ADJ102
            }

            double over(double t) {
                return t;
            }

            double over(int t) {
                return t;
            }
        };
        return curve.at(x) + overloaded.at(x) + new Curve() {
            @Override
            public double at(double t) {
                return t;
            }
        }.at(x);
//       ^ ADJ102
    }

    @Differentiable
    static double generics(double x, int n) {
        List<Integer> list = new java.util.ArrayList<>(List.of(n));
//                                                            ^ ADJ102
        return x * list.size();
    }

    private double helper(double x) {
        return x;
    }

    class Inner {
        @Differentiable
        double outer(double x) {
            return helper(x) + ADJ102Expressions.this.helper(x);
//                 ^ ADJ102
//                                              ^ ADJ102
        }
    }

    @Differentiable
    static double exceptions(double x, int n) {
        if (n == 1) {
            throw new Hidden();
//                    ^ ADJ102
        }
        if (n == 2) {
            throw new RuntimeException() {};
//                ^ ADJ102
        }
        return x;
    }

    private static final class Hidden extends RuntimeException {}
}
