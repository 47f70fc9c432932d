package m;

import io.adjoint.Differentiable;

public class Model {
    @Differentiable
    static double loss(double x) {
        double y = x * x;
        return y;
    }

    public static void main(String[] args) throws Exception {
        ModelGrad.Fn f = v -> v + 1;
        System.out.println(f.ap(3));
    }
}
