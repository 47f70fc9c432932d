package diagnostics;

import io.adjoint.Differentiable;

class ADJ108Writes {
    static int calls;
    private double weight;
    double[] buffer = {};
    ADJ108Writes next;

    @Differentiable
    double fields(double x) {
        calls++;
//      ^ ADJ108
        weight = x;
//      ^ ADJ108
        this.weight += x;
//          ^ ADJ108
        next.weight = 2;
//          ^ ADJ108
        buffer = new double[3];
//      ^ ADJ108
        double y = calls = 3;
//                 ^ ADJ108
        return x * y;
    }
}
