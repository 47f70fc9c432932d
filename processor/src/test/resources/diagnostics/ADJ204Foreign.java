package diagnostics;

import io.adjoint.Differentiable;

class ADJ204Foreign {
    static final double[] TABLE = {1, 2};
    ADJ204Foreign other;
    private final double[] buffer = {1, 2};

    double[] getBuffer() {
        return buffer;
    }

    @Differentiable
    static double table(double x) {
        TABLE[0] = x;
//      ^ ADJ204
        return TABLE[0] * x;
    }

    @Differentiable
    double got(double x) {
        double[] work = getBuffer();
        work[1] = x;
//      ^ ADJ204
        other.buffer[0] = 3;
//      ^ ADJ204
        return work[1] * x;
    }
}
