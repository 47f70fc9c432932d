package io.adjoint.optim;

import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Fits parameters by least squares: finds those that minimize {@code |r|² / 2}, half the sum of the squares of the
 * residuals {@code r}, within bounds if there are any.
 *
 * <pre>{@code
 * LeastSquaresFit fit = LevenbergMarquardt.of(
 *                 p -> Decay.residuals(p, t, y), p -> DecayGrad.residuals$jacobian(p, t, y))
 *         .bounds(new double[] {0, 0}, new double[] {10, 1})
 *         .minimize(new double[] {1, 0.1});
 * fit.parameters();
 * fit.standardErrors();
 * }</pre>
 *
 * <p>The steps are those of K. Levenberg (1944) and D. W. Marquardt (1963), damped so that they stay in a trust region
 * in the scale of the Jacobian's columns (J. J. Moré 1978, as in MINPACK), from a QR factorization and never from
 * {@code JᵀJ}. With products alone they come by conjugate gradients (T. Steihaug 1983). A step that would leave the
 * bounds is stopped there, in those parameters, and computed anew for the others; one at its bound is let go when the
 * gradient says so (active sets, as in C. Kanzow, N. Yamashita and M. Fukushima 2004). Where the residuals are infinite
 * or NaN the step is shortened.
 *
 * <p>The functions get an array of their own at each call, and their results are copied. An instance is immutable.
 */
public final class LevenbergMarquardt {

    private static final Tolerances DEFAULT = new Tolerances(1e-14, 1e-10, 1e-10, 1000);

    private final UnaryOperator<double[]> residuals;
    private final Function<double[], double[][]> jacobian; // null if there are products
    private final BinaryOperator<double[]> jvp;
    private final BinaryOperator<double[]> vjp;
    private final Box box; // null if there are no bounds
    private final double[] scale; // null if it comes from the Jacobian
    private final Tolerances tolerances;

    private LevenbergMarquardt(
            UnaryOperator<double[]> residuals,
            Function<double[], double[][]> jacobian,
            BinaryOperator<double[]> jvp,
            BinaryOperator<double[]> vjp,
            Box box,
            double[] scale,
            Tolerances tolerances) {
        this.residuals = residuals;
        this.jacobian = jacobian;
        this.jvp = jvp;
        this.vjp = vjp;
        this.box = box;
        this.scale = scale;
        this.tolerances = tolerances;
    }

    /**
     * A fit with the Jacobian as a matrix.
     *
     * @param residuals from the parameters to the residuals, always as many
     * @param jacobian from the parameters to a row for each residual, in it a number for each parameter: what
     *     {@code $jacobian} returns
     */
    public static LevenbergMarquardt of(UnaryOperator<double[]> residuals, Function<double[], double[][]> jacobian) {
        Objects.requireNonNull(residuals, "residuals");
        Objects.requireNonNull(jacobian, "jacobian");
        return new LevenbergMarquardt(residuals, jacobian, null, null, null, null, DEFAULT);
    }

    /**
     * A fit of so many parameters and residuals that the Jacobian would be too large: with products alone.
     *
     * @param residuals from the parameters to the residuals, always as many
     * @param jvp from the parameters and a direction, as long, to what the residuals change by: the tangent that
     *     {@code $jvp} returns
     * @param vjp from the parameters and a seed, as long as the residuals, to the gradient: what {@code $vjp} returns
     */
    public static LevenbergMarquardt ofProducts(
            UnaryOperator<double[]> residuals, BinaryOperator<double[]> jvp, BinaryOperator<double[]> vjp) {
        Objects.requireNonNull(residuals, "residuals");
        Objects.requireNonNull(jvp, "jvp");
        Objects.requireNonNull(vjp, "vjp");
        return new LevenbergMarquardt(residuals, null, jvp, vjp, null, null, DEFAULT);
    }

    /**
     * With bounds, one pair for each parameter: infinite where there is none, two of the same to hold a parameter
     * fixed.
     *
     * @throws IllegalArgumentException if the lengths differ, one is NaN, or a lower bound is above the upper
     */
    public LevenbergMarquardt bounds(double[] lower, double[] upper) {
        return new LevenbergMarquardt(residuals, jacobian, jvp, vjp, Box.of(lower, upper), scale, tolerances);
    }

    /**
     * With the size of a considerable change of each parameter. Without it, a Jacobian as a matrix tells; products do
     * not, and all are taken as alike.
     *
     * @throws IllegalArgumentException if one is not a finite number above zero
     */
    public LevenbergMarquardt scale(double... sizes) {
        double[] inverse = new double[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            if (!(sizes[i] > 0 && sizes[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "scale[" + i + "]: expected a finite number above zero, got " + sizes[i]);
            }
            inverse[i] = 1 / sizes[i];
        }
        return new LevenbergMarquardt(residuals, jacobian, jvp, vjp, box, inverse, tolerances);
    }

    /**
     * With another relative change of the cost to stop at; without it, 1e-14.
     *
     * @throws IllegalArgumentException if it is negative, infinite or NaN
     */
    public LevenbergMarquardt ftol(double ftol) {
        return with(tolerances.ftol(ftol));
    }

    /**
     * With another change of the parameters to stop at, relative to their size, both scaled; without it, 1e-10.
     *
     * @throws IllegalArgumentException if it is negative, infinite or NaN
     */
    public LevenbergMarquardt xtol(double xtol) {
        return with(tolerances.xtol(xtol));
    }

    /**
     * With another gradient to stop at; without it, 1e-10. It is measured without units, by the largest cosine of the
     * angle between the residuals and a column of the Jacobian, of a parameter that no bound holds; where products
     * alone are known, between the residuals and their change down the gradient.
     *
     * @throws IllegalArgumentException if it is negative, infinite or NaN
     */
    public LevenbergMarquardt gtol(double gtol) {
        return with(tolerances.gtol(gtol));
    }

    /**
     * With another number of steps to try at most; without it, 1000.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public LevenbergMarquardt maxIterations(int maxIterations) {
        return with(tolerances.maxIterations(maxIterations));
    }

    private LevenbergMarquardt with(Tolerances tolerances) {
        return new LevenbergMarquardt(residuals, jacobian, jvp, vjp, box, scale, tolerances);
    }

    /**
     * The best parameters that can be reached downhill from a start.
     *
     * @param start within the bounds; not changed
     * @throws IllegalArgumentException if the start is empty, not finite or out of bounds, if the residuals are not
     *     finite there, or if what a function returns has not the length it must have, or the Jacobian is not finite
     * @throws NullPointerException if the start is null, or what a function returns
     */
    public LeastSquaresFit minimize(double... start) {
        int n = Required.start(start).length;
        Box bounds = box == null ? Box.everywhere(n) : box;
        bounds.requireInside(start);
        if (scale != null) {
            Required.length(scale, n, "scale");
        }
        return new DampedDescent(residuals, this::linearize, bounds, scale, jacobian != null, tolerances)
                .from(start.clone());
    }

    private GaussNewton linearize(double[] x, double[] r) {
        int n = x.length;
        if (jacobian == null) {
            return new ProductGaussNewton(
                    d -> Required.finite(jvp.apply(x.clone(), d.clone()), r.length, "jvp"),
                    u -> Required.finite(vjp.apply(x.clone(), u.clone()), n, "vjp")
                            .clone(),
                    r);
        }
        double[][] matrix = jacobian.apply(x.clone());
        if (matrix == null) {
            throw new NullPointerException("jacobian: expected " + r.length + " rows, got null");
        }
        if (matrix.length != r.length) {
            throw new IllegalArgumentException(
                    "jacobian: expected " + r.length + " rows, one for each residual, got " + matrix.length);
        }
        double[][] rows = new double[r.length][];
        for (int i = 0; i < r.length; i++) {
            rows[i] = Required.finite(matrix[i], n, "jacobian[" + i + "]").clone();
        }
        return new DenseGaussNewton(rows, r, n);
    }
}
