package io.adjoint.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LevenbergMarquardtBoundsTest {

    private static final double[] NONE_BELOW = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};

    @Test
    void rosenbrocksValleyIsFollowedToTheBound() {
        // with x <= 1/2 the least is at (1/2, 1/4), where the first residual is 0 and the second 1/2
        LeastSquaresFit fit = LeastSquaresProblem.ROSENBROCK
                .dense()
                .bounds(NONE_BELOW, new double[] {0.5, Double.POSITIVE_INFINITY})
                .minimize(-1.2, 1);
        assertThat(fit.parameters()[0]).isEqualTo(0.5);
        assertThat(fit.parameters()[1]).isCloseTo(0.25, offset(1e-9));
        assertThat(fit.cost()).isCloseTo(0.125, offset(1e-12));
        assertThat(fit.active()).containsExactly(true, false);
    }

    @Test
    void aParameterThatABoundHoldsIsKnownForTheCovarianceOfTheOthers() {
        // the slope is held at 0.5, so the intercept is a mean: of 1, 2.5, 3, 2.5, whose squares about it are 2.25
        double[] y = {1, 3, 4, 4};
        LeastSquaresFit fit = LevenbergMarquardt.of(
                        p -> new double[] {
                            p[0] - y[0], p[0] + p[1] - y[1], p[0] + 2 * p[1] - y[2], p[0] + 3 * p[1] - y[3]
                        },
                        p -> new double[][] {{1, 0}, {1, 1}, {1, 2}, {1, 3}})
                .bounds(NONE_BELOW, new double[] {10, 0.5})
                .minimize(0, 0);
        assertThat(fit.parameters()).containsExactly(new double[] {2.25, 0.5}, offset(1e-9));
        assertThat(fit.covariance()[0]).containsExactly(new double[] {2.25 / 3 / 4, 0}, offset(1e-9));
        assertThat(fit.covariance()[1]).containsExactly(0, 0);
    }

    @Test
    void twoBoundsOfTheSameHoldAParameterFixed() {
        LeastSquaresFit fit = LeastSquaresProblem.ROSENBROCK
                .dense()
                .bounds(new double[] {-1.2, -10}, new double[] {-1.2, 10})
                .minimize(-1.2, 1);
        assertThat(fit.parameters()[0]).isEqualTo(-1.2);
        assertThat(fit.parameters()[1]).isCloseTo(1.44, offset(1e-9));
    }

    @Test
    void aStartAtABoundThatTheSolutionIsNotAtIsLeft() {
        LeastSquaresFit fit = LeastSquaresProblem.ROSENBROCK
                .dense()
                .bounds(new double[] {-1.2, -10}, new double[] {10, 1})
                .minimize(-1.2, 1);
        assertThat(fit.cost()).isLessThan(1e-20);
    }

    /** For linear residuals the conditions of Karush, Kuhn and Tucker suffice. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void linearFitsInABoxMeetTheConditionsOfKarushKuhnAndTucker(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = 2 + seed;
        double[][] a = matrix(random, 2 * n, n);
        double[] b = vector(random, 2 * n, 3);
        double[] lower = new double[n];
        double[] upper = vector(random, n, 1);
        for (int i = 0; i < n; i++) {
            upper[i] = Math.abs(upper[i]);
        }
        LevenbergMarquardt dense = LevenbergMarquardt.of(x -> residuals(a, b, x), x -> a);
        LevenbergMarquardt products = LevenbergMarquardt.ofProducts(
                x -> residuals(a, b, x), (x, d) -> residuals(a, new double[2 * n], d), (x, u) -> transposed(a, u));
        for (LevenbergMarquardt method : new LevenbergMarquardt[] {dense, products}) {
            LeastSquaresFit fit = method.bounds(lower, upper).minimize(new double[n]);
            double[] gradient = transposed(a, residuals(a, b, fit.parameters()));
            Kkt.assertHolds(fit.parameters(), gradient, lower, upper, 1e-6);
            assertThat(fit.active()).contains(true);
        }
    }

    @Test
    void columnsOfVeryDifferentSizesLoseNoBound() {
        for (int seed = 0; seed < 100; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int n = 2 + random.nextInt(12);
            int rows = n + random.nextInt(10);
            double[][] a = matrix(random, rows, n);
            double[] sizes = new double[n];
            for (int j = 0; j < n; j++) {
                sizes[j] = Math.pow(10, random.nextInt(-4, 5));
                for (double[] row : a) {
                    row[j] *= sizes[j];
                }
            }
            double[] b = vector(random, rows, 3);
            double[] lower = random.doubles(n, -1, 0).toArray();
            double[] upper = random.doubles(n, 0, 1).toArray();
            LeastSquaresFit fit = LevenbergMarquardt.of(x -> residuals(a, b, x), x -> a)
                    .bounds(lower, upper)
                    .minimize(new double[n]);
            double[] gradient = transposed(a, residuals(a, b, fit.parameters()));
            for (int j = 0; j < n; j++) {
                gradient[j] /= sizes[j];
            }
            Kkt.assertHolds(fit.parameters(), gradient, lower, upper, 1e-5);
        }
    }

    @Test
    void curvedFitsWithActiveBoundsMeetTheConditionsOfKarushKuhnAndTucker() {
        LeastSquaresProblem problem = LeastSquaresProblem.THURBER;
        double[] start = problem.starts()[1];
        double[] lower = new double[7];
        double[] upper = start.clone();
        Arrays.setAll(upper, i -> 2 * start[i]);
        upper[1] = 1500;
        upper[4] = 1;
        lower[3] = 74;
        upper[5] = 0.4;
        lower[0] = 1289;
        LeastSquaresFit fit = problem.dense().bounds(lower, upper).minimize(start);
        double[] gradient = problem.vjp(fit.parameters(), fit.residuals());
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] *= problem.deviations()[i]; // to one size
        }
        Kkt.assertHolds(fit.parameters(), gradient, lower, upper, 1e-4);
        assertThat(fit.active()[0]).isTrue();
    }

    private static double[] residuals(double[][] a, double[] b, double[] x) {
        double[] r = new double[a.length];
        Arrays.setAll(r, i -> Vectors.dot(a[i], x) - b[i]);
        return r;
    }

    private static double[] transposed(double[][] a, double[] u) {
        double[] sum = new double[a[0].length];
        for (int i = 0; i < u.length; i++) {
            for (int j = 0; j < sum.length; j++) {
                sum[j] += a[i][j] * u[i];
            }
        }
        return sum;
    }

    private static double[][] matrix(SplittableRandom random, int rows, int columns) {
        double[][] matrix = new double[rows][];
        Arrays.setAll(matrix, i -> vector(random, columns, 1));
        return matrix;
    }

    private static double[] vector(SplittableRandom random, int length, double size) {
        return random.doubles(length, -size, size).toArray();
    }
}
