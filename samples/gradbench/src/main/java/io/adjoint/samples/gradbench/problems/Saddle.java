package io.adjoint.samples.gradbench.problems;

import io.adjoint.Differentiable;
import io.adjoint.Emit;

/** The search for the saddle: the q that is highest for a p, and how high that is. */
public final class Saddle {

    /** The greatest height for this p, found uphill from {@code start}. */
    @Differentiable(wrt = "p", emit = Emit.JVP)
    public static double highest(double[] p, double[] start, boolean forward) {
        return Pass.height(p, summit(p, start, forward));
    }

    /** The q that is highest for this p; its gradients are by forward or by reverse mode. */
    public static double[] summit(double[] p, double[] start, boolean forward) {
        double[] q = start.clone();
        double height = Pass.height(p, q);
        double[] slope = slope(p, q, forward);
        double step = GradientDescent.FIRST_STEP;
        int successes = 0;
        while (norm(slope) > GradientDescent.TOLERANCE) {
            if (successes == GradientDescent.SUCCESSES) {
                step *= 2;
                successes = 0;
            }
            if (step * norm(slope) <= GradientDescent.TOLERANCE) {
                break;
            }
            double[] next = {q[0] + step * slope[0], q[1] + step * slope[1]};
            double higher = Pass.height(p, next);
            if (higher > height) {
                q = next;
                height = higher;
                slope = slope(p, q, forward);
                successes++;
            } else {
                step /= 2;
                successes = 0;
            }
        }
        return q;
    }

    private static double[] slope(double[] p, double[] q, boolean forward) {
        if (forward) {
            double east = PassGrad.height$jvp(p, q, new double[] {1, 0}).tangent();
            double north = PassGrad.height$jvp(p, q, new double[] {0, 1}).tangent();
            return new double[] {east, north};
        }
        return PassGrad.height$grad(p, q);
    }

    private static double norm(double[] v) {
        return Math.sqrt(v[0] * v[0] + v[1] * v[1]);
    }

    private Saddle() {}
}
