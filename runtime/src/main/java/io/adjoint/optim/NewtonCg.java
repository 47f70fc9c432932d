package io.adjoint.optim;

import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/**
 * Minimizes a function by Newton's method, with Hessian-vector products in place of the Hessian, within bounds if there
 * are any: for functions of many parameters, each of whose steps must count.
 *
 * <pre>{@code
 * Minimum minimum = NewtonCg.of(
 *                 w -> Model.loss(w, data),
 *                 w -> ModelGrad.loss$grad(w, data),
 *                 (w, v) -> ModelGrad.loss$hvp(w, data, v))
 *         .minimize(new double[] {0.5, 0.25});
 * }</pre>
 *
 * <p>Each step minimizes the quadratic model of the function in a trust region by conjugate gradients, which follow a
 * direction of negative curvature to the region's edge (T. Steihaug 1983). They begin at the Cauchy point, the best one
 * straight down the gradient and along the bounds it meets, and go on with the parameters that are free there, by
 * projected searches (C.-J. Lin and J. J. Moré 1999). Where the function is infinite or NaN the region shrinks.
 *
 * <p>The functions get arrays of their own at each call, and their results are copied. An instance is immutable.
 */
public final class NewtonCg {

    private static final Tolerances DEFAULT = new Tolerances(1e-14, 1e-10, 1e-8, 1000);

    private final ToDoubleFunction<double[]> value;
    private final UnaryOperator<double[]> gradient;
    private final BinaryOperator<double[]> hvp;
    private final Box box; // null if there are no bounds
    private final Tolerances tolerances;

    private NewtonCg(
            ToDoubleFunction<double[]> value,
            UnaryOperator<double[]> gradient,
            BinaryOperator<double[]> hvp,
            Box box,
            Tolerances tolerances) {
        this.value = value;
        this.gradient = gradient;
        this.hvp = hvp;
        this.box = box;
        this.tolerances = tolerances;
    }

    /**
     * A minimization.
     *
     * @param value from the parameters to the number to make small
     * @param gradient of the value, as long as the parameters: what {@code $grad} returns
     * @param hvp from the parameters and a direction, as long, to the Hessian times the direction: what {@code $hvp}
     *     returns
     */
    public static NewtonCg of(
            ToDoubleFunction<double[]> value, UnaryOperator<double[]> gradient, BinaryOperator<double[]> hvp) {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(gradient, "gradient");
        Objects.requireNonNull(hvp, "hvp");
        return new NewtonCg(value, gradient, hvp, null, DEFAULT);
    }

    /**
     * With bounds, one pair for each parameter: infinite where there is none, two of the same to hold a parameter
     * fixed.
     *
     * @throws IllegalArgumentException if the lengths differ, one is NaN, or a lower bound is above the upper
     */
    public NewtonCg bounds(double[] lower, double[] upper) {
        return new NewtonCg(value, gradient, hvp, Box.of(lower, upper), tolerances);
    }

    /**
     * With another relative change of the value to stop at; without it, 1e-14.
     *
     * @throws IllegalArgumentException if it is negative, infinite or NaN
     */
    public NewtonCg ftol(double ftol) {
        return new NewtonCg(value, gradient, hvp, box, tolerances.ftol(ftol));
    }

    /**
     * With another change of the parameters to stop at, relative to their size; without it, 1e-10.
     *
     * @throws IllegalArgumentException if it is negative, infinite or NaN
     */
    public NewtonCg xtol(double xtol) {
        return new NewtonCg(value, gradient, hvp, box, tolerances.xtol(xtol));
    }

    /**
     * With another size of the gradient to stop at; without it, 1e-8. It is that of its largest element, of a parameter
     * that no bound holds.
     *
     * @throws IllegalArgumentException if it is negative, infinite or NaN
     */
    public NewtonCg gtol(double gtol) {
        return new NewtonCg(value, gradient, hvp, box, tolerances.gtol(gtol));
    }

    /**
     * With another number of steps to try at most; without it, 1000.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public NewtonCg maxIterations(int maxIterations) {
        return new NewtonCg(value, gradient, hvp, box, tolerances.maxIterations(maxIterations));
    }

    /**
     * The best parameters that can be reached downhill from a start.
     *
     * @param start within the bounds; not changed
     * @throws IllegalArgumentException if the start is empty, not finite or out of bounds, if the value is not finite
     *     there, or if a gradient or a product has not the length it must have, or is not finite
     * @throws NullPointerException if the start is null, or what a function returns
     */
    public Minimum minimize(double... start) {
        int n = Required.start(start).length;
        Box bounds = box == null ? Box.everywhere(n) : box;
        bounds.requireInside(start);
        return new TrustRegionDescent(value, gradient, hvp, bounds, tolerances).from(start.clone());
    }
}
