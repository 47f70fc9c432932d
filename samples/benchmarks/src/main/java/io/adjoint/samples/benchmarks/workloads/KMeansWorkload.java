package io.adjoint.samples.benchmarks.workloads;

import io.adjoint.samples.benchmarks.byhand.KMeansByHand;
import io.adjoint.samples.gradbench.problems.KMeans;
import io.adjoint.samples.gradbench.problems.KMeansGrad;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** The gradient: 10,000 points of 16 dimensions, 100 centroids. */
public class KMeansWorkload extends Workload {

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
        return KMeansGrad.cost$grad(points, centroids);
    }

    @Benchmark
    public double[][] byHand() {
        return KMeansByHand.gradient(points, centroids);
    }
}
