package diagnostics;

import io.adjoint.Differentiable;

class ADJ413Holders {
    @Differentiable(rules = ADJ413Holders.class)
//                                       ^ ADJ413
    static double ruled(double x) {
        return x;
    }

    @Differentiable(rules = {})
    static double unruled(double x) {
        return x;
    }
}
