package io.adjoint.optim;

/**
 * What {@link NewtonCg} found.
 *
 * @param parameters the best ones
 * @param value of the function there
 * @param gradient there
 * @param optimality the largest element of the gradient, by its size, of a parameter that no bound holds
 * @param iterations how many steps were tried
 * @param evaluations how often the value was computed
 * @param gradients how often the gradient was computed
 * @param products how many Hessian-vector products were computed
 * @param reason why it ended
 * @param active which parameters a bound holds: they sit at it, and the function would fall beyond
 */
public record Minimum(
        double[] parameters,
        double value,
        double[] gradient,
        double optimality,
        int iterations,
        int evaluations,
        int gradients,
        int products,
        StopReason reason,
        boolean[] active) {}
