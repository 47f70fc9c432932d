package io.adjoint.samples.benchmarks.workloads;

import io.adjoint.samples.benchmarks.byhand.RecurrentNetworkByHand;
import io.adjoint.samples.benchmarks.problems.RecurrentNetwork;
import io.adjoint.samples.benchmarks.problems.RecurrentNetworkGrad;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** A state of 32 numbers, 200 inputs of 16. */
public class RecurrentNetworkWorkload extends Workload {

    private static final int STATE = 32;
    private static final int INPUT = 16;
    private static final int STEPS = 200;
    private static final double TARGET = 0.5;

    private double[][] recurrent;
    private double[][] inputs;
    private double[] bias;
    private double[] output;
    private double[][] sequence;

    @Setup
    @Override
    public void setUp() {
        RandomNumbers random = new RandomNumbers();
        recurrent = random.matrix(STATE, STATE, -0.2, 0.2);
        inputs = random.matrix(STATE, INPUT, -0.2, 0.2);
        bias = random.vector(STATE);
        output = random.vector(STATE);
        sequence = random.matrix(STEPS, INPUT);
    }

    @Benchmark
    public double primal() {
        return RecurrentNetwork.loss(recurrent, inputs, bias, output, sequence, TARGET);
    }

    @Benchmark
    public RecurrentNetworkGrad.LossGrad generated() {
        return RecurrentNetworkGrad.loss$grad(recurrent, inputs, bias, output, sequence, TARGET);
    }

    @Benchmark
    public RecurrentNetworkByHand.Gradient byHand() {
        return RecurrentNetworkByHand.gradient(recurrent, inputs, bias, output, sequence, TARGET);
    }
}
