package io.adjoint.samples.gradbench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The program: a tool of GradBench, on standard input and output. */
final class Tool {

    static List<Eval<?, ?>> evals() {
        return List.of(
                HelloEval.eval(),
                LogSumExpEval.eval(),
                LeastSquaresEval.eval(),
                GaussianMixtureEval.eval(),
                BundleAdjustmentEval.eval(),
                LstmEval.eval(),
                OrdinaryDifferentialEquationEval.eval(),
                DeterminantEval.eval(),
                KMeansEval.eval(),
                HandTrackingEval.eval(),
                ParticleEval.eval(),
                SaddleEval.eval());
    }

    public static void main(String[] args) throws IOException {
        BufferedReader messages = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Writer answers = new OutputStreamWriter(System.out, StandardCharsets.UTF_8);
        new Session(evals()).run(messages, answers);
    }

    private Tool() {}
}
