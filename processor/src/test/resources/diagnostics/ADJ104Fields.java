package diagnostics;

import io.adjoint.Differentiable;

class ADJ104Fields {
    double weight;

    private static class Hidden {
        static double shift = Math.sqrt(2);
        static final double CONSTANT = 2;
        static final double[] TABLE = {1, 2};
    }

    class Inner {
        @Differentiable
        double outer(double x) {
            return weight * x;
//                 ^ ADJ104
        }
    }

    @Differentiable
    static double hidden(double x) {
        return Hidden.shift * x + Hidden.TABLE[0] + Hidden.CONSTANT;
//                   ^ ADJ104
//                                      ^ ADJ104
    }
}
