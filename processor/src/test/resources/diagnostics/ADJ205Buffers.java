package diagnostics;

import io.adjoint.Differentiable;
import io.adjoint.Emit;

class ADJ205Buffers {
    @Differentiable(emit = Emit.BACKWARD)
    static double inner(double[] x) {
        return x[0] * x[0] * x[1];
    }

    @Differentiable
    static double outer(double[] x) {
        var into = new ADJ205BuffersGrad.InnerBuffers(new double[2]);
//                                      ^ ADJ205
        return x[0];
    }
}
