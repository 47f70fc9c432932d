package io.adjoint.optim.train;

/**
 * The loss of one example, and its gradient: what generated gradients are called from.
 *
 * <pre>{@code
 * (net, i, into) -> {
 *     var g = NetGrad.loss$valueAndGrad(net, x[i], y[i]);
 *     into.add(g.net());
 *     return g.value();
 * }
 * }</pre>
 *
 * @param <P> the type of the parameters
 */
@FunctionalInterface
public interface ExampleGradient<P> {

    /**
     * Adds the gradient of one example. With several threads it is called at the same time for several examples, with
     * the same parameters, and must leave them as they are.
     *
     * @param parameters as they stand
     * @param example its number, from 0 to less than there are
     * @param into takes the gradient
     * @return the loss
     */
    double add(P parameters, int example, GradientSum<P> into);
}
