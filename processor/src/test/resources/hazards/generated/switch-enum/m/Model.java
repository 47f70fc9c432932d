package m;

import io.adjoint.Differentiable;

public class Model {
    @Differentiable
    static double loss(double x) {
        double y = x * x;
        return y;
    }

    static int s(ModelGrad.E e) {
        return switch (e) {
            case A -> 1;
            case B -> 2;
        };
    }

    public static void main(String[] args) throws Exception {
        System.out.println(s(ModelGrad.E.B));
        ModelGrad.E e = ModelGrad.E.A;
        switch (e) {
            case A:
                System.out.println("A");
            default:
        }
    }
}
