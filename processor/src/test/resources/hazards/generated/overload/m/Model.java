package m;

import io.adjoint.Differentiable;

public class Model {
    @Differentiable
    static double loss(double x) {
        double y = x * x;
        return y;
    }

    static void p(double[] a) {
        System.out.println("arr");
    }

    static void p(double a) {
        System.out.println("d");
    }

    static void p(Object a) {
        System.out.println("o");
    }

    public static void main(String[] args) throws Exception {
        p(ModelGrad.loss$grad(1.0));
        p(ModelGrad.d(1));
        p(ModelGrad.res());
    }
}
