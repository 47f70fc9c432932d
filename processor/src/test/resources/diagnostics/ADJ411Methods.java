package diagnostics;

import io.adjoint.Differentiable;

abstract class ADJ411Methods {
    @Differentiable
    abstract double open(double x);
//                  ^ ADJ411

    @Differentiable
    static native double foreign(double x);
//                       ^ ADJ411

    private static final class Hidden {
        @Differentiable
        double ofPrivateClass(double x) {
//             ^ ADJ411
            return x;
        }

        @Differentiable
        static double staticOfPrivateClass(double x) {
            return x;
        }
    }
}
