package io.adjoint.samples.benchmarks.workloads;

import io.adjoint.samples.benchmarks.byhand.MatrixProductByHand;
import io.adjoint.samples.benchmarks.problems.MatrixProduct;
import io.adjoint.samples.benchmarks.problems.MatrixProductGrad;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** Two matrices of 128 by 128. */
public class MatrixProductWorkload extends Workload {

    private static final int SIZE = 128;

    private double[][] a;
    private double[][] b;

    @Setup
    @Override
    public void setUp() {
        RandomNumbers random = new RandomNumbers();
        a = random.matrix(SIZE, SIZE);
        b = random.matrix(SIZE, SIZE);
    }

    @Benchmark
    public double primal() {
        return MatrixProduct.squaredNorm(a, b);
    }

    @Benchmark
    public MatrixProductGrad.SquaredNormGrad generated() {
        return MatrixProductGrad.squaredNorm$grad(a, b);
    }

    @Benchmark
    public MatrixProductByHand.Gradient byHand() {
        return MatrixProductByHand.gradient(a, b);
    }
}
