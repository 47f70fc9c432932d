package conformance;

import io.adjoint.Differentiable;

/** Calls whose callees write the arrays they are given, recur, or are called for nothing. */
final class CladCalls {
    // C29 f_reuse_global (static field) refused ADJ108 at global: a static field is written
    private static double global;

    @Differentiable
    static double throughAStaticField(double x, double t) {
        global = x;
        scaleGlobal(t);
        return -global;
    }

    private static void scaleGlobal(double t) {
        global = global * t;
    }

    // C50 FunctionCalls fn3 callee mutates both args, twice at bothWrittenTwice({3}, {5})
    @Differentiable
    static double bothWrittenTwice(double[] i, double[] j) {
        update(i, j);
        update(i, j);
        return i[0];
    }

    private static void update(double[] a, double[] b) {
        a[0] += b[0];
        b[0] += b[0];
    }

    // C51 FunctionCalls fn4 callee mutates array then caller loops at readThenWritten({1, 2, 3, 4, 5})
    @Differentiable
    static double readThenWritten(double[] a) {
        double result = sumThenScale(a);
        for (int i = 0; i < a.length; i++) {
            twiceInPlace(a, i);
            result += a[i];
        }
        return result;
    }

    private static double sumThenScale(double[] a) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i];
        }
        a[0] += 10 * a[0];
        return sum;
    }

    private static void twiceInPlace(double[] a, int i) {
        a[i] = 2 * a[i];
    }

    // C52 FunctionCalls fn5 callee result unused, side effect used at resultUnused({1, 2, 3, 4, 5})
    @Differentiable
    static double resultUnused(double[] a) {
        combine(a);
        return a[0];
    }

    private static double combine(double[] a) {
        a[0] = 5 * a[0] + a[1];
        return a[2] * a[3];
    }

    // C53 FunctionCalls fn10 max/min/clamp saturates at saturated(8.0, 5.0)
    @Differentiable
    static double saturated(double x, double y) {
        double out = x;
        out = Math.max(0.0, out);
        out = Math.min(out, 10.0);
        out = clamp(out, 3.0, 7.0);
        return out * y;
    }

    private static double clamp(double x, double low, double high) {
        return Math.max(low, Math.min(x, high));
    }

    // C54 FunctionCalls fn15 side effect in discarded argument at effectInArgument(6.0, -2.0)
    @Differentiable
    static double effectInArgument(double x, double y) {
        ignore(y += x);
        return y;
    }

    private static void ignore(double x) {}

    // C55 FunctionCalls fn16 recursion in callee at recursiveCallee(12.0, 8.0), where it has a jump
    @Differentiable
    static double recursiveCallee(double x, double y) {
        return lessUntil(x, y);
    }

    private static double lessUntil(double a, double b) {
        if (a > b) {
            return lessUntil(a - 1, b);
        }
        return a * b;
    }

    // C56 FunctionCalls fn24 ignored return value at resultDropped(3.0)
    @Differentiable
    static double resultDropped(double x) {
        twice(x);
        double result = twice(x);
        twice(result);
        return result;
    }

    private static double twice(double x) {
        return x * 2;
    }

    // C57 FunctionCalls fn27 array literal mutated by callee after use at literalWritten(2.0, 1.0)
    @Differentiable
    static double literalWritten(double u, double v) {
        double[] a = {u, v, 1};
        double product = a[0] * a[1] * a[2];
        scale(a, u);
        return product + a[2];
    }

    private static void scale(double[] a, double factor) {
        for (int i = 0; i < a.length; i++) {
            a[i] *= factor;
        }
    }

    // C58 FunctionCalls fn28 nested mutating calls at nestedWrites(3.0, 5.0)
    @Differentiable
    static double nestedWrites(double u, double v) {
        double[] a = {u, v, 1};
        scaleTwice(a, u);
        return a[1];
    }

    private static void scaleTwice(double[] a, double factor) {
        scale(a, factor);
        scale(a, 3);
        a[1] += 2;
    }

    // C59 FunctionCalls fn29 in-place callee on input at squaredInPlace({3, 4})
    @Differentiable
    static double squaredInPlace(double[] a) {
        squareFirst(a);
        return a[0] * a[1];
    }

    private static void squareFirst(double[] a) {
        a[0] *= a[0];
    }

    private static final double[] COEFFICIENTS = {3, 4};

    // C60 FunctionCalls fn32 out-parameter, constant table at outParameter(3.0)
    @Differentiable
    static double outParameter(double x) {
        double[] out = {0};
        horner(COEFFICIENTS, COEFFICIENTS, x, out);
        return out[0];
    }

    private static void horner(double[] squares, double[] linear, double x, double[] out) {
        out[0] += x * (linear[1] + x * squares[0]);
    }

    // C61 FunctionCalls fnIdLoop call in loop at callInLoop(2.0, 5.0)
    @Differentiable
    static double callInLoop(double x, double y) {
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            sum += identity(x);
        }
        return sum + identity(y);
    }

    private static double identity(double x) {
        return x;
    }

    interface Order {
        boolean before(double a, double b);
    }

    // C62 FunctionCalls fn35 min/max with comparator at byComparator(10.0, 1.0)
    @Differentiable
    static double byComparator(double x, double y) {
        return 2 * first(x, y, (a, b) -> a < b) - 3 * first(x, y, (a, b) -> a > b);
    }

    private static double first(double x, double y, Order order) {
        return order.before(x, y) ? x : y;
    }

    // C87 max at aboveHalf(1.0) by squareByHand
    @Differentiable
    static double aboveHalf(double x) {
        return Math.max(0.5, x * x);
    }

    // C87 min at belowHalf(0.25) by squareByHand
    @Differentiable
    static double belowHalf(double x) {
        return Math.min(0.5, x * x);
    }

    // C87 max by comparator at greater(1.0) by squareByHand
    @Differentiable
    static double greater(double x) {
        return first(0.5, x * x, (a, b) -> a > b);
    }

    static double[] squareByHand(double x) {
        return new double[] {x * x, 2 * x};
    }

    // C87 Hessian of a max at larger({1.5, 0.5}) with $hessian by largerHessian
    // C87 Hessian of a max at larger({0.25, 2}) with $hessian by largerHessian
    @Differentiable
    static double larger(double[] x) {
        return Math.max(x[0] * x[0] * x[1], x[1] * x[1]);
    }

    static double[] largerHessian(double[] x) {
        return x[0] * x[0] > x[1] ? new double[] {2 * x[1], 2 * x[0], 2 * x[0], 0} : new double[] {0, 0, 0, 2};
    }

    private CladCalls() {}
}
