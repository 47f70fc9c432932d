package io.adjoint.samples.benchmarks.workloads;

import io.adjoint.samples.benchmarks.byhand.MatrixProductByHand;
import io.adjoint.samples.benchmarks.problems.MatrixProduct;
import io.adjoint.samples.benchmarks.problems.MatrixProductGrad;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Square matrices of so many rows. */
@Growth({"4", "16", "64", "256"})
public class MatrixProductWorkload extends Workload {

    @Param("128")
    public int size;

    private double[][] a;
    private double[][] b;

    @Setup
    @Override
    public void setUp() {
        RandomNumbers random = new RandomNumbers();
        a = random.matrix(size, size);
        b = random.matrix(size, size);
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
