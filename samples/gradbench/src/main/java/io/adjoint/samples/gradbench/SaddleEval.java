package io.adjoint.samples.gradbench;

import io.adjoint.samples.gradbench.problems.GradientDescent;
import io.adjoint.samples.gradbench.problems.Saddle;
import io.adjoint.samples.gradbench.problems.SaddleGrad;

/** The eval {@code saddle}: the p that is lowest where q is highest, and that q. */
final class SaddleEval {

    record Input(double[] start) {}

    /** The first letter is for the search of p, the second for that of q: reverse or forward. */
    static Eval<Input, Input> eval() {
        return Eval.of("saddle", Input.class)
                .with("rr", in -> search(in.start(), false, false))
                .with("rf", in -> search(in.start(), false, true))
                .with("fr", in -> search(in.start(), true, false))
                .with("ff", in -> search(in.start(), true, true));
    }

    private static double[] search(double[] start, boolean outerForward, boolean innerForward) {
        double[] p = GradientDescent.argmin(
                each -> Saddle.highest(each, start, innerForward),
                each -> slope(each, start, outerForward, innerForward),
                start);
        double[] q = Saddle.summit(p, start, outerForward);
        return new double[] {p[0], p[1], q[0], q[1]};
    }

    private static double[] slope(double[] p, double[] start, boolean outerForward, boolean innerForward) {
        if (!outerForward) {
            return SaddleGrad.highest$grad(p, start, innerForward);
        }
        double[] slope = new double[p.length];
        for (int i = 0; i < p.length; i++) {
            double[] direction = new double[p.length];
            direction[i] = 1;
            slope[i] = SaddleGrad.highest$jvp(p, start, innerForward, direction).tangent();
        }
        return slope;
    }

    private SaddleEval() {}
}
