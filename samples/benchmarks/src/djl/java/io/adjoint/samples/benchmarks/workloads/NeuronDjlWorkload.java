package io.adjoint.samples.benchmarks.workloads;

import io.adjoint.samples.benchmarks.byhand.NeuronByHand;
import io.adjoint.samples.benchmarks.peers.DjlGradients;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** Beside PyTorch. */
public class NeuronDjlWorkload extends NeuronWorkload {

    private DjlGradients djl;

    @Setup
    @Override
    public void setUp() {
        super.setUp();
        djl = new DjlGradients(new double[][] {x}, new double[] {target});
    }

    @Benchmark
    public NeuronByHand.Gradient djl() {
        return djl.neuron(w, b);
    }
}
