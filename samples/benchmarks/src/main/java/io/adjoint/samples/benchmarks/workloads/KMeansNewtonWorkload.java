package io.adjoint.samples.benchmarks.workloads;

import io.adjoint.samples.benchmarks.byhand.KMeansByHand;
import io.adjoint.samples.gradbench.problems.KMeans;
import io.adjoint.samples.gradbench.problems.NewtonDirection;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** As {@link KMeansWorkload}, with the direction of Newton's method: the gradient over the diagonal of the Hessian. */
public class KMeansNewtonWorkload extends Workload {

    private static final int POINTS = 10_000;
    private static final int CENTROIDS = 100;
    private static final int DIMENSIONS = 16;

    private double[][] points;
    private double[][] centroids;

    @Setup
    @Override
    public void setUp() {
        RandomNumbers random = new RandomNumbers();
        points = random.matrix(POINTS, DIMENSIONS);
        centroids = random.matrix(CENTROIDS, DIMENSIONS);
    }

    @Benchmark
    public double primal() {
        return KMeans.cost(points, centroids);
    }

    @Benchmark
    public double[][] generated() {
        return NewtonDirection.of(points, centroids);
    }

    @Benchmark
    public double[][] byHand() {
        return KMeansByHand.newtonDirection(points, centroids);
    }
}
