package m;

import io.adjoint.Differentiable;

public class Model extends ModelGrad {
    @Differentiable
    static double loss(double x) {
        double y = x * x;
        return y;
    }

    @Override
    public void close() {
        System.out.println("closed");
    }

    public static void main(String[] args) throws Exception {
        try (Model m = new Model()) {
            System.out.println("in");
        }
    }
}
