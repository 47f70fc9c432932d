package io.adjoint.samples.gradbench;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.adjoint.samples.gradbench.problems.Lstm;
import io.adjoint.samples.gradbench.problems.LstmGrad;
import java.util.Arrays;
import java.util.stream.Stream;

/** The eval {@code lstm}. */
final class LstmEval {

    record Input(
            @JsonProperty("main_params") double[][] main,
            @JsonProperty("extra_params") double[][] extra,
            double[][] state,
            double[][] sequence) {}

    static Eval<Input, Input> eval() {
        return Eval.of("lstm", Input.class)
                .with("objective", in -> Lstm.loss(in.main(), in.extra(), in.state(), in.sequence()))
                .with(
                        "jacobian",
                        in -> LstmGrad.loss$grad(in.main(), in.extra(), in.state(), in.sequence()),
                        gradient -> flat(gradient.main(), gradient.extra()));
    }

    /** The rows of both, one after the other. */
    private static double[] flat(double[][] main, double[][] extra) {
        return Stream.of(main, extra)
                .flatMap(Arrays::stream)
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    private LstmEval() {}
}
