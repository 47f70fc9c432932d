package diagnostics;

import io.adjoint.Differentiable;
import io.adjoint.Emit;

class ADJ205Nested {
    record Pair(double a, int n) {}

    record Mixed(double[] a, float[] b) {}

    static final class Counter {
        double a;

        Counter(double a) {
            this.a = a;
        }
    }

    @Differentiable(emit = Emit.BACKWARD)
    static double inner(double[] x) {
        return x[0] * x[0] * x[1];
    }

    @Differentiable
    static double ofMixed(Mixed mixed) {
        return mixed.a()[0] * mixed.b()[0];
    }

    @Differentiable(wrt = "x")
    static double ofCounter(Counter counter, double x) {
        return counter.a * x * x;
    }

    @Differentiable
    static double byBackward(double[] x) {
        return ADJ205NestedGrad.inner$backward(x, 1, null);
//                             ^ ADJ205
    }

    @Differentiable
    static double ofRecord(double x, Mixed mixed) {
        var gradient = ADJ205NestedGrad.ofMixed$grad(mixed);
//                                     ^ ADJ205
        return x;
    }

    @Differentiable
    static double ofObject(double x) {
        return ADJ205NestedGrad.ofCounter$grad(new Counter(x), x);
//                                             ^ ADJ205
    }

    @Differentiable
    static double ofItself(double x) {
        double slope = ADJ205NestedGrad.ofItself$grad(x);
//             ^ ADJ205
        return x * slope;
    }

    @Differentiable
    static double two(double x, double y) {
        return x * y * y;
    }

    @Differentiable
    static double whole(double x, double y) {
        var gradient = ADJ205NestedGrad.two$grad(x, y);
        return x * gradient.hashCode();
//                         ^ ADJ102
    }

    @Differentiable(wrt = "pair", emit = Emit.HESSIAN)
    static double byPair(Pair pair) {
        return pair.a() * pair.a();
    }

    @Differentiable
    static double ofHessian(double x, Pair pair) {
        var matrix = ADJ205NestedGrad.byPair$hessian(pair);
//                                   ^ ADJ205
        return x;
    }

    @Differentiable
    static void severalTypes(double[] x, double[] y, float[] z) {
        y[0] = x[0];
        z[0] = (float) x[0];
    }

    @Differentiable
    static double ofSeveralTypes(double[] x, double[] y, float[] z) {
        return ADJ205NestedGrad.severalTypes$vjp(x, y, z, y, z).x()[0];
//                             ^ ADJ205
    }

    @Differentiable
    static double notSeen(double[] x, double[] y) {
        return ADJ205NestedGrad.hidden$vjp(x, y, y).x()[0];
//                             ^ ADJ205
    }

    static double[] itself(double[] y) {
        return y;
    }

    @Differentiable
    static void hidden(double[] x, double[] y) {
        double[] z = itself(y);
        z[0] = x[0] * x[0];
    }
}
