package cases;

import io.adjoint.Differentiable;

/** Methods of objects. */
class Instances {
    // at energy(0.5, {1.5, 2.5})
    @Differentiable
    final double energy(double x, double[] a) {
        return half(x) * this.half(a[0]) * square(a[1]);
    }

    private double half(double x) {
        return x / 2;
    }

    static double square(double x) {
        return x * x;
    }

    // at named(0.5)
    @Differentiable
    double named(double instances) {
        double receiver = instances * instances;
        return receiver * instances;
    }

    // at recursive(0.5, 3)
    @Differentiable
    final double recursive(double x, int n) {
        return n == 0 ? x : x * recursive(x + 1, n - 1);
    }

    static final class Nested {
        // at Nested.cube(0.5)
        @Differentiable
        double cube(double x) {
            return x * square(x);
        }
    }

    // at overloaded(1.5)
    // at overloaded({1.5, 2.5})
    // at overloaded(1.5, 2.5)
    @Differentiable
    static double overloaded(double x) {
        return x * x;
    }

    @Differentiable
    static double overloaded(double x, double y) {
        return overloaded(x) * overloaded(y) * overloaded(3);
    }

    @Differentiable
    static double overloaded(double[] a) {
        return overloaded(a[0], a[1]) + overloaded(a[0]);
    }

    static double overloaded(int n) {
        return n;
    }

    @Deprecated
    static final class Old {
        static double rate = 3;
    }

    @Deprecated(forRemoval = true)
    static final class Gone {
        static double rate = 2;
    }

    // at ofDeprecatedClasses(0.5)
    @Differentiable
    static double ofDeprecatedClasses(double x) {
        return Old.rate * x * x + Gone.rate * x;
    }

    interface Statistic {
        double of(double[] a, int from, int to);
    }

    static class Sum implements Statistic {
        private final double weight = 3;

        @Override
        public double of(double[] a, int from, int to) {
            double s = 0;
            if (isInside(a, from)) {
                for (int i = from; i < to; i++) {
                    s += weight * a[i] * a[i];
                }
            }
            return s;
        }

        protected boolean isInside(double[] a, int from) {
            return from < a.length;
        }
    }

    static final class Product implements Statistic {
        @Override
        public double of(double[] a, int from, int to) {
            double s = 1;
            for (int i = from; i < to; i++) {
                s *= a[i];
            }
            a[0] = s;
            return s;
        }
    }

    private static final Statistic SUM = new Sum();
    static final Statistic PRODUCT = new Instances.Product();

    // at ofConstants({0.5, 1.5, 2.5})
    // throws at ofConstants({})
    @Differentiable
    static double ofConstants(double[] x) {
        return SUM.of(x, 0, x.length) * PRODUCT.of(x, 1, x.length) + x[0];
    }
}
