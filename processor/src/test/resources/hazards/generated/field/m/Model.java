package m;

import io.adjoint.Differentiable;

public class Model {
    @Differentiable
    static double loss(double x) {
        double y = x * x;
        return y;
    }

    static ModelGrad.Result r = new ModelGrad.Result();

    public static void main(String[] args) throws Exception {
        System.out.println(r.v);
    }
}
