package m;

import io.adjoint.Differentiable;

public class Model {
    @Differentiable
    static double loss(double x) {
        double y = x * x;
        return y;
    }

    public static void main(String[] args) throws Exception {
        var o = new ModelGrad.Fn() {
            public double ap(double x) {
                return x + 1;
            }

            int extra = 4;
        };
        System.out.println(o.ap(1) + o.extra);
        ModelGrad.Fn p = new ModelGrad.Fn() {
            @Override
            public double ap(double x) {
                return x + 2;
            }
        };
        System.out.println(p.ap(1) + p.getClass().getName());
    }
}
