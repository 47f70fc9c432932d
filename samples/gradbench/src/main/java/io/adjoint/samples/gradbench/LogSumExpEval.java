package io.adjoint.samples.gradbench;

import io.adjoint.samples.gradbench.problems.LogSumExp;
import io.adjoint.samples.gradbench.problems.LogSumExpGrad;

/** The eval {@code lse}. */
final class LogSumExpEval {

    record Input(double[] x) {}

    static Eval<Input, Input> eval() {
        return Eval.of("lse", Input.class)
                .with("primal", in -> LogSumExp.logSumExp(in.x()))
                .with("gradient", in -> LogSumExpGrad.logSumExp$grad(in.x()));
    }

    private LogSumExpEval() {}
}
