package diagnostics;

import io.adjoint.Differentiable;
import kotlin.Metadata;

@Metadata
class ADJ409Stub {
    @Differentiable
    static double f(double x) {
//                ^ ADJ409
        return 0;
    }

    static class Inner {
        @Differentiable
        double g(double x) {
//             ^ ADJ409
            return 0;
        }
    }
}
