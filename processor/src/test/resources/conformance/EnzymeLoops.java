package conformance;

import io.adjoint.Checkpoint;
import io.adjoint.Differentiable;

/** Recursion, series, nests of loops, integrators, bits of numbers. */
final class EnzymeLoops {
    // E07 recurse(N=12, seed 2) at twiceRecursive(2.0, 3.0, 12)
    @Differentiable
    static double twiceRecursive(double a, double b, int n) {
        return 2 * recursive(a, b, n);
    }

    private static double recursive(double a, double b, int n) {
        if (n <= 0) {
            return a + b;
        }
        return recursive(a, b, n - 1) + recursive(a, b, n - 2);
    }

    // E10 loopsnested(goto) at twoStates(0.9, 0.7), where it has a jump
    @Differentiable
    static double twoStates(double a, double b) {
        boolean first = true;
        states:
        while (true) {
            if (first) {
                double next = 3 * Math.sin(2 * a + b);
                b = 4 * Math.cos(a + b);
                a = next;
                if (a * a < b) {
                    break states;
                }
                if (a > 0) {
                    continue states;
                }
                first = false;
                continue states;
            }
            double next = 4 * Math.cos(a + 2 * b);
            b = 4 * Math.sin(2 * a + b);
            a = next;
            if (a * a < b) {
                break;
            }
            first = a > 0;
        }
        return a + 2 * b;
    }

    // E11 loopstriple(20^3) at tripleNest(2.0, 3.0, 20)
    @Differentiable
    static double tripleNest(double x, double y, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double middle = 0;
            for (int j = 0; j < n; j++) {
                double inner = 0;
                for (int k = 0; k < n; k++) {
                    inner += x + y;
                }
                middle += inner;
            }
            sum += middle;
        }
        return sum;
    }

    // E14 taylorlog at logSeries(0.5, 60)
    @Differentiable
    static double logSeries(double x, int terms) {
        double sum = 0;
        for (int i = 1; i <= terms; i++) {
            double power = 1;
            for (int j = 0; j < i; j++) {
                power *= x;
            }
            sum += power / i;
        }
        return sum;
    }

    // E17 mixedstruct1 divide&conquer at divideAndConquer({1, 1, 1, 1, 1, 1, 1, 1, 1, 1})
    @Differentiable
    static double divideAndConquer(double[] x) {
        return tile(x, 0, x.length);
    }

    private static double tile(double[] x, int low, int high) {
        if (high - low > 3) {
            int middle = low + (high - low) / 2;
            return tile(x, low, middle) + tile(x, middle, high);
        }
        double sum = 0;
        int cursor = low;
        while (cursor < high) {
            sum += x[cursor++];
        }
        return sum;
    }

    // E21 manydiv at quotients({1, 2, 3, 4, 5}, 3.14)
    @Differentiable
    static double quotients(double[] x, double numerator) {
        double result = numerator;
        for (int i = 0; i < x.length; i++) {
            result /= x[i];
        }
        return result;
    }

    // E22 mycos my_sin' at sineSeries(1.23)
    @Differentiable
    static double sineSeries(double x) {
        double result = 0;
        for (int i = 0; i <= 12; i++) {
            if (i % 2 == 0) {
                continue;
            }
            double term = power(x, i) / factorial(i);
            if (i % 4 == 1) {
                result += term;
            } else {
                result -= term;
            }
        }
        return result;
    }

    private static double power(double x, int n) {
        double result = 1;
        for (int i = 0; i < n; i++) {
            result *= x;
        }
        return result;
    }

    private static long factorial(int n) {
        long result = 1;
        for (int i = 2; i <= n; i++) {
            result *= i;
        }
        return result;
    }

    // E27 integrateconst euler n=3 at eulerDecay(1.0, 3)
    @Differentiable
    static double eulerDecay(double end, int steps) {
        double h = end / steps;
        double y = 1;
        for (int i = 0; i < steps; i++) {
            y += h * (-1.2 * y);
        }
        return y;
    }

    // E29 frexp at mantissa(8.5) by mantissaByHand
    // E29 frexp at mantissa(-0.3) by mantissaByHand
    // E29 frexp at mantissa(1e-5) by mantissaByHand
    // E29 frexp at mantissa(12345.678) by mantissaByHand
    // E29 frexp at mantissa(0.75) by mantissaByHand
    @Differentiable
    static double mantissa(double x) {
        return Math.scalb(x, -(Math.getExponent(x) + 1));
    }

    static double[] mantissaByHand(double x) {
        double mantissa = x;
        while (Math.abs(mantissa) >= 1) {
            mantissa /= 2;
        }
        while (Math.abs(mantissa) < 0.5) {
            mantissa *= 2;
        }
        return new double[] {mantissa, mantissa / x};
    }

    // E30 without a rule refused ADJ203 at Double.longBitsToDouble: bits of an active value become a number, with no rule
    @Differentiable
    static double inverseSquareRoot(double x) {
        double half = 0.5 * x;
        long bits = Double.doubleToLongBits(x);
        bits = 0x5FE6EB50C7B537A9L - (bits >> 1);
        double y = Double.longBitsToDouble(bits);
        return y * (1.5 - half * y * y);
    }

    // E33 adaptive steps at adaptiveDecay(1.0)
    // E33 adaptive steps at adaptiveDecay(0.37)
    // E33 adaptive steps at adaptiveDecay(2.9)
    @Differentiable
    static double adaptiveDecay(double end) {
        double time = 0;
        double y = 1;
        double h = 0.05;
        while (time < end) {
            if (time + h > end) {
                h = end - time;
            }
            double whole = y + h * slope(y);
            double half = y + h / 2 * slope(y);
            double halves = half + h / 2 * slope(half);
            if (Math.abs(halves - whole) > 1e-3) {
                h /= 2;
                continue;
            }
            time += h;
            y = 2 * halves - whole;
            h *= 1.5;
        }
        return y;
    }

    private static double slope(double y) {
        return -1.2 * y;
    }

    // E35 bit cast refused ADJ203 at Double.longBitsToDouble: bits of an active value become a number
    @Differentiable
    static double lowBitsCleared(double x) {
        long bits = Double.doubleToRawLongBits(x * x);
        return Double.longBitsToDouble(bits & ~0xFFFFL);
    }

    // E37 unrolled at fixedPoint(2.0, 60) by fixedPointByHand
    @Differentiable
    static double fixedPoint(double a, int most) {
        double x = 1;
        for (int i = 0; i < most; i++) {
            double next = 0.5 * Math.cos(x) + a / 4;
            if (Math.abs(next - x) < 1e-15) {
                break;
            }
            x = next;
        }
        return x;
    }

    static double[] fixedPointByHand(double a, int most) {
        double low = -2;
        double high = 2;
        for (int i = 0; i < 200; i++) {
            double middle = (low + high) / 2;
            if (middle - 0.5 * Math.cos(middle) - a / 4 > 0) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return new double[] {low, 0.25 / (1 + 0.5 * Math.sin(low))};
    }

    // E38 unrolled at newtonInverse(3.0) by newtonInverseByHand
    @Differentiable
    static double newtonInverse(double y) {
        double x = 1;
        double step;
        do {
            step = (x * x * x - y) / (3 * x * x);
            x -= step;
        } while (Math.abs(step) > 1e-12);
        return x;
    }

    static double[] newtonInverseByHand(double y) {
        double root = Math.cbrt(y);
        return new double[] {root, 1 / (3 * root * root)};
    }

    // E39 for, with checkpoints at longLoop({0.5, -0.25}, 0.75, 40)
    @Differentiable
    static double longLoop(double[] state, double drive, int steps) {
        for (@Checkpoint(snapshots = 4) int i = 0; i < steps; i++) {
            double speed = state[1] + 0.1 * (drive - Math.sin(state[0]));
            state[0] += 0.1 * speed;
            state[1] = speed;
        }
        return state[0] * state[1];
    }

    // E39 while, with checkpoints at halvings(7.5)
    // warns ADJ302
    @Differentiable
    static double halvings(double x) {
        double sum = 0;
        for (@Checkpoint(snapshots = 3) int turn = 0; x > 0.01; turn++) {
            sum += x * x;
            x = x / 2 - 1e-3 * sum;
        }
        return sum;
    }

    // E39 nested, with checkpoints at nestedLoop(0.4, 5, 4)
    @Differentiable
    static double nestedLoop(double x, int outer, int inner) {
        double y = x;
        for (@Checkpoint(snapshots = 2) int i = 0; i < outer; i++) {
            for (@Checkpoint(snapshots = 2) int j = 0; j < inner; j++) {
                y = Math.sin(y) + 0.1 * x * y;
            }
            y *= 1 + x;
        }
        return y;
    }

    // E40 controlflow at mixedControl(1.5, 2.0, 0)
    // E40 controlflow at mixedControl(1.5, 2.0, 1)
    // E40 controlflow at mixedControl(1.5, 2.0, 7)
    @Differentiable
    static double mixedControl(double x, double y, int n) {
        if (n == 0) {
            return x * y;
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            switch (i % 3) {
                case 0:
                    sum += x * y;
                    continue;
                case 1:
                    sum *= y;
                    break;
                default:
                    if (sum > 50) {
                        return sum - x;
                    }
                    sum += i > 4 ? x : x * x;
            }
            sum += y;
        }
        return sum;
    }

    // E42 energy at springRing({0.0, 0.9, 2.1, 2.8, 4.1}, 1.2)
    @Differentiable
    static double springRing(double[] x, double rest) {
        double energy = 0;
        for (int i = 0; i < x.length; i++) {
            double stretch = x[(i + 1) % x.length] - x[i] - rest;
            energy += 0.5 * stretch * stretch * (1 + 0.1 * stretch);
        }
        return energy;
    }

    // E42 energy alone at energy({0.0, 0.9, 2.1, 2.8, 4.1}) with $hessian by energyHessian
    @Differentiable
    static double energy(double[] x) {
        return springRing(x, 1.2);
    }

    static double[] energyHessian(double[] x) {
        int n = x.length;
        double[] hessian = new double[n * n];
        for (int i = 0; i < n; i++) {
            int next = (i + 1) % n;
            double stiffness = 1 + 0.3 * (x[next] - x[i] - 1.2);
            hessian[i * n + i] += stiffness;
            hessian[next * n + next] += stiffness;
            hessian[i * n + next] -= stiffness;
            hessian[next * n + i] -= stiffness;
        }
        return hessian;
    }

    // E41 forward and reverse at squares({0.5, -1.5, 2}, {0, 0}) seeded {1, -2} with $jacobian by squaresJacobian
    @Differentiable(wrt = "x")
    static void squares(double[] x, double[] y) {
        for (int i = 0; i + 1 < x.length; i++) {
            y[i] = x[i] * x[i] + x[i + 1] * y[0];
        }
    }

    static double[] squaresJacobian(double[] x, double[] y) {
        double first = x[0] * x[0];
        return new double[] {2 * x[0], 0, 0, 2 * x[0] * x[2], 2 * x[1], first};
    }

    private EnzymeLoops() {}
}
