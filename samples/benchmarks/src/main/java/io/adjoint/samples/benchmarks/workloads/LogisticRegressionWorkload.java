package io.adjoint.samples.benchmarks.workloads;

import io.adjoint.samples.benchmarks.byhand.LogisticRegressionByHand;
import io.adjoint.samples.benchmarks.problems.LogisticRegression;
import io.adjoint.samples.benchmarks.problems.LogisticRegressionGrad;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** As many samples as features. */
public class LogisticRegressionWorkload extends Workload {

    @Param({"10", "100", "1000"})
    public int size;

    private double[] w;
    private double b;
    private double[][] x;
    private double[] y;

    @Setup
    @Override
    public void setUp() {
        RandomNumbers random = new RandomNumbers();
        w = random.vector(size);
        b = random.between(-1, 1);
        x = random.matrix(size, size);
        y = random.vector(size);
        for (int i = 0; i < size; i++) {
            y[i] = Math.signum(y[i]);
        }
    }

    @Benchmark
    public double primal() {
        return LogisticRegression.loss(w, b, x, y);
    }

    @Benchmark
    public LogisticRegressionGrad.LossGrad generated() {
        return LogisticRegressionGrad.loss$grad(w, b, x, y);
    }

    @Benchmark
    public LogisticRegressionByHand.Gradient byHand() {
        return LogisticRegressionByHand.gradient(w, b, x, y);
    }
}
