package diagnostics;

import io.adjoint.Differentiable;

class ADJ411Instead {
    @Differentiable
    static double concrete(double x) {
        return open(x);
    }

    static double open(double x) {
        return 2 * x;
    }

    static class Generic<T> {
        @Differentiable
        static double f(double x) {
            return 3 * x;
        }
    }
}
