package io.adjoint.samples.gradbench.problems;

import io.adjoint.samples.gradbench.problems.BundleAdjustmentGrad.ReprojectionErrorJacobian;

/**
 * The derivatives of all errors of a scene, the reprojection errors first, with respect to all cameras, points and
 * weights, in this order: a matrix of which only the elements that can be other than zero are there, row by row.
 */
public final class SceneJacobian {

    private static final int CAMERA = BundleAdjustment.CAMERA;
    private static final int POINT = 3;
    private static final int ROW = CAMERA + POINT + 1;

    private final int[] starts;
    private final int[] columns;
    private final double[] values;
    private int row;
    private int next;

    private SceneJacobian(int observations) {
        int elements = (2 * ROW + 1) * observations;
        starts = new int[3 * observations + 1];
        columns = new int[elements];
        values = new double[elements];
    }

    public static SceneJacobian of(Scene scene) {
        SceneJacobian jacobian = new SceneJacobian(scene.observations());
        int firstPoint = CAMERA * scene.cameras().length;
        int firstWeight = firstPoint + POINT * scene.points().length;
        for (int i = 0; i < scene.observations(); i++) {
            int camera = scene.cameraOf()[i];
            int point = scene.pointOf()[i];
            ReprojectionErrorJacobian errors = BundleAdjustmentGrad.reprojectionError$jacobian(
                    scene.cameras()[camera], scene.points()[point], scene.weights()[i], scene.features()[i]);
            for (int k = 0; k < 2; k++) {
                jacobian.add(CAMERA * camera, errors.camera()[k]);
                jacobian.add(firstPoint + POINT * point, errors.point()[k]);
                jacobian.add(firstWeight + i, errors.weight()[k]);
                jacobian.endRow();
            }
        }
        for (int i = 0; i < scene.observations(); i++) {
            jacobian.add(firstWeight + i, BundleAdjustmentGrad.weightError$grad(scene.weights()[i]));
            jacobian.endRow();
        }
        return jacobian;
    }

    /** For each row where it begins in the other two, and at last where the last ends. */
    public int[] starts() {
        return starts;
    }

    public int[] columns() {
        return columns;
    }

    public double[] values() {
        return values;
    }

    private void add(int column, double[] elements) {
        for (int i = 0; i < elements.length; i++) {
            add(column + i, elements[i]);
        }
    }

    private void add(int column, double element) {
        columns[next] = column;
        values[next++] = element;
    }

    private void endRow() {
        starts[++row] = next;
    }
}
