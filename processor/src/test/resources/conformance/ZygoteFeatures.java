package conformance;

import io.adjoint.Differentiable;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** Branches that merge, closures, exceptions, mutable holders. */
final class ZygoteFeatures {
    // Z01 pow at power(2.0, 3)
    @Differentiable
    static double power(double x, int n) {
        double r = 1;
        while (n > 0) {
            n -= 1;
            r *= x;
        }
        return r;
    }

    // Z02 mul_lambda at capturing(2.0, 3.0)
    @Differentiable
    static double capturing(double x, double y) {
        double factor = x;
        DoubleUnaryOperator times = z -> factor * z;
        return times.applyAsDouble(y);
    }

    // Z03 three-way merge(1.0) at threeWays(1.0)
    // Z03 three-way merge(-1.0) at threeWays(-1.0)
    // Z03 three-way merge(0.0) at threeWays(0.0), where it has a kink
    @Differentiable
    static double threeWays(double x) {
        if (x > 0) {
            x = x * 2;
        } else if (x < 0) {
            x = x * 3;
        }
        return x;
    }

    // Z04 myprod at product({1, 2, 3})
    @Differentiable
    static double product(double[] x) {
        double product = 1;
        for (double each : x) {
            product = product * each;
        }
        return product;
    }

    // Z05 try no throw at caughtIfNegative(1.0, 2.0)
    // Z05 try throws at caughtIfNegative(-1.0, 2.0)
    @Differentiable
    static double caughtIfNegative(double x, double y) {
        double z = x + y;
        try {
            if (x < 0) {
                throw new IllegalArgumentException("x is negative");
            }
            z = 2 * z + x + y;
        } catch (IllegalArgumentException negative) {
            System.err.flush();
        }
        return 3 * z;
    }

    // Z06 try/catch/finally no throw at tryCatchFinally(1.0, false)
    // Z06 try/catch/finally throw at tryCatchFinally(1.0, true)
    @Differentiable
    static double tryCatchFinally(double x, boolean isThrowing) {
        try {
            x = 2 * x;
            if (isThrowing) {
                throw new IllegalStateException("as asked");
            }
        } catch (IllegalStateException asked) {
            x = 2 * x;
        } finally {
            x = 3 * x;
        }
        return x;
    }

    // Z07 filtered sum (stream filter) at filteredSum({2, 3, 4, 5}), where it has a jump
    // warns ADJ303
    @Differentiable
    static double filteredSum(double[] x) {
        double sum = 0;
        for (double each : x) {
            if ((int) each % 2 != 0) {
                continue;
            }
            sum += each * each;
        }
        return sum;
    }

    // Z07 filtered sum (stream filter) refused ADJ109 at (x): an active array enters a stream
    @Differentiable
    static double filteredStream(double[] x) {
        return Arrays.stream(x).filter(each -> (int) each % 2 == 0).map(each -> each * each).sum();
    }

    static final class Ref {
        double value;

        Ref(double value) {
            this.value = value;
        }
    }

    // Z10 pow_mut (boxed accumulator) at powerInARef(2.0, 3)
    @Differentiable
    static double powerInARef(double x, int n) {
        Ref r = new Ref(1);
        while (n > 0) {
            n -= 1;
            r.value = r.value * x;
        }
        return r.value;
    }

    // Z10 pow_mut (boxed accumulator) refused ADJ203 at r * x: a boxed number
    @Differentiable
    static double powerBoxed(double x, int n) {
        Double r = 1.0;
        while (n > 0) {
            n -= 1;
            r = r * x;
        }
        return r;
    }

    record Both(double a, double b) {}

    // Z11 mul_struct / mul_tuple at throughARecord(2.0, 3.0)
    @Differentiable
    static double throughARecord(double x, double y) {
        Both both = new Both(x, y);
        return both.a() * both.b();
    }

    // Z12 after a throw at positiveOrThrown(1.5)
    @Differentiable
    static double positiveOrThrown(double x) {
        double y = x;
        while (true) {
            if (y > 0) {
                return y * y * x;
            }
            throw new IllegalArgumentException("not positive: " + x);
        }
    }

    // Z12 after a throw, thrown at alwaysThrown(1.5)
    @Differentiable
    static double alwaysThrown(double x) {
        double y = x * x;
        if (y >= 0) {
            throw new IllegalStateException("always");
        }
        return y;
    }

    static final class Inner {
        double x;
    }

    static final class Outer {
        final Inner inner = new Inner();
        double scale;
    }

    // Z13 nested mutable structs at nestedStructs(2.0, 3.0) by nestedStructsByHand
    @Differentiable
    static double nestedStructs(double x, double y) {
        Outer outer = new Outer();
        outer.inner.x = x;
        outer.scale = y;
        outer.inner.x *= outer.scale;
        outer.scale += outer.inner.x;
        Inner inner = outer.inner;
        inner.x = inner.x * inner.x;
        return outer.inner.x + outer.scale;
    }

    static double[] nestedStructsByHand(double x, double y) {
        return new double[] {x * x * y * y + y + x * y, 2 * x * y * y + y, 2 * x * x * y + 1 + x};
    }

    private ZygoteFeatures() {}
}
