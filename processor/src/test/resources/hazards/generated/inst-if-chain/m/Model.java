package m;

import io.adjoint.Differentiable;

public class Model {
    @Differentiable
    static double loss(double x) {
        double y = x * x;
        return y;
    }

    public static void main(String[] args) throws Exception {
        if (ModelGrad.d(1) > 0.5 && !(ModelGrad.d(2) < 1)) System.out.println("ok");
        while (ModelGrad.d(1) > 2) {}
        int q = args.length;
        q += ModelGrad.d(1);
        System.out.println(q);
        assert ModelGrad.d(1) > 0 : ModelGrad.d(2);
        synchronized (ModelGrad.res()) {
            System.out.println("sync");
        }
    }
}
