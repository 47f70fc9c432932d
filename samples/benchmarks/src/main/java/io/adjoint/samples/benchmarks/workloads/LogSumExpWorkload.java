package io.adjoint.samples.benchmarks.workloads;

import io.adjoint.samples.benchmarks.byhand.LogSumExpByHand;
import io.adjoint.samples.gradbench.problems.LogSumExp;
import io.adjoint.samples.gradbench.problems.LogSumExpGrad;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** So many numbers. */
@Growth({"1000", "10000", "100000", "1000000"})
public class LogSumExpWorkload extends Workload {

    @Param({"1000", "100000"})
    public int size;

    private double[] x;

    @Setup
    @Override
    public void setUp() {
        x = new RandomNumbers().vector(size, -5, 5);
    }

    @Benchmark
    public double primal() {
        return LogSumExp.logSumExp(x);
    }

    @Benchmark
    public double[] generated() {
        return LogSumExpGrad.logSumExp$grad(x);
    }

    @Benchmark
    public double[] byHand() {
        return LogSumExpByHand.gradient(x);
    }
}
