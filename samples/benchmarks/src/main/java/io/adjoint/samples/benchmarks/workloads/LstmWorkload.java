package io.adjoint.samples.benchmarks.workloads;

import io.adjoint.samples.benchmarks.byhand.LstmByHand;
import io.adjoint.samples.gradbench.problems.Lstm;
import io.adjoint.samples.gradbench.problems.LstmGrad;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** Two layers of fourteen cells, 1,024 characters. */
public class LstmWorkload extends Workload {

    private static final int LAYERS = 2;
    private static final int BITS = 14;
    private static final int STEPS = 1024;

    private double[][] main;
    private double[][] extra;
    private double[][] state;
    private double[][] sequence;

    @Setup
    @Override
    public void setUp() {
        RandomNumbers random = new RandomNumbers();
        main = random.matrix(2 * LAYERS, 4 * BITS);
        extra = random.matrix(3, BITS);
        state = random.matrix(2 * LAYERS, BITS);
        sequence = random.matrix(STEPS + 1, BITS);
        for (double[] bits : sequence) {
            for (int b = 0; b < BITS; b++) {
                bits[b] = bits[b] > 0 ? 1 : 0;
            }
        }
    }

    @Benchmark
    public double primal() {
        return Lstm.loss(main, extra, state, sequence);
    }

    @Benchmark
    public LstmGrad.LossGrad generated() {
        return LstmGrad.loss$grad(main, extra, state, sequence);
    }

    @Benchmark
    public LstmByHand.Gradient byHand() {
        return LstmByHand.gradient(main, extra, state, sequence);
    }
}
