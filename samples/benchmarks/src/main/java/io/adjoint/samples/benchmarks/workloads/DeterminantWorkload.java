package io.adjoint.samples.benchmarks.workloads;

import io.adjoint.samples.benchmarks.byhand.DeterminantByHand;
import io.adjoint.samples.gradbench.problems.Determinant;
import io.adjoint.samples.gradbench.problems.DeterminantGrad;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** So many rows. */
public class DeterminantWorkload extends Workload {

    @Param({"7", "9"})
    public int size;

    private double[] a;

    @Setup
    @Override
    public void setUp() {
        a = new RandomNumbers().vector(size * size);
    }

    @Benchmark
    public double primal() {
        return Determinant.determinant(a, size);
    }

    @Benchmark
    public double[] generated() {
        return DeterminantGrad.determinant$grad(a, size);
    }

    @Benchmark
    public double[] byHand() {
        return DeterminantByHand.gradient(a, size);
    }
}
