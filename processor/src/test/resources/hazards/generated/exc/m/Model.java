package m;

import io.adjoint.Differentiable;

public class Model {
    @Differentiable
    static double loss(double x) {
        double y = x * x;
        return y;
    }

    static void t() throws ModelGrad.Ex {
        throw new ModelGrad.Ex();
    }

    public static void main(String[] args) throws Exception {
        try {
            t();
        } catch (ModelGrad.Ex e) {
            System.out.println("caught");
        }
        try {
            t();
        } catch (RuntimeException | ModelGrad.Ex e) {
            System.out.println("caught2");
        }
    }
}
