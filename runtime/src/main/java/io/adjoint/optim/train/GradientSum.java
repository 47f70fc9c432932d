package io.adjoint.optim.train;

import io.adjoint.optim.ParameterTree;
import java.util.Arrays;

/**
 * The sum of gradients of some examples, computed in {@code double} and in the order in which they are added.
 *
 * @param <P> the type of the parameters, which is also the gradient's
 */
public final class GradientSum<P> {

    private final ParameterTree<P> tree;
    private final double[] sum;

    GradientSum(ParameterTree<P> tree) {
        this.tree = tree;
        this.sum = new double[tree.size()];
    }

    /**
     * Adds a gradient.
     *
     * @param gradient of the same shape as the parameters
     * @throws NullPointerException if it is null, or an array or record in it
     * @throws IllegalArgumentException if its shape differs
     */
    public void add(P gradient) {
        tree.add(gradient, sum);
    }

    void zero() {
        Arrays.fill(sum, 0);
    }

    double[] numbers() {
        return sum;
    }
}
