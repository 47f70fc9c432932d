package io.adjoint.samples.benchmarks.workloads;

import io.adjoint.samples.benchmarks.byhand.NeuronByHand;
import io.adjoint.samples.benchmarks.peers.CommonsMathGradients;
import io.adjoint.samples.benchmarks.peers.HipparchusGradients;
import io.adjoint.samples.benchmarks.problems.Neuron;
import io.adjoint.samples.benchmarks.problems.NeuronGrad;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** Three inputs. */
public class NeuronWorkload extends Workload {

    protected double[] w;
    protected double b;
    protected double[] x;
    protected double target;

    @Setup
    @Override
    public void setUp() {
        w = new double[] {0.5, 0.25, 0.5};
        b = 0.125;
        x = new double[] {1, 2, 3};
        target = 5;
    }

    @Benchmark
    public double primal() {
        return Neuron.loss(w, b, x, target);
    }

    @Benchmark
    public NeuronGrad.LossGrad generated() {
        return NeuronGrad.loss$grad(w, b, x, target);
    }

    @Benchmark
    public NeuronByHand.Gradient byHand() {
        return NeuronByHand.gradient(w, b, x, target);
    }

    @Benchmark
    public NeuronByHand.Gradient hipparchus() {
        return HipparchusGradients.neuron(w, b, x, target);
    }

    @Benchmark
    public NeuronByHand.Gradient commonsMath() {
        return CommonsMathGradients.neuron(w, b, x, target);
    }
}
