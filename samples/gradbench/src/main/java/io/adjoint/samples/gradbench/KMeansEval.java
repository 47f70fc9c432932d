package io.adjoint.samples.gradbench;

import io.adjoint.samples.gradbench.problems.KMeans;
import io.adjoint.samples.gradbench.problems.NewtonDirection;

/** The eval {@code kmeans}. */
final class KMeansEval {

    record Input(double[][] points, double[][] centroids) {}

    static Eval<Input, Input> eval() {
        return Eval.of("kmeans", Input.class)
                .with("cost", in -> KMeans.cost(in.points(), in.centroids()))
                .with("dir", in -> NewtonDirection.of(in.points(), in.centroids()));
    }

    private KMeansEval() {}
}
