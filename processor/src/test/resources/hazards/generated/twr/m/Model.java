package m;

import io.adjoint.Differentiable;

public class Model {
    @Differentiable
    static double loss(double x) {
        double y = x * x;
        return y;
    }

    public static void main(String[] args) throws Exception {
        try (var m = new ModelGrad()) {
            System.out.println("in" + ModelGrad.d(1));
        }
        try (ModelGrad m = new ModelGrad()) {
            System.out.println("in");
        }
    }
}
