package diagnostics;

import io.adjoint.Differentiable;

final class ADJ407Exists {
//    ^ ADJ407
    @Differentiable
    static double f(double x) {
        return x * x;
    }

    static class Inner {
//         ^ ADJ407
        @Differentiable
        static double f(double x) {
            return x * x;
        }
    }

    static class Other {
        static class ADJ407Exists_OtherGrad {}

        @Differentiable
        static double f(double x) {
            return x * x;
        }
    }
}

class ADJ407ExistsGrad {}

class ADJ407Exists_InnerGrad {}
