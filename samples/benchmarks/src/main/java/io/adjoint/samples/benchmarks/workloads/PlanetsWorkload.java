package io.adjoint.samples.benchmarks.workloads;

import io.adjoint.samples.benchmarks.byhand.PlanetsByHand;
import io.adjoint.samples.benchmarks.problems.Planets;
import io.adjoint.samples.benchmarks.problems.PlanetsGrad;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** Five bodies, 10,000 steps. */
public class PlanetsWorkload extends Workload {

    private static final int BODIES = 5;
    private static final int STEPS = 10_000;
    private static final double TIME = 1e-4;

    private double[][] position;
    private double[][] velocity;
    private double[] mass;

    @Setup
    @Override
    public void setUp() {
        RandomNumbers random = new RandomNumbers();
        position = random.matrix(BODIES, 3);
        velocity = random.matrix(BODIES, 3);
        mass = random.vector(BODIES, 0.01, 0.1);
    }

    @Benchmark
    public double primal() {
        return Planets.squaredDistance(position, velocity, mass, TIME, STEPS);
    }

    @Benchmark
    public PlanetsGrad.SquaredDistanceGrad generated() {
        return PlanetsGrad.squaredDistance$grad(position, velocity, mass, TIME, STEPS);
    }

    @Benchmark
    public PlanetsByHand.Gradient byHand() {
        return PlanetsByHand.gradient(position, velocity, mass, TIME, STEPS);
    }
}
