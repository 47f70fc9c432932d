package io.adjoint.samples.gradbench;

import io.adjoint.samples.gradbench.problems.GradientDescent;
import io.adjoint.samples.gradbench.problems.Particle;
import io.adjoint.samples.gradbench.problems.ParticleGrad;
import java.util.function.DoubleUnaryOperator;

/** The eval {@code particle}: the control that leads the particle through the origin. */
final class ParticleEval {

    record Input(double w) {}

    /** The first letter is for the search, the second for the force: reverse or forward. */
    static Eval<Input, Input> eval() {
        return Eval.of("particle", Input.class)
                .with("rr", in -> search(Particle::missByReverse, ParticleGrad::missByReverse$grad, in.w()))
                .with("rf", in -> search(Particle::missByForward, ParticleGrad::missByForward$grad, in.w()))
                .with(
                        "fr",
                        in -> search(
                                Particle::missByReverse,
                                w -> ParticleGrad.missByReverse$jvp(w, 1).tangent(),
                                in.w()))
                .with(
                        "ff",
                        in -> search(
                                Particle::missByForward,
                                w -> ParticleGrad.missByForward$jvp(w, 1).tangent(),
                                in.w()));
    }

    private static double search(DoubleUnaryOperator miss, DoubleUnaryOperator slope, double start) {
        double[] best = GradientDescent.argmin(
                w -> miss.applyAsDouble(w[0]), w -> new double[] {slope.applyAsDouble(w[0])}, new double[] {start});
        return best[0];
    }

    private ParticleEval() {}
}
