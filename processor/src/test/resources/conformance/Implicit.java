package conformance;

import io.adjoint.Differentiable;
import io.adjoint.FixedPoint;
import io.adjoint.ImplicitRoot;

/** Solutions of equations, whose derivatives come from the equations. */
final class Implicit {
    // E37 by its equation at fixedPoint(2.0, 60) by fixedPointByHand
    @Differentiable
    @FixedPoint("contraction")
    static double fixedPoint(double a, int most) {
        double x = 1;
        for (int i = 0; i < most; i++) {
            double next = contraction(x, a);
            if (Math.abs(next - x) < 1e-15) {
                break;
            }
            x = next;
        }
        return x;
    }

    private static double contraction(double x, double a) {
        return 0.5 * Math.cos(x) + a / 4;
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

    // E38 by its equation at newtonInverse(3.0) by newtonInverseByHand
    @Differentiable
    @ImplicitRoot("cubeLess")
    static double newtonInverse(double y) {
        double x = 1;
        double step;
        do {
            step = cubeLess(x, y) / (3 * x * x);
            x -= step;
        } while (Math.abs(step) > 1e-12);
        return x;
    }

    private static double cubeLess(double x, double y) {
        return x * x * x - y;
    }

    static double[] newtonInverseByHand(double y) {
        double root = Math.cbrt(y);
        return new double[] {root, 1 / (3 * root * root)};
    }

    // O06 by its equation at fixedPointOfTwo({0.3, 0.7}, 80)
    @Differentiable
    static double fixedPointOfTwo(double[] u, int most) {
        double[] x = solution(u, most);
        return x[0] * x[1];
    }

    @FixedPoint("map")
    static double[] solution(double[] u, int most) {
        double[] x = {0.5, 0.5};
        for (int k = 0; k < most; k++) {
            double[] next = map(x, u);
            double change = Math.abs(next[0] - x[0]) + Math.abs(next[1] - x[1]);
            x = next;
            if (change < 1e-14) {
                break;
            }
        }
        return x;
    }

    private static double[] map(double[] x, double[] u) {
        return new double[] {0.5 * Math.sin(x[1]) + u[0], 0.3 * Math.cos(x[0]) * u[1]};
    }

    private Implicit() {}
}
