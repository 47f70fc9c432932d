package m;

import io.adjoint.Differentiable;

public class Model {
    @Differentiable
    static double loss(double x) {
        double y = x * x;
        return y;
    }

    public static void main(String[] args) throws Exception {
        int q = nosuch(3);
        System.out.println(ModelGrad.d(1));
        var z = undefinedThing.foo();
    }
}
