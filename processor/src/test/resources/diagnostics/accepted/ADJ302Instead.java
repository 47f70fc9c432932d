package diagnostics;

import io.adjoint.Differentiable;

class ADJ302Instead {
    @Differentiable
    static double integral(double x, int turns) {
        double step = x / turns;
        double s = 0;
        for (int i = 0; i < turns; i++) {
            s += Math.sin(i * step) * step;
        }
        return s;
    }
}
