package diagnostics;

import io.adjoint.AdjointOf;
import io.adjoint.Differentiable;

class ADJ414ByHand {
    @Differentiable
    static double loss(double[] w, double b) {
        return w[0] * b;
    }

    @Differentiable(wrt = "x")
    double instance(double x, double scale) {
        return x * x * scale;
    }

    @Differentiable
    static double[] array(double x) {
        return new double[] {x};
    }

    static double plain(double x) {
        return x;
    }

    record Gradient(double[] w, double b) {}

    record WithValue(double value, double[] w, double b) {}

    record OtherWay(double b, double[] w) {}

    record OtherNames(double[] weights, double bias) {}

    @AdjointOf("loss")
    static Gradient fitting(double[] w, double b) {
        return new Gradient(new double[] {b}, w[0]);
    }

    @AdjointOf("loss")
    static WithValue fittingWithItsValue(double[] w, double b) {
        return new WithValue(loss(w, b), new double[] {b}, w[0]);
    }

    @AdjointOf("diagnostics.ADJ414ByHand.loss(double[], double)")
    static ADJ414ByHandGrad.LossGrad fittingAsGenerated(double[] w, double b) {
        return ADJ414ByHandGrad.loss$grad(w, b);
    }

    @AdjointOf("instance")
    static double fittingOfAnInstance(ADJ414ByHand object, double x, double scale) {
        return 2 * x * scale;
    }

    @AdjointOf("nothing")
//             ^ ADJ414
    static double ofNothing(double x) {
        return x;
    }

    @AdjointOf("plain")
//             ^ ADJ414
    static double ofPlain(double x) {
        return 1;
    }

    @AdjointOf("array")
//             ^ ADJ414
    static double ofArray(double x) {
        return 1;
    }

    @AdjointOf("loss")
    static Gradient withoutAParameter(double[] w) {
//                  ^ ADJ414
        return null;
    }

    @AdjointOf("loss")
    static double[] ofOneAlone(double[] w, double b) {
//                  ^ ADJ414
        return null;
    }

    @AdjointOf("loss")
    static OtherWay inAnotherOrder(double[] w, double b) {
//                  ^ ADJ414
        return null;
    }

    @AdjointOf("loss")
    static OtherNames byOtherNames(double[] w, double b) {
//                    ^ ADJ414
        return null;
    }

    @AdjointOf("loss")
    Gradient notStatic(double[] w, double b) {
//           ^ ADJ414
        return null;
    }

    @AdjointOf("instance")
    static double withoutTheObject(double x, double scale) {
//                ^ ADJ414
        return 2 * x * scale;
    }

    @AdjointOf("instance")
    static float ofAnotherType(ADJ414ByHand object, double x, double scale) {
//               ^ ADJ414
        return 0;
    }
}
