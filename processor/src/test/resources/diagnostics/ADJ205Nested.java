package diagnostics;

import io.adjoint.Differentiable;
import io.adjoint.Emit;

class ADJ205Nested {
    record Pair(double a, double b) {}

    @Differentiable(emit = Emit.BACKWARD)
    static double inner(double[] x) {
        return x[0] * x[0] * x[1];
    }

    @Differentiable
    static double ofPair(Pair pair) {
        return pair.a() * pair.b();
    }

    @Differentiable
    static double byBackward(double[] x) {
        return ADJ205NestedGrad.inner$backward(x, 1, null);
//                             ^ ADJ205
    }

    @Differentiable
    static double ofRecord(double x, Pair pair) {
        var gradient = ADJ205NestedGrad.ofPair$grad(pair);
//                                     ^ ADJ205
        return x;
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
}
