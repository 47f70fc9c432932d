package diagnostics;

import io.adjoint.Differentiable;

class ADJ108Instead {
    double weight = 1;

    @Differentiable
    double fields(double x) {
        double weight = this.weight;
        weight += x;
        return x * weight;
    }
}
