package io.adjoint.samples.gradbench.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.adjoint.check.GradientCheck;
import org.junit.jupiter.api.Test;

class BundleAdjustmentTest {

    private static final double[] CAMERA = {0.1, -0.2, 0.3, 0.5, -0.5, 0.25, 2, 0.1, 0.2, 0.01, -0.02};
    private static final double[] UNTURNED = {0, 0, 0, 0.5, -0.5, 0.25, 2, 0.1, 0.2, 0.01, -0.02};
    private static final double[] POINT = {1, 2, 4};
    private static final double[] FEATURE = {0.3, 0.4};
    private static final double[] SEED = {0.75, -1.25};

    @Test
    void aQuarterTurnAboutTheAxisOfSightTakesXToY() {
        double[] camera = {0, 0, Math.PI / 2, 0, 0, 0, 1, 0, 0, 0, 0};

        double[] error = BundleAdjustment.reprojectionError(camera, new double[] {1, 0, 2}, 1, new double[] {0, 0});

        assertThat(error).containsExactly(new double[] {0, 0.5}, offset(1e-15));
    }

    @Test
    void theGradientIsThatOfTheDifferences() {
        GradientCheck.of((double[] camera) -> seeded(camera, POINT))
                .gradient(camera -> BundleAdjustmentGrad.reprojectionError$vjp(camera, POINT, 1.5, FEATURE, SEED)
                        .camera())
                .at(CAMERA);
        GradientCheck.of((double[] point) -> seeded(CAMERA, point))
                .gradient(point -> BundleAdjustmentGrad.reprojectionError$vjp(CAMERA, point, 1.5, FEATURE, SEED)
                        .point())
                .at(POINT);
    }

    @Test
    void withoutARotationTheOtherBranchIsDifferentiated() {
        GradientCheck.of((double[] point) -> seeded(UNTURNED, point))
                .gradient(point -> BundleAdjustmentGrad.reprojectionError$vjp(UNTURNED, point, 1.5, FEATURE, SEED)
                        .point())
                .at(POINT);
    }

    @Test
    void theJacobianOfASceneHasABlockForEachErrorInTheColumnsOfItsCameraPointAndWeight() {
        Scene scene = new Scene(
                new double[][] {UNTURNED, CAMERA},
                new double[][] {{0, 0, 9}, {0, 0, 9}, POINT},
                new double[] {1.5},
                new int[] {1},
                new int[] {2},
                new double[][] {FEATURE});

        SceneJacobian jacobian = SceneJacobian.of(scene);

        int[] columns = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 28, 29, 30, 31};
        assertThat(jacobian.starts()).containsExactly(0, 15, 30, 31);
        for (int i = 0; i < 15; i++) {
            assertThat(jacobian.columns()[i]).isEqualTo(columns[i]);
            assertThat(jacobian.columns()[15 + i]).isEqualTo(columns[i]);
        }
        double[] errors = scene.reprojectionErrors();
        assertThat(jacobian.values()[14]).isCloseTo(errors[0] / 1.5, offset(1e-15));
        assertThat(jacobian.values()[29]).isCloseTo(errors[1] / 1.5, offset(1e-15));
        assertThat(jacobian.columns()[30]).isEqualTo(31);
        assertThat(jacobian.values()[30]).isEqualTo(-3);
        assertThat(scene.weightErrors()).containsExactly(1 - 1.5 * 1.5);
    }

    private static double seeded(double[] camera, double[] point) {
        double[] error = BundleAdjustment.reprojectionError(camera, point, 1.5, FEATURE);
        return SEED[0] * error[0] + SEED[1] * error[1];
    }
}
