package diagnostics;

import io.adjoint.Differentiable;

class ADJ103Instead {
    static class Visible {
        private double rate = 2;
    }

    @Differentiable
    static double parameter(double x, Visible visible) {
        Visible[] all = {visible};
        return x * all[0].rate;
    }
}
