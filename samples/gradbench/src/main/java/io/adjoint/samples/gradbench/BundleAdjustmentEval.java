package io.adjoint.samples.gradbench;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.adjoint.samples.gradbench.problems.Scene;
import io.adjoint.samples.gradbench.problems.SceneJacobian;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The eval {@code ba}: one camera, point and observation, repeated. */
final class BundleAdjustmentEval {

    /** So many elements of the Jacobian are shown, and the last: then it repeats itself. */
    private static final int SHOWN = 30;

    record Input(int n, int m, int p, double[] cam, double[] x, double w, double[] feat) {}

    record Errors(double[] reprojection, double[] weight) {}

    record RepeatedPair(double[] elements, int repeated) {}

    record Repeated(double element, int repeated) {}

    record Objective(
            @JsonProperty("reproj_error") RepeatedPair reprojection,
            @JsonProperty("w_err") Repeated weight) {}

    record Jacobian(int[] rows, int[] cols, double[] vals) {}

    static Eval<Input, Scene> eval() {
        return Eval.of("ba", Input.class, BundleAdjustmentEval::scene)
                .with(
                        "objective",
                        scene -> new Errors(scene.reprojectionErrors(), scene.weightErrors()),
                        BundleAdjustmentEval::shown)
                .with("jacobian", SceneJacobian::of, BundleAdjustmentEval::shown);
    }

    private static Scene scene(Input in) {
        double[] weights = new double[in.p()];
        Arrays.fill(weights, in.w());
        int[] cameras = IntStream.range(0, in.p()).map(i -> i % in.n()).toArray();
        int[] points = IntStream.range(0, in.p()).map(i -> i % in.m()).toArray();
        return new Scene(
                copies(in.cam(), in.n()), copies(in.x(), in.m()), weights, cameras, points, copies(in.feat(), in.p()));
    }

    private static double[][] copies(double[] row, int count) {
        return IntStream.range(0, count).mapToObj(i -> row.clone()).toArray(double[][]::new);
    }

    private static Objective shown(Errors errors) {
        double[] pair = Arrays.copyOf(errors.reprojection(), 2);
        int repeated = errors.weight().length;
        return new Objective(new RepeatedPair(pair, repeated), new Repeated(errors.weight()[0], repeated));
    }

    private static Jacobian shown(SceneJacobian jacobian) {
        double[] values = Arrays.copyOf(jacobian.values(), SHOWN + 1);
        values[SHOWN] = jacobian.values()[jacobian.values().length - 1];
        return new Jacobian(shown(jacobian.starts()), shown(jacobian.columns()), values);
    }

    private static int[] shown(int[] all) {
        int[] some = Arrays.copyOf(all, SHOWN + 1);
        some[SHOWN] = all[all.length - 1];
        return some;
    }

    private BundleAdjustmentEval() {}
}
