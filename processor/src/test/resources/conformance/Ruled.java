package conformance;

import io.adjoint.Derivative;
import io.adjoint.Differentiable;

/** Calls of methods that have derivative rules of their own. */
final class Ruled {
    // E28 customlog1p at logOfOneAndMore(2.0) by logOfOneAndMoreByHand
    @Differentiable
    static double logOfOneAndMore(double x) {
        return readFromText(x);
    }

    static double readFromText(double x) {
        return Double.parseDouble(Double.toString(Math.log1p(x)));
    }

    @Derivative(of = "readFromText")
    static double readFromTextAdjoint(double g, double x, double y) {
        return g / (1 + x);
    }

    static double[] logOfOneAndMoreByHand(double x) {
        return new double[] {Math.log1p(x), 1 / (1 + x)};
    }

    // E28 customlog1p of another class at logOfAnotherClass(2.0) by logOfOneAndMoreByHand
    @Differentiable
    static double logOfAnotherClass(double x) {
        return Elsewhere.logOfOneAnd(x);
    }

    @Derivative(of = "conformance.Elsewhere.logOfOneAnd(double)")
    static double logOfOneAndAdjoint(double g, double x, double y) {
        return g / (1 + x);
    }

    // E30 with a rule at inverseLength({1, 2, 2}) by inverseLengthByHand
    @Differentiable
    static double inverseLength(double[] v) {
        double squares = 0;
        for (double each : v) {
            squares += each * each;
        }
        return inverseSquareRoot(squares);
    }

    static double inverseSquareRoot(double x) {
        double y = Double.longBitsToDouble(0x5FE6EB50C7B537A9L - (Double.doubleToLongBits(x) >> 1));
        for (int i = 0; i < 5; i++) {
            y *= 1.5 - 0.5 * x * y * y;
        }
        return y;
    }

    @Derivative(of = "inverseSquareRoot")
    static double inverseSquareRootAdjoint(double g, double x, double y) {
        return -0.5 * g * y / x;
    }

    static double[] inverseLengthByHand(double[] v) {
        return new double[] {1 / 3.0, -1 / 27.0, -2 / 27.0, -2 / 27.0};
    }

    // C86 with a pullback at norm({3, 1, 2}, 3.0)
    @Differentiable
    static double norm(double[] x, double d) {
        double sum = 0;
        for (double each : x) {
            sum += power(each, d);
        }
        return power(sum, 1 / d);
    }

    static double power(double x, double d) {
        return Math.exp(d * Math.log(x));
    }

    @Derivative(of = "power", argument = "x")
    static double powerAdjointX(double g, double x, double d, double y) {
        return g * d * y / x;
    }

    @Derivative(of = "power", argument = "d")
    static double powerAdjointD(double g, double x, double d, double y) {
        return g * y * Math.log(x);
    }

    private Ruled() {}
}
