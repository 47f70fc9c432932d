package diagnostics;

import io.adjoint.Differentiable;

class ADJ107Instead {
    @Differentiable
    static double names(double x, int[] known) {
        double y = Nested.FACTOR * helper(x) + known.length;
        return y;
    }

    static class Base {
        static final double FACTOR = 2;
    }

    static class Nested extends Base {}

    static double helper(double x) {
        return -x;
    }
}
