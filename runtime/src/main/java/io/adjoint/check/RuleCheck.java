package io.adjoint.check;

import java.util.Arrays;
import java.util.function.Function;

/**
 * Holds a derivative rule, a method annotated with {@link io.adjoint.Derivative}, against the method that it is for.
 *
 * <pre>{@code
 * GradientCheck.ofScalarRule(Softplus::softplus, Softplus::softplusAdjoint).at(3.0).at(-1.5);
 *
 * GradientCheck.ofRule(
 *         (double[] a) -> Norm.norm(a, 2),
 *         (g, a, y, aBar) -> Norm.normA(g, a, 2, y, aBar))
 *     .named("a")
 *     .at(new double[] {3, 4});
 * }</pre>
 *
 * <p>{@link #at} compares what the rule gives with difference quotients, as {@link GradientCheck} does: for a result
 * that is a number with the seed 1, for an array with a seed of 1 for each element in turn. Then it requires that the
 * rule is linear in the seed, adds to the adjoint of an array instead of setting it, and changes nothing that it is
 * given but that. Argument and result are a {@code Double} or {@code Float}, or an array of {@code double} or
 * {@code float} of any rank.
 *
 * @param <T> the type of the argument
 * @param <R> the type of the result
 */
public final class RuleCheck<T, R> {

    private final Function<T, R> function;
    private final RuleSubject<T, R> rule;
    private final String name;
    private final double tolerance; // NaN: what suits the type
    private final double scale;

    private RuleCheck(Function<T, R> function, RuleSubject<T, R> rule, String name, double tolerance, double scale) {
        this.function = function;
        this.rule = rule;
        this.name = name;
        this.tolerance = tolerance;
        this.scale = scale;
    }

    RuleCheck(Function<T, R> function, RuleSubject<T, R> rule) {
        this(function, rule, "x", Double.NaN, 1);
    }

    /** The rule of {@code y = f(x)} for one number: what the adjoint of x grows by. */
    @FunctionalInterface
    public interface OfNumber {
        double adjoint(double g, double x, double y);
    }

    /** The rule of {@code y = f(x)} for an x that is a number: what its adjoint grows by. */
    @FunctionalInterface
    public interface Returning<T, R> {
        T adjoint(R g, T x, R y);
    }

    /** The rule of {@code y = f(x)} for an x that is an array: adds to its adjoint what that grows by. */
    @FunctionalInterface
    public interface Adding<T, R> {
        void add(R g, T x, R y, T xBar);
    }

    /** With the name that the argument has in messages; without it, {@code x}. */
    public RuleCheck<T, R> named(String name) {
        return new RuleCheck<>(function, rule, name, tolerance, scale);
    }

    /** As {@link GradientCheck#tolerance}. */
    public RuleCheck<T, R> tolerance(double tolerance) {
        return new RuleCheck<>(function, rule, name, tolerance, scale);
    }

    /** As {@link GradientCheck#scale}. */
    public RuleCheck<T, R> scale(double scale) {
        return new RuleCheck<>(function, rule, name, tolerance, scale);
    }

    /**
     * Checks the rule at a point, which is not changed.
     *
     * @return this, for the next point
     * @throws AssertionError if it is not the derivative, is not linear in the seed, does not add to the adjoint, or
     *     changes what it is given
     * @throws IllegalArgumentException if the point is not of a type that the class comment names
     */
    public RuleCheck<T, R> at(T point) {
        Shape<T> shape = Shape.of(point);
        R value = new Subject<>("the function", name, shape, function).apply(shape.numbers(point));
        Shape<R> result = Shape.of(value);
        for (int i = 0; i < result.size(); i++) {
            double[] seed = new double[result.size()];
            seed[i] = 1;
            compare(point, result, seed);
        }
        requireLinear(new At<>(rule, name, shape, shape.numbers(point), result, result.numbers(value)));
        return this;
    }

    private void compare(T point, Shape<R> result, double[] seed) {
        Shape<T> shape = Shape.of(point);
        GradientCheck<T> check = GradientCheck.of((T x) -> dot(seed, result.numbers(function.apply(x))))
                .gradient(x -> {
                    double[] y = result.numbers(function.apply(shape.point(shape.numbers(x))));
                    return shape.point(new At<>(rule, name, shape, shape.numbers(x), result, y).grown(seed));
                })
                .named(name)
                .scale(scale);
        try {
            (Double.isNaN(tolerance) ? check : check.tolerance(tolerance)).at(point);
        } catch (AssertionError wrong) {
            throw new AssertionError(
                    "for the seed " + result.text(result.point(seed)) + ", " + wrong.getMessage(), wrong);
        }
    }

    private static void requireLinear(At<?, ?> at) {
        double[] u = madeUp(at.result().size(), 0.7);
        double[] v = madeUp(at.result().size(), -1.9);
        double[] both = new double[u.length];
        Arrays.setAll(both, i -> 3 * u[i] - 0.25 * v[i]);
        double[] ofU = at.grown(u);
        double[] ofV = at.grown(v);
        double[] expected = new double[ofU.length];
        double[] sizes = new double[ofU.length];
        Arrays.setAll(expected, i -> 3 * ofU[i] - 0.25 * ofV[i]);
        Arrays.setAll(sizes, i -> 3 * Math.abs(ofU[i]) + 0.25 * Math.abs(ofV[i]));
        at.require("is not linear in the seed", at.grown(both), expected, sizes);
        at.require("is not zero for a zero seed", at.grown(new double[u.length]), new double[ofU.length], sizes);
        double[] start = madeUp(ofU.length, 1.3);
        double[] sums = new double[ofU.length];
        Arrays.setAll(sums, i -> start[i] + ofU[i]);
        Arrays.setAll(sizes, i -> Math.abs(start[i]) + Math.abs(ofU[i]));
        at.require("does not add to the adjoint", at.grownFrom(start, u), sums, sizes);
    }

    /** Numbers without a pattern, the same at each call. */
    private static double[] madeUp(int size, double phase) {
        double[] numbers = new double[size];
        Arrays.setAll(numbers, i -> 0.5 + Math.sin(phase + 2.3 * i) / 3);
        return numbers;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] == 0 ? 0 : a[i] * b[i];
        }
        return sum;
    }

    /** The rule at one point. */
    private record At<T, R>(
            RuleSubject<T, R> rule, String name, Shape<T> shape, double[] x, Shape<R> result, double[] y) {

        double[] grown(double[] seed) {
            return grownFrom(new double[shape.size()], seed);
        }

        double[] grownFrom(double[] start, double[] seed) {
            return rule.apply(this.shape, result, start, seed, x, y);
        }

        void require(String what, double[] actual, double[] expected, double[] sizes) {
            boolean floats = shape.precision() == Precision.FLOAT || result.precision() == Precision.FLOAT;
            for (int i = 0; i < actual.length; i++) {
                boolean isSame = Double.compare(actual[i], expected[i]) == 0;
                if (!isSame && !(Math.abs(actual[i] - expected[i]) <= (floats ? 1e-4 : 1e-10) * sizes[i])) {
                    throw new AssertionError("the rule " + what + " at " + name + " = " + shape.text(shape.point(x))
                            + "\n  " + name + shape.place(i) + ": it gives " + actual[i] + ", expected "
                            + expected[i]);
                }
            }
        }
    }
}
