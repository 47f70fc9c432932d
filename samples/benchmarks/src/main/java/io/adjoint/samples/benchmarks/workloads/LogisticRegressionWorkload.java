package io.adjoint.samples.benchmarks.workloads;

import io.adjoint.samples.benchmarks.byhand.LogisticRegressionByHand;
import io.adjoint.samples.benchmarks.peers.CommonsMathGradients;
import io.adjoint.samples.benchmarks.peers.HipparchusGradients;
import io.adjoint.samples.benchmarks.problems.LogisticRegression;
import io.adjoint.samples.benchmarks.problems.LogisticRegressionGrad;
import java.util.Set;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** As many samples as features. */
@Growth({"4", "16", "64", "256", "1024"})
public class LogisticRegressionWorkload extends Workload {

    @Param({"10", "100", "1000"})
    public int size;

    protected double[] w;
    protected double b;
    protected double[][] x;
    protected double[] y;

    /** A derivative by each of a thousand weights at each of a million products takes minutes. */
    @Override
    public Set<String> leftOut() {
        return size > 100 ? Set.of("hipparchus", "commonsMath") : Set.of();
    }

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

    @Benchmark
    public LogisticRegressionByHand.Gradient hipparchus() {
        return HipparchusGradients.logisticRegression(w, b, x, y);
    }

    @Benchmark
    public LogisticRegressionByHand.Gradient commonsMath() {
        return CommonsMathGradients.logisticRegression(w, b, x, y);
    }
}
