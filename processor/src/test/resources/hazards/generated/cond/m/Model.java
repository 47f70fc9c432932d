package m;

import io.adjoint.Differentiable;

public class Model {
    @Differentiable
    static double loss(double x) {
        double y = x * x;
        return y;
    }

    public static void main(String[] args) throws Exception {
        System.out.println(args.length > 0 ? ModelGrad.d(1) : 2);
        int i = (int) ModelGrad.d(5);
        System.out.println(i);
        double[] a = {ModelGrad.d(1), 2};
        System.out.println(a.length);
        String s = "q" + ModelGrad.K;
        System.out.println(s);
        Object o = ModelGrad.res();
        if (o instanceof ModelGrad.Result q && q.v > 1) System.out.println(q.v);
        long l = ModelGrad.K;
        l += ModelGrad.K;
        System.out.println(l);
    }
}
