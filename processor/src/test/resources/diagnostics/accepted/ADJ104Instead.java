package diagnostics;

import io.adjoint.Differentiable;

class ADJ104Instead {
    static final double RATE = 0.1;
    protected static final int COUNT = 3;
    static final boolean IS_ON = true;

    @Differentiable
    static double fields(double rate, double x) {
        return IS_ON ? rate * x + RATE * COUNT : x * Math.PI;
    }
}
