package io.adjoint.samples.benchmarks.workloads;

import io.adjoint.samples.benchmarks.byhand.HandTrackingByHand;
import io.adjoint.samples.gradbench.problems.HandJacobian;
import io.adjoint.samples.gradbench.problems.HandModel;
import io.adjoint.samples.gradbench.problems.HandTracking;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** A hand of 22 bones and 544 vertices, a thousand points measured on it: the derivatives by 26 parameters. */
public class HandTrackingWorkload extends Workload {

    private static final int BONES = 22;
    private static final int VERTICES = 544;
    private static final int POINTS = 1000;
    private static final int PARAMETERS = 26;

    private double[] theta;
    private HandModel model;
    private int[] vertices;
    private double[][] points;

    @Setup
    @Override
    public void setUp() {
        RandomNumbers random = new RandomNumbers();
        theta = random.vector(PARAMETERS, 0.1, 0.9);
        points = random.matrix(POINTS, 3);
        vertices = new int[POINTS];
        for (int i = 0; i < POINTS; i++) {
            vertices[i] = random.index(VERTICES);
        }
        model = model(random);
    }

    /** The wrist, five fingers of four bones, the forearm; each vertex goes along with one to four bones. */
    private static HandModel model(RandomNumbers random) {
        int[] parents = new int[BONES];
        double[][][] relatives = new double[BONES][][];
        double[][][] inverses = new double[BONES][][];
        for (int b = 0; b < BONES; b++) {
            parents[b] = b == 0 ? -1 : b % 4 == 1 ? 0 : b - 1;
            relatives[b] = affine(random);
            inverses[b] = affine(random);
        }
        double[][] positions = random.matrix(VERTICES, 4);
        double[][] weights = new double[VERTICES][BONES];
        for (int v = 0; v < VERTICES; v++) {
            positions[v][3] = 1;
            int first = random.index(BONES);
            for (int b = first; b <= Math.min(BONES - 1, first + random.index(4)); b++) {
                weights[v][b] = random.between(0.1, 1);
            }
        }
        return new HandModel(parents, relatives, inverses, positions, weights, new int[0][], false);
    }

    private static double[][] affine(RandomNumbers random) {
        double[][] transformation = random.matrix(4, 4);
        transformation[3] = new double[] {0, 0, 0, 1};
        return transformation;
    }

    @Benchmark
    public double[] primal() {
        return HandTracking.errors(theta, model, vertices, points);
    }

    @Benchmark
    public double[][] generated() {
        return HandJacobian.of(theta, model, vertices, points);
    }

    @Benchmark
    public double[][] byHand() {
        return HandTrackingByHand.jacobian(theta, model, vertices, points);
    }
}
