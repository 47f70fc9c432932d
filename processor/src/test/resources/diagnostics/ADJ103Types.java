package diagnostics;

import io.adjoint.Differentiable;

class ADJ103Types {
    private static class Hidden {
        double rate;
    }

    @Differentiable
    static double parameter(double x, Hidden hidden) {
//                                    ^ ADJ103
        return x * 2;
    }

    @Differentiable
    static double local(double x, Object o) {
        Hidden hidden = (Hidden) o;
//      ^ ADJ103
        Hidden[] all = new Hidden[3];
//      ^ ADJ103
        return x;
    }
}
