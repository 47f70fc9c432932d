package m;

import io.adjoint.Differentiable;

public class Model {
    @Differentiable
    static double loss(double x) {
        double y = x * x;
        return y;
    }

    public static void main(String[] args) throws Exception {
        var o = new Object() {
            int y = 3;

            int z() {
                return y + 1;
            }
        };
        System.out.println(o.y + o.z());
    }
}
