package io.adjoint.samples.benchmarks.workloads;

import io.adjoint.samples.benchmarks.byhand.BundleAdjustmentByHand;
import io.adjoint.samples.gradbench.problems.BundleAdjustment;
import io.adjoint.samples.gradbench.problems.BundleAdjustmentGrad;
import io.adjoint.samples.gradbench.problems.BundleAdjustmentGrad.ReprojectionErrorJacobian;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** A hundred observations of as many points: of each two errors, with the fifteen derivatives of each. */
public class BundleAdjustmentWorkload extends Workload {

    private static final int OBSERVATIONS = 100;
    private static final int ROW = BundleAdjustmentByHand.ROW;

    private double[][] cameras;
    private double[][] points;
    private double[] weights;
    private double[][] features;

    @Setup
    @Override
    public void setUp() {
        RandomNumbers random = new RandomNumbers();
        cameras = random.matrix(OBSERVATIONS, BundleAdjustment.CAMERA, 0.1, 0.9);
        points = random.matrix(OBSERVATIONS, 3, 2, 3);
        weights = random.vector(OBSERVATIONS);
        features = random.matrix(OBSERVATIONS, 2);
    }

    @Benchmark
    public double primal() {
        double sum = 0;
        for (int i = 0; i < OBSERVATIONS; i++) {
            double[] error = BundleAdjustment.reprojectionError(cameras[i], points[i], weights[i], features[i]);
            sum += error[0] + error[1];
        }
        return sum;
    }

    @Benchmark
    public double[] generated() {
        double[] elements = new double[2 * ROW * OBSERVATIONS];
        int at = 0;
        for (int i = 0; i < OBSERVATIONS; i++) {
            ReprojectionErrorJacobian errors =
                    BundleAdjustmentGrad.reprojectionError$jacobian(cameras[i], points[i], weights[i], features[i]);
            for (int row = 0; row < 2; row++) {
                System.arraycopy(errors.camera()[row], 0, elements, at, BundleAdjustment.CAMERA);
                System.arraycopy(errors.point()[row], 0, elements, at + BundleAdjustment.CAMERA, 3);
                elements[at + ROW - 1] = errors.weight()[row];
                at += ROW;
            }
        }
        return elements;
    }

    @Benchmark
    public double[] byHand() {
        double[] elements = new double[2 * ROW * OBSERVATIONS];
        for (int i = 0; i < OBSERVATIONS; i++) {
            BundleAdjustmentByHand.derivatives(cameras[i], points[i], weights[i], features[i], elements, 2 * ROW * i);
        }
        return elements;
    }
}
