package io.adjoint.samples.benchmarks.workloads;

import io.adjoint.samples.benchmarks.byhand.CholeskySolveByHand;
import io.adjoint.samples.benchmarks.problems.CholeskySolve;
import io.adjoint.samples.benchmarks.problems.CholeskySolveGrad;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** A hundred unknowns. */
public class CholeskySolveWorkload extends Workload {

    private static final int UNKNOWNS = 100;

    private double[][] a;
    private double[] b;

    @Setup
    @Override
    public void setUp() {
        RandomNumbers random = new RandomNumbers();
        a = random.matrix(UNKNOWNS, UNKNOWNS);
        for (int i = 0; i < UNKNOWNS; i++) {
            a[i][i] = UNKNOWNS;
        }
        b = random.vector(UNKNOWNS);
    }

    @Benchmark
    public double primal() {
        return CholeskySolve.squaredNorm(a, b);
    }

    @Benchmark
    public CholeskySolveGrad.SquaredNormGrad generated() {
        return CholeskySolveGrad.squaredNorm$grad(a, b);
    }

    @Benchmark
    public CholeskySolveByHand.Gradient byHand() {
        return CholeskySolveByHand.gradient(a, b);
    }

    @Benchmark
    public CholeskySolveByHand.Gradient byTheory() {
        return CholeskySolveByHand.byTheory(a, b);
    }
}
