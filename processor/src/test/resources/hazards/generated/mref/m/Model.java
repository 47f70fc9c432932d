package m;

import io.adjoint.Differentiable;
import java.util.function.*;

public class Model {
    @Differentiable
    static double loss(double x) {
        double y = x * x;
        return y;
    }

    public static void main(String[] args) throws Exception {
        DoubleUnaryOperator f = ModelGrad::d;
        System.out.println(f.applyAsDouble(3));
        DoubleFunction<double[]> q = ModelGrad::loss$grad;
        System.out.println(q.apply(2)[1]);
    }
}
