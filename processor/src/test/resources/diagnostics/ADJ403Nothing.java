package diagnostics;

import io.adjoint.Differentiable;

class ADJ403Nothing {
    @Differentiable
    static double nothing(int n, long[] l) {
//                ^ ADJ403
        return n;
    }

    @Differentiable
    double receiverOnly() {
//         ^ ADJ403
        return 1;
    }
}
