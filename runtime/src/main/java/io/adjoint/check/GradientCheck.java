package io.adjoint.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Holds a gradient against the function it is said to be the gradient of.
 *
 * <pre>{@code
 * GradientCheck.of((double[] w) -> Neuron.loss(w, b, x, y))
 *     .gradient(w -> NeuronGrad.loss$grad(w, b, x, y).w())
 *     .named("w")
 *     .at(new double[] {0.5, 0.25, 0.5});
 *
 * GradientCheck.ofScalar(Square::loss).gradient(SquareGrad::loss$grad).at(3.0).at(-1.5);
 * }</pre>
 *
 * <p>The argument is a {@code Double} or {@code Float}, or an array of {@code double} or {@code float} of any rank,
 * rows of different length allowed. The gradient has the shape of the argument. Every call is watched: a function or
 * gradient that changes its argument fails the check.
 *
 * <p>{@link #at} computes each partial derivative d again, by central differences whose step is relative to
 * {@code max(|x|, scale)} of the coordinate x, with Richardson extrapolation (L. F. Richardson 1911, C. J. F. Ridders
 * 1982), and accepts the gradient's g if
 *
 * <pre>{@code |g - d| <= tolerance * max(|g|, |d|) + noise}</pre>
 *
 * <p>where noise is 1024 roundings of the function's value, divided by the step: what a difference quotient cannot see.
 * It is some 1e-12 of the function's value for {@code double}. Where the function is NaN the gradient must be NaN, and
 * nowhere else. Where the function or its quotients are infinite nothing can be said, and the check fails and says
 * that.
 *
 * <p>A failure is an {@link AssertionError} that names the point, the argument with its index, both numbers and their
 * difference. An instance is immutable.
 *
 * @param <T> the type of the argument
 */
public final class GradientCheck<T> {

    private static final int MOST_REPORTED = 5;

    private final ToDoubleFunction<T> function;
    private final Function<T, T> gradient;
    private final Function<T, T> byHand;
    private final String name;
    private final double tolerance; // NaN: what suits the type
    private final double scale;

    private GradientCheck(
            ToDoubleFunction<T> function,
            Function<T, T> gradient,
            Function<T, T> byHand,
            String name,
            double tolerance,
            double scale) {
        this.function = function;
        this.gradient = gradient;
        this.byHand = byHand;
        this.name = name;
        this.tolerance = tolerance;
        this.scale = scale;
    }

    /**
     * A check of a gradient of {@code function}, which is called many times and must give the same value for the same
     * argument. The lambda's parameter needs its type: {@code (double[] w) -> ...}.
     */
    public static <T> GradientCheck<T> of(ToDoubleFunction<T> function) {
        return new GradientCheck<>(Objects.requireNonNull(function, "function"), null, null, "x", Double.NaN, 1);
    }

    /** As {@link #of}, for a function of one {@code double}. */
    public static GradientCheck<Double> ofScalar(DoubleUnaryOperator function) {
        return of(Objects.requireNonNull(function, "function")::applyAsDouble);
    }

    /**
     * A check of a derivative rule: what is written by hand for {@link io.adjoint.Derivative}.
     *
     * @param function from the argument that the rule is for, a number, to the result; the others are held fixed
     * @param rule with the same values for the others
     */
    public static RuleCheck<Double, Double> ofScalarRule(DoubleUnaryOperator function, RuleCheck.OfNumber rule) {
        Objects.requireNonNull(rule, "rule");
        return ofRule(Objects.requireNonNull(function, "function")::applyAsDouble, rule::adjoint);
    }

    /** As {@link #ofScalarRule}, for a result that may be an array. */
    public static <T, R> RuleCheck<T, R> ofRule(Function<T, R> function, RuleCheck.Returning<T, R> rule) {
        Objects.requireNonNull(rule, "rule");
        return new RuleCheck<>(Objects.requireNonNull(function, "function"), new RuleSubject<>(rule, null));
    }

    /** As {@link #ofScalarRule}, for an argument that is an array; the result may be one, too. */
    public static <T, R> RuleCheck<T, R> ofRule(Function<T, R> function, RuleCheck.Adding<T, R> rule) {
        Objects.requireNonNull(rule, "rule");
        return new RuleCheck<>(Objects.requireNonNull(function, "function"), new RuleSubject<>(null, rule));
    }

    /** With the gradient to check; its result has the shape of its argument. */
    public GradientCheck<T> gradient(Function<T, T> gradient) {
        Objects.requireNonNull(gradient, "gradient");
        return new GradientCheck<>(function, gradient, byHand, name, tolerance, scale);
    }

    /**
     * With a gradient that is written by hand, and must be the same: see {@link io.adjoint.AdjointOf}. {@link #at}
     * compares it with the one to check, number by number.
     */
    public GradientCheck<T> byHand(Function<T, T> byHand) {
        Objects.requireNonNull(byHand, "byHand");
        return new GradientCheck<>(function, gradient, byHand, name, tolerance, scale);
    }

    /** With the name that the argument has in messages; without it, {@code x}. */
    public GradientCheck<T> named(String name) {
        return new GradientCheck<>(function, gradient, byHand, Objects.requireNonNull(name, "name"), tolerance, scale);
    }

    /**
     * With another tolerance, relative to the size of the numbers compared; without it, 1e-7 for {@code double} and
     * 1e-3 for {@code float}.
     *
     * @throws IllegalArgumentException if it is negative, infinite or NaN
     */
    public GradientCheck<T> tolerance(double tolerance) {
        if (!(tolerance >= 0 && tolerance < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("tolerance: expected a finite number, zero or more, got " + tolerance);
        }
        return new GradientCheck<>(function, gradient, byHand, name, tolerance, scale);
    }

    /**
     * With another size below which the size of a coordinate no longer counts; without it, 1. The first step is at most
     * a tenth of the larger of the two, the last some ten thousand times smaller. Give a smaller one for a point nearer
     * than that to a kink, or where the function changes within less.
     *
     * @throws IllegalArgumentException if it is not positive and finite
     */
    public GradientCheck<T> scale(double scale) {
        if (!(scale > 0 && scale < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("scale: expected a finite number above zero, got " + scale);
        }
        return new GradientCheck<>(function, gradient, byHand, name, tolerance, scale);
    }

    /**
     * Compares the gradient with difference quotients at a point, which is not changed.
     *
     * @return this, for the next point
     * @throws AssertionError if they differ, or the function or the gradient changes its argument
     * @throws IllegalArgumentException if the point is not of a type that the class comment names
     * @throws IllegalStateException if no gradient was given
     */
    public GradientCheck<T> at(T point) {
        Shape<T> shape = Shape.of(point);
        double[] x = shape.numbers(point);
        Subject<T, Double> value = value(shape);
        double[] g = gradientAt(shape, x);
        compareByHand(shape, x, g);
        double valueAtPoint = value.apply(x);
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            String complaint = complaint(value, x, i, valueAtPoint, g[i]);
            if (complaint != null) {
                wrong.add(name + shape.place(i) + ": " + complaint);
            }
        }
        fail("wrong gradient", wrong, shape, x);
        return this;
    }

    private void fail(String what, List<String> wrong, Shape<T> shape, double[] x) {
        if (!wrong.isEmpty()) {
            int reported = Math.min(wrong.size(), MOST_REPORTED);
            int others = wrong.size() - reported;
            throw new AssertionError(what + " at " + name + " = " + shape.text(shape.point(x)) + "\n  "
                    + String.join("\n  ", wrong.subList(0, reported))
                    + (others == 0 ? "" : "\n  and " + others + " more"));
        }
    }

    private void compareByHand(Shape<T> shape, double[] x, double[] g) {
        if (byHand != null) {
            double[] other = numbers(shape, x, "the gradient by hand", byHand);
            double relative = Double.isNaN(tolerance) ? shape.precision().tolerance : tolerance;
            fail("wrong gradient by hand", TwoGradients.differences(g, other, relative, name, shape), shape, x);
        }
    }

    /**
     * The Taylor test at a point, in a direction that is made up (always the same for the same shape).
     *
     * @see #taylorAt(Object, Object)
     */
    public GradientCheck<T> taylorAt(T point) {
        Shape<T> shape = Shape.of(point);
        return taylorAt(point, shape.point(TaylorRemainder.someDirection(shape)));
    }

    /**
     * The Taylor test: {@code f(x + h d) - f(x) - h g·d} must fall at least as h² when h is halved again and again,
     * until rounding hides it. With a wrong gradient it falls as h. Unlike {@link #at} it costs the same for an
     * argument of any size, and needs no tolerance.
     *
     * @param point x, not changed
     * @param direction d, of the shape of the point; steps up to an eighth of it are taken
     * @return this, for the next point
     * @throws AssertionError if the remainder falls more slowly, or the function or the gradient changes its argument
     * @throws IllegalArgumentException if the point is not of a type that the class comment names, or the direction not
     *     of its shape
     * @throws IllegalStateException if no gradient was given
     */
    public GradientCheck<T> taylorAt(T point, T direction) {
        Shape<T> shape = Shape.of(point);
        String mismatch = shape.mismatch("direction", direction);
        if (mismatch != null) {
            throw new IllegalArgumentException(mismatch);
        }
        double[] x = shape.numbers(point);
        double[] g = gradientAt(shape, x);
        String complaint = TaylorRemainder.complaint(value(shape), x, g, shape.numbers(direction));
        if (complaint != null) {
            throw new AssertionError("the Taylor test fails at " + name + " = " + shape.text(point) + " in direction "
                    + shape.text(direction) + ": " + complaint);
        }
        return this;
    }

    private Subject<T, Double> value(Shape<T> shape) {
        return new Subject<>("the function", name, shape, function::applyAsDouble);
    }

    private double[] gradientAt(Shape<T> shape, double[] x) {
        if (gradient == null) {
            throw new IllegalStateException("no gradient to check: call gradient(...) before at(...)");
        }
        return numbers(shape, x, "the gradient", gradient);
    }

    private double[] numbers(Shape<T> shape, double[] x, String what, Function<T, T> gradient) {
        T result = new Subject<>(what, name, shape, gradient).apply(x);
        String mismatch = shape.mismatch(what.substring("the ".length()), result);
        if (mismatch != null) {
            throw new AssertionError("wrong shape at " + name + " = " + shape.text(shape.point(x)) + ": " + mismatch);
        }
        return shape.numbers(result);
    }

    /** What is wrong with partial derivative {@code g} by coordinate {@code i}, or null. */
    private String complaint(Subject<T, Double> value, double[] x, int i, double valueAtPoint, double g) {
        if (Double.isNaN(valueAtPoint)) {
            return Double.isNaN(g) ? null : "the gradient is " + g + ", but the function is NaN";
        }
        if (Double.isInfinite(valueAtPoint)) {
            return "the gradient is " + g + "; no difference quotient, the function is " + valueAtPoint;
        }
        Precision precision = value.shape().precision();
        DifferenceQuotient quotient = DifferenceQuotient.of(
                coordinate -> {
                    double[] moved = x.clone();
                    moved[i] = coordinate;
                    return value.apply(moved);
                },
                x[i],
                scale,
                precision);
        double d = quotient.value();
        if (Double.isNaN(d)) {
            return "the gradient is " + g + "; no difference quotient, the function is not finite on both sides";
        }
        String both = "the gradient is " + g + ", the difference quotient " + d;
        if (!Double.isFinite(g)) {
            return both;
        }
        double relative = Double.isNaN(tolerance) ? precision.tolerance : tolerance;
        double allowed = relative * Math.max(Math.abs(g), Math.abs(d)) + quotient.noise();
        double difference = g - d;
        if (Math.abs(difference) <= allowed) {
            return null;
        }
        String doubt = quotient.uncertainty() > allowed
                ? "; the difference quotient is certain to " + quotient.uncertainty()
                        + " only: is a kink or a jump near?"
                : "";
        return both + "; they differ by " + difference + ", allowed is " + allowed + doubt;
    }
}
