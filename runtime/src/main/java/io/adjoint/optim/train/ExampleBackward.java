package io.adjoint.optim.train;

/**
 * The loss of one example, and its gradient into buffers: what generated {@code $backward} methods are called from.
 *
 * <pre>{@code
 * (net, i, into) -> NetGrad.loss$backward(net, x[i], y[i], 1, into)
 * }</pre>
 *
 * @param <P> the type of the parameters
 * @param <B> the type of the buffers
 */
@FunctionalInterface
public interface ExampleBackward<P, B> {

    /**
     * Adds the gradient of one example. With several threads it is called at the same time for several examples, with
     * the same parameters, which it must leave as they are, and different buffers.
     *
     * @param parameters as they stand
     * @param example its number, from 0 to less than there are
     * @param into takes the gradient
     * @return the loss
     */
    double add(P parameters, int example, B into);
}
