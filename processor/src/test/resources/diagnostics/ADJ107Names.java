package diagnostics;

import io.adjoint.Differentiable;

class ADJ107Names {
    @Differentiable
    static double names(double x, Missing missing) {
//                                ^ ADJ107
        double y = nowhere + unheardOf(x) + Absent.value + missing.size();
//                 ^ ADJ107
//                           ^ ADJ107
//                                          ^ ADJ107
        return y;
    }
}
