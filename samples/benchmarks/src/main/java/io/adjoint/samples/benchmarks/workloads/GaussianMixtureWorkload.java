package io.adjoint.samples.benchmarks.workloads;

import io.adjoint.samples.benchmarks.byhand.GaussianMixtureByHand;
import io.adjoint.samples.gradbench.problems.GaussianMixture;
import io.adjoint.samples.gradbench.problems.GaussianMixtureGrad;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Dimensions, components, points. */
public class GaussianMixtureWorkload extends Workload {

    private static final double GAMMA = 1;
    private static final int M = 0;

    @Param({"10-50-10000", "64-25-1000"})
    public String size;

    private double[] alpha;
    private double[][] mu;
    private double[][] q;
    private double[][] l;
    private double[][] x;

    @Setup
    @Override
    public void setUp() {
        String[] sizes = size.split("-");
        int d = Integer.parseInt(sizes[0]);
        int k = Integer.parseInt(sizes[1]);
        int n = Integer.parseInt(sizes[2]);
        RandomNumbers random = new RandomNumbers();
        alpha = random.vector(k);
        mu = random.matrix(k, d);
        q = random.matrix(k, d);
        l = random.matrix(k, d * (d - 1) / 2);
        x = random.matrix(n, d);
    }

    @Benchmark
    public double primal() {
        return GaussianMixture.logPosterior(alpha, mu, q, l, x, GAMMA, M);
    }

    @Benchmark
    public GaussianMixtureGrad.LogPosteriorGrad generated() {
        return GaussianMixtureGrad.logPosterior$grad(alpha, mu, q, l, x, GAMMA, M);
    }

    @Benchmark
    public GaussianMixtureByHand.Gradient byHand() {
        return GaussianMixtureByHand.gradient(alpha, mu, q, l, x, GAMMA, M);
    }
}
