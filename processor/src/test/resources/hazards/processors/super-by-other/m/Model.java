package m;

import io.adjoint.Differentiable;

public class Model extends OtherBase {
    @Differentiable
    static double loss(double x) {
        double y = x * x;
        return y;
    }

    @Override
    int base() {
        return super.base() + 1;
    }

    public static void main(String[] args) throws Exception {
        System.out.println(new Model().base() + ModelGrad.d(1));
        var b = new Model().mk();
        System.out.println(b.length());
        var bb = OtherBase.st();
        System.out.println(bb);
    }
}
