package diagnostics;

import static io.adjoint.Emit.HVP;

import io.adjoint.Differentiable;
import io.adjoint.Emit;

class ADJ405Emit {
    @Differentiable(emit = HVP)
//                         ^ ADJ405
    static double one(double x) {
        return x;
    }

    @Differentiable(
            wrt = "x",
            emit = {Emit.JVP, Emit.BACKWARD})
//                      ^ ADJ405
//                                ^ ADJ405
    static double several(double x) {
        return x;
    }

    @Differentiable(emit = {})
    static double none(double x) {
        return x;
    }
}
