package m;

import io.adjoint.Differentiable;

public class Model {
    @Differentiable
    static double loss(double x) {
        double y = x * x;
        return y;
    }

    static final int KK = ModelGrad.K;

    @SuppressWarnings(ModelGrad.NAME)
    static void f() {}

    public static void main(String[] args) throws Exception {
        switch (args.length + 7) {
            case ModelGrad.K:
                System.out.println("K");
                break;
            case 9:
                break;
        }
        switch (args.length + 7) {
            case KK -> System.out.println("KK");
            default -> {}
        }
    }
}
