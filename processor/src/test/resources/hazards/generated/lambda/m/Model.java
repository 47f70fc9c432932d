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
        DoubleUnaryOperator f = v -> ModelGrad.d(v);
        Function<Double, ModelGrad.Result> h = v -> ModelGrad.res();
        System.out.println(f.applyAsDouble(3) + h.apply(1.0).v);
    }
}
