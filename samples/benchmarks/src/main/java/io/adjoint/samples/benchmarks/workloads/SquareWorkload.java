package io.adjoint.samples.benchmarks.workloads;

import io.adjoint.samples.benchmarks.peers.CommonsMathGradients;
import io.adjoint.samples.benchmarks.peers.HipparchusGradients;
import io.adjoint.samples.gradbench.problems.Hello;
import io.adjoint.samples.gradbench.problems.HelloGrad;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** {@code w²}. */
public class SquareWorkload extends Workload {

    protected double w;

    @Setup
    @Override
    public void setUp() {
        w = 1.5;
    }

    @Benchmark
    public double primal() {
        return Hello.square(w);
    }

    @Benchmark
    public double generated() {
        return HelloGrad.square$grad(w);
    }

    @Benchmark
    public double byHand() {
        return 2 * w;
    }

    @Benchmark
    public double hipparchus() {
        return HipparchusGradients.square(w);
    }

    @Benchmark
    public double commonsMath() {
        return CommonsMathGradients.square(w);
    }
}
