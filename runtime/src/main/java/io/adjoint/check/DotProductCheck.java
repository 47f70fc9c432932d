package io.adjoint.check;

import java.util.Objects;
import java.util.function.Function;

/**
 * Holds forward mode and reverse mode against each other. For the Jacobian J of a function, any tangent v and any seed
 * u, u·(Jv) and (Jᵀu)·v are the same number. The first is what a {@code jvp} computes, the second what a {@code vjp}
 * does; they agree to rounding, which no difference quotient can do. (A. Griewank and A. Walther, "Evaluating
 * Derivatives", 2nd edition, 2008, call the two sides duals.)
 *
 * <pre>{@code
 * DotProductCheck.of(
 *         (double[] v) -> ModelGrad.f$jvp(x, v),
 *         (double[] u) -> ModelGrad.f$vjp(x, u))
 *     .at(new double[] {1, -2, 0.5}, new double[] {0.3, 0.7});
 * }</pre>
 *
 * <p>Tangent and seed are a {@code Double} or {@code Float}, or an array of {@code double} or {@code float} of any
 * rank.
 *
 * @param <T> the type of the independents and of their tangent
 * @param <R> the type of the result and of its seed
 */
public final class DotProductCheck<T, R> {

    private final Function<T, R> jvp;
    private final Function<R, T> vjp;

    private DotProductCheck(Function<T, R> jvp, Function<R, T> vjp) {
        this.jvp = jvp;
        this.vjp = vjp;
    }

    /**
     * A check of two functions at one and the same point.
     *
     * @param jvp from a tangent to the tangent of the result
     * @param vjp from a seed to the gradient
     */
    public static <T, R> DotProductCheck<T, R> of(Function<T, R> jvp, Function<R, T> vjp) {
        return new DotProductCheck<>(Objects.requireNonNull(jvp, "jvp"), Objects.requireNonNull(vjp, "vjp"));
    }

    /**
     * Compares the two products, relative to the sum of the sizes of what they add up: to 1e-10 for {@code double}, to
     * 1e-4 if a {@code float} takes part.
     *
     * @return this, for the next pair
     * @throws AssertionError if they differ or are not finite, a result has not the shape of its counterpart, or one of
     *     the functions changes its argument; the message has all the numbers
     * @throws IllegalArgumentException if tangent or seed are of another type than the class comment names
     */
    public DotProductCheck<T, R> at(T tangent, R seed) {
        Shape<T> tangents = Shape.of(tangent);
        Shape<R> seeds = Shape.of(seed);
        double[] v = tangents.numbers(tangent);
        double[] u = seeds.numbers(seed);
        double[] jv = numbers(seeds, new Subject<>("the jvp", "tangent", tangents, jvp).apply(v), "the jvp");
        double[] ju = numbers(tangents, new Subject<>("the vjp", "seed", seeds, vjp).apply(u), "the vjp");
        double forward = dot(u, jv);
        double reverse = dot(ju, v);
        boolean floats = tangents.precision() == Precision.FLOAT || seeds.precision() == Precision.FLOAT;
        double allowed = (floats ? 1e-4 : 1e-10) * Math.max(size(u, jv), size(ju, v));
        // Not "greater": a comparison with NaN must fail.
        if (!(Math.abs(forward - reverse) <= allowed) || Double.isInfinite(allowed)) {
            throw new AssertionError("forward and reverse mode disagree for tangent = " + tangents.text(tangent)
                    + " and seed = " + seeds.text(seed) + "\n  seed times jvp is " + forward + ", jvp = "
                    + seeds.text(seeds.point(jv)) + "\n  vjp times tangent is " + reverse + ", vjp = "
                    + tangents.text(tangents.point(ju)) + "\n  they differ by " + (forward - reverse) + ", allowed is "
                    + allowed);
        }
        return this;
    }

    private static <S> double[] numbers(Shape<S> shape, S result, String what) {
        String mismatch = shape.mismatch(what, result);
        if (mismatch != null) {
            throw new AssertionError("wrong shape: " + mismatch);
        }
        return shape.numbers(result);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double size(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs(a[i] * b[i]);
        }
        return sum;
    }
}
