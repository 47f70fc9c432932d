package io.adjoint.samples.gradbench;

import io.adjoint.samples.gradbench.problems.GaussianMixture;
import io.adjoint.samples.gradbench.problems.GaussianMixtureGrad;
import io.adjoint.samples.gradbench.problems.GaussianMixtureGrad.LogPosteriorGrad;

/** The eval {@code gmm}. */
final class GaussianMixtureEval {

    record Input(double[] alpha, double[][] mu, double[][] q, double[][] l, double[][] x, double gamma, int m) {}

    record Gradient(double[] alpha, double[][] mu, double[][] q, double[][] l) {}

    static Eval<Input, Input> eval() {
        return Eval.of("gmm", Input.class)
                .with(
                        "objective",
                        in -> GaussianMixture.logPosterior(
                                in.alpha(), in.mu(), in.q(), in.l(), in.x(), in.gamma(), in.m()))
                .with("jacobian", GaussianMixtureEval::gradient, g -> new Gradient(g.alpha(), g.mu(), g.q(), g.l()));
    }

    private static LogPosteriorGrad gradient(Input in) {
        return GaussianMixtureGrad.logPosterior$grad(in.alpha(), in.mu(), in.q(), in.l(), in.x(), in.gamma(), in.m());
    }

    private GaussianMixtureEval() {}
}
