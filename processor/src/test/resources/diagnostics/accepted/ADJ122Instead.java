package diagnostics;

import io.adjoint.Differentiable;

class ADJ122Instead {
    record Box(double value) {}

    @Differentiable
    static double others(double x) {
        Box box = new Box(x);
        if (x > 0) {
            box = new Box(2 * x);
        }
        Box fixed = new Box(x);
        Box chosen = x > 1 ? fixed : new Box(x);
        return box.value * chosen.value;
    }
}
