package io.adjoint.samples.benchmarks.workloads;

import io.adjoint.samples.benchmarks.peers.DjlGradients;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** Beside PyTorch. */
public class SquareDjlWorkload extends SquareWorkload {

    private DjlGradients djl;

    @Setup
    @Override
    public void setUp() {
        super.setUp();
        djl = new DjlGradients(new double[1][1], new double[1]);
    }

    @Benchmark
    public double djl() {
        return djl.square(w);
    }
}
