package io.adjoint.samples.benchmarks.workloads;

import io.adjoint.samples.benchmarks.byhand.LeastSquaresByHand;
import io.adjoint.samples.gradbench.problems.LeastSquares;
import io.adjoint.samples.gradbench.problems.LeastSquaresGrad;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** 128 coefficients, 1,024 points. */
public class LeastSquaresWorkload extends Workload {

    private static final int COEFFICIENTS = 128;
    private static final int POINTS = 1024;

    private double[] x;

    @Setup
    @Override
    public void setUp() {
        x = new RandomNumbers().vector(COEFFICIENTS);
    }

    @Benchmark
    public double primal() {
        return LeastSquares.halfSquaredError(x, POINTS);
    }

    @Benchmark
    public double[] generated() {
        return LeastSquaresGrad.halfSquaredError$grad(x, POINTS);
    }

    @Benchmark
    public double[] byHand() {
        return LeastSquaresByHand.gradient(x, POINTS);
    }
}
