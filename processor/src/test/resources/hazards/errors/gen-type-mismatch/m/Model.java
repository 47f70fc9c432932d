package m;

import io.adjoint.Differentiable;

public class Model {
    @Differentiable
    static double loss(double x) {
        double y = x * x;
        return y;
    }

    public static void main(String[] args) throws Exception {
        int i = ModelGrad.loss$grad(1.0);
        System.out.println(i);
    }
}
