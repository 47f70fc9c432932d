package io.adjoint.samples.benchmarks.workloads;

import io.adjoint.samples.benchmarks.byhand.OrdinaryDifferentialEquationByHand;
import io.adjoint.samples.gradbench.problems.OrdinaryDifferentialEquation;
import io.adjoint.samples.gradbench.problems.OrdinaryDifferentialEquationGrad;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** A thousand unknowns, a hundred steps. */
public class OrdinaryDifferentialEquationWorkload extends Workload {

    private static final int UNKNOWNS = 1000;
    private static final int STEPS = 100;

    private double[] x;

    @Setup
    @Override
    public void setUp() {
        x = new RandomNumbers().vector(UNKNOWNS, 0.5, 1.5);
    }

    @Benchmark
    public double primal() {
        return OrdinaryDifferentialEquation.last(x, STEPS);
    }

    @Benchmark
    public double[] generated() {
        return OrdinaryDifferentialEquationGrad.last$grad(x, STEPS);
    }

    @Benchmark
    public double[] byHand() {
        return OrdinaryDifferentialEquationByHand.gradient(x, STEPS);
    }
}
