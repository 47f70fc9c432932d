package diagnostics;

import io.adjoint.Differentiable;

abstract class ADJ106Bodies {
    static native double foreign(double x);

    abstract double open(double x);

    @Differentiable
    double calls(double x) {
        return foreign(x) + this.open(x);
//             ^ ADJ106
//                              ^ ADJ106
    }
}
