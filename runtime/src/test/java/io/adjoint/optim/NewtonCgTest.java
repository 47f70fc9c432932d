package io.adjoint.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewtonCgTest {

    static Stream<SmoothProblem> problems() {
        return Stream.of(
                SmoothProblem.ROSENBROCK,
                SmoothProblem.CHAIN,
                SmoothProblem.BROWN_DENNIS,
                SmoothProblem.WELLS,
                SmoothProblem.HS1,
                SmoothProblem.HS2,
                SmoothProblem.HS3,
                SmoothProblem.HS4,
                SmoothProblem.HS5,
                SmoothProblem.HS45);
    }

    @ParameterizedTest
    @MethodSource("problems")
    void knownMinimaAreFound(SmoothProblem problem) {
        Minimum found = problem.method().minimize(problem.start());
        assertThat(found.reason().converged()).as("converged").isTrue();
        assertThat(found.value()).isCloseTo(problem.least(), offset(1e-6 * Math.max(1, Math.abs(problem.least()))));
        if (problem.minimum() != null) {
            assertThat(found.parameters()).containsExactly(problem.minimum(), offset(1e-7));
        }
        assertThat(found.gradient()).containsExactly(problem.gradient().apply(found.parameters()));
        if (problem.lower() != null) {
            Kkt.assertHolds(found.parameters(), found.gradient(), problem.lower(), problem.upper(), 1e-7);
        }
    }

    /** For a convex function the conditions of Karush, Kuhn and Tucker suffice. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void convexQuadraticsInABoxMeetTheConditionsOfKarushKuhnAndTucker(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = 5 * seed;
        double[] lower = new double[n];
        double[] upper = random.doubles(n, 0.01, 1).toArray();
        Quadratic q = Quadratic.random(random, n);
        Minimum found = NewtonCg.of(q::value, q::gradient, (x, d) -> q.times(d))
                .bounds(lower, upper)
                .minimize(upper.clone());
        Kkt.assertHolds(found.parameters(), q.gradient(found.parameters()), lower, upper, 1e-6);
        assertThat(found.active()).contains(true);
    }

    /** A Hessian {@code AᵀA + I}. */
    record Quadratic(double[][] a, double[] b) {
        static Quadratic random(SplittableRandom random, int n) {
            double[][] a = new double[n][];
            for (int i = 0; i < n; i++) {
                a[i] = random.doubles(n, -1, 1).toArray();
            }
            return new Quadratic(a, random.doubles(n, -5, 5).toArray());
        }

        double[] times(double[] d) {
            double[] sum = d.clone();
            for (double[] row : a) {
                double factor = Vectors.dot(row, d);
                for (int j = 0; j < d.length; j++) {
                    sum[j] += factor * row[j];
                }
            }
            return sum;
        }

        double value(double[] x) {
            return Vectors.dot(x, times(x)) / 2 - Vectors.dot(b, x);
        }

        double[] gradient(double[] x) {
            double[] g = times(x);
            for (int i = 0; i < g.length; i++) {
                g[i] -= b[i];
            }
            return g;
        }
    }

    @Test
    void aBoundOnRosenbrocksValleyIsTheMinimum() {
        SmoothProblem p = SmoothProblem.ROSENBROCK;
        double none = Double.NEGATIVE_INFINITY;
        Minimum found = p.method()
                .bounds(new double[] {none, none}, new double[] {0.5, Double.POSITIVE_INFINITY})
                .minimize(p.start());
        assertThat(found.parameters()).containsExactly(new double[] {0.5, 0.25}, offset(1e-9));
        assertThat(found.active()).containsExactly(true, false);
    }

    @Test
    void aStepToWhereTheValueIsNotANumberIsShortened() {
        // x - log x, and Newton's step from 3 is to -3
        Minimum found = NewtonCg.of(x -> x[0] - Math.log(x[0]), x -> new double[] {1 - 1 / x[0]}, (x, d) ->
                        new double[] {d[0] / x[0] / x[0]})
                .minimize(3);
        assertThat(found.parameters()[0]).isCloseTo(1, withinPercentage(1e-6));
    }

    @Test
    void theBestParametersAreKeptWhereTheIterationsRunOut() {
        SmoothProblem p = SmoothProblem.ROSENBROCK;
        Minimum found = p.method().maxIterations(4).minimize(p.start());
        assertThat(found.reason()).isEqualTo(StopReason.ITERATIONS);
        assertThat(found.iterations()).isEqualTo(4);
        assertThat(found.value())
                .isEqualTo(p.value().applyAsDouble(found.parameters()))
                .isLessThan(24.2);
    }

    @Test
    void badInputIsRefusedWithWhatWasExpected() {
        NewtonCg square =
                NewtonCg.of(x -> x[0] * x[0], x -> new double[] {2 * x[0]}, (x, d) -> new double[] {2 * d[0]});
        refused(() -> square.minimize(), "start: expected one parameter or more, got none");
        refused(() -> square.minimize(Double.NaN), "start[0]: expected a finite number, got NaN");
        refused(
                () -> square.bounds(new double[] {0}, new double[] {1}).minimize(2),
                "start[0]: expected a number from 0.0 to 1.0, its bounds, got 2.0");
        refused(() -> square.gtol(-1), "gtol: expected a finite number, zero or more, got -1.0");
        refused(
                () -> NewtonCg.of(x -> Double.NaN, x -> x, (x, d) -> d).minimize(1),
                "value at the start: expected a finite number, got NaN");
        refused(
                () -> NewtonCg.of(x -> x[0], x -> new double[2], (x, d) -> d).minimize(1),
                "gradient: expected 1 elements, got 2");
        refused(
                () -> NewtonCg.of(x -> x[0], x -> new double[] {1}, (x, d) -> new double[] {Double.NaN})
                        .minimize(1),
                "hvp[0]: expected a finite number, got NaN");
        assertThatNullPointerException()
                .isThrownBy(() -> NewtonCg.of(x -> 0, x -> x, null))
                .withMessage("hvp");
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
    }
}
