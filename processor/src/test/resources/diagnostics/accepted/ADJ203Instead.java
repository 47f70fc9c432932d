package diagnostics;

import io.adjoint.Adjoint;
import io.adjoint.Differentiable;
import java.util.ArrayList;
import java.util.List;

class ADJ203Instead {
    @Differentiable
    static double collections(double x) {
        double[] array = {x * x, x};
        List<Double> log = new ArrayList<>();
        log.add(Adjoint.detach(x));
        return array[0] + array[1] * log.size();
    }
}
