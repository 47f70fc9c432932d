package m;

import static m.ModelGrad.loss$grad;

import io.adjoint.Differentiable;

public class Model {
    @Differentiable
    static double loss(double x) {
        double y = x * x;
        return y;
    }

    public static void main(String[] args) throws Exception {
        System.out.println(loss$grad(3.0)[1]);
    }
}
