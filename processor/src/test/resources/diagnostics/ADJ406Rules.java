package diagnostics;

import io.adjoint.Differentiable;

class ADJ406Rules {
    @Differentiable(rules = ADJ406Rules.class)
//                                     ^ ADJ406
    static double ruled(double x) {
        return x;
    }

    @Differentiable(rules = {})
    static double unruled(double x) {
        return x;
    }
}
