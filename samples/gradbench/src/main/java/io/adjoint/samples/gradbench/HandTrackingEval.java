package io.adjoint.samples.gradbench;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.adjoint.samples.gradbench.problems.HandJacobian;
import io.adjoint.samples.gradbench.problems.HandModel;
import io.adjoint.samples.gradbench.problems.HandTracking;

/** The eval {@code ht}. With places {@code us}, points correspond to triangles, without to vertices. */
final class HandTrackingEval {

    record Model(
            int[] parents,
            @JsonProperty("base_relatives") double[][][] relatives,
            @JsonProperty("inverse_base_absolutes") double[][][] inverseAbsolutes,
            @JsonProperty("base_positions") double[][] positions,
            double[][] weights,
            int[][] triangles,
            @JsonProperty("is_mirrored") boolean mirrored) {}

    record Data(Model model, int[] correspondences, double[][] points) {}

    record Input(double[] theta, Data data, double[][] us) {}

    record Hand(double[] theta, double[][] us, HandModel model, int[] correspondences, double[][] points) {

        double[] errors() {
            return us.length == 0
                    ? HandTracking.errors(theta, model, correspondences, points)
                    : HandTracking.errorsInTriangles(theta, us, model, correspondences, points);
        }

        double[][] jacobian() {
            return us.length == 0
                    ? HandJacobian.of(theta, model, correspondences, points)
                    : HandJacobian.inTriangles(theta, us, model, correspondences, points);
        }
    }

    static Eval<Input, Hand> eval() {
        return Eval.of("ht", Input.class, HandTrackingEval::hand)
                .with("objective", Hand::errors)
                .with("jacobian", Hand::jacobian);
    }

    private static Hand hand(Input in) {
        Model model = in.data().model();
        HandModel hand = new HandModel(
                model.parents(),
                model.relatives(),
                model.inverseAbsolutes(),
                model.positions(),
                model.weights(),
                model.triangles(),
                model.mirrored());
        return new Hand(
                in.theta(),
                in.us(),
                hand,
                in.data().correspondences(),
                in.data().points());
    }

    private HandTrackingEval() {}
}
