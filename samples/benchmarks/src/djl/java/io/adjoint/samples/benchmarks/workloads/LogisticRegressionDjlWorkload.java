package io.adjoint.samples.benchmarks.workloads;

import io.adjoint.samples.benchmarks.byhand.LogisticRegressionByHand;
import io.adjoint.samples.benchmarks.peers.DjlGradients;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** Beside PyTorch. */
public class LogisticRegressionDjlWorkload extends LogisticRegressionWorkload {

    private DjlGradients djl;

    @Setup
    @Override
    public void setUp() {
        super.setUp();
        djl = new DjlGradients(x, y);
    }

    @Benchmark
    public LogisticRegressionByHand.Gradient djl() {
        return djl.logisticRegression(w, b);
    }
}
