package m;

import io.adjoint.Differentiable;

public class Model extends OtherBase {
    /** The overload that fits better, and the field, are in the class that is not there yet. */
    @Differentiable
    static double loss(double x) {
        return scaled(x) + SCALE;
    }

    static double scaled(Object x) {
        return 0;
    }

    public static void main(String[] args) {
        System.out.println(loss(2) + ModelGrad.d(1));
    }
}
