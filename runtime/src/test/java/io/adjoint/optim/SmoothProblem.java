package io.adjoint.optim;

import static java.lang.Math.PI;
import static java.lang.Math.cos;
import static java.lang.Math.sin;
import static java.lang.Math.sqrt;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/**
 * Functions with known minima: from Moré, Garbow and Hillstrom (1981), and, with bounds, from W. Hock and K.
 * Schittkowski, "Test Examples for Nonlinear Programming Codes", 1981. The derivatives were taken by hand.
 *
 * @param lower null without bounds
 * @param least the value at the minimum
 * @param minimum null if it is not published
 */
record SmoothProblem(
        String name,
        ToDoubleFunction<double[]> value,
        UnaryOperator<double[]> gradient,
        Function<double[], double[][]> hessian,
        double[] lower,
        double[] upper,
        double least,
        double[] minimum,
        double... start) {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    NewtonCg method() {
        NewtonCg method = NewtonCg.of(value, gradient, this::hvp);
        return lower == null ? method : method.bounds(lower, upper);
    }

    double[] hvp(double[] x, double[] direction) {
        double[][] rows = hessian.apply(x);
        double[] product = new double[x.length];
        Arrays.setAll(product, i -> Vectors.dot(rows[i], direction));
        return product;
    }

    @Override
    public String toString() {
        return name;
    }

    private static double[] vector(double... numbers) {
        return numbers;
    }

    private static SmoothProblem rosenbrock(
            String name, double[] lower, double[] upper, double least, double[] minimum, double... start) {
        return new SmoothProblem(
                name,
                SmoothProblem::rosenbrock,
                SmoothProblem::rosenbrockGradient,
                SmoothProblem::rosenbrockHessian,
                lower,
                upper,
                least,
                minimum,
                start);
    }

    private static double rosenbrock(double[] x) {
        double sum = 0;
        for (int i = 0; i + 1 < x.length; i++) {
            double bend = x[i + 1] - x[i] * x[i];
            sum += 100 * bend * bend + (1 - x[i]) * (1 - x[i]);
        }
        return sum;
    }

    private static double[] rosenbrockGradient(double[] x) {
        double[] g = new double[x.length];
        for (int i = 0; i + 1 < x.length; i++) {
            double bend = x[i + 1] - x[i] * x[i];
            g[i] += -400 * bend * x[i] - 2 * (1 - x[i]);
            g[i + 1] += 200 * bend;
        }
        return g;
    }

    private static double[][] rosenbrockHessian(double[] x) {
        double[][] h = new double[x.length][x.length];
        for (int i = 0; i + 1 < x.length; i++) {
            h[i][i] += 1200 * x[i] * x[i] - 400 * x[i + 1] + 2;
            h[i][i + 1] -= 400 * x[i];
            h[i + 1][i] -= 400 * x[i];
            h[i + 1][i + 1] += 200;
        }
        return h;
    }

    static final SmoothProblem ROSENBROCK = rosenbrock("Rosenbrock", null, null, 0, vector(1, 1), vector(-1.2, 1));

    /** From the side of the global minimum: there is another near (-1, 1, ..., 1). */
    static final SmoothProblem CHAIN = rosenbrock("chain of 60", null, null, 0, filled(60, 1), filled(60, 0.2));

    private static double[] filled(int n, double value) {
        double[] x = new double[n];
        Arrays.fill(x, value);
        return x;
    }

    static final SmoothProblem BROWN_DENNIS = new SmoothProblem(
            "Brown and Dennis",
            x -> Vectors.dot(
                    LeastSquaresProblem.BROWN_DENNIS.residuals(x), LeastSquaresProblem.BROWN_DENNIS.residuals(x)),
            x -> {
                double[] g = LeastSquaresProblem.BROWN_DENNIS.vjp(x, LeastSquaresProblem.BROWN_DENNIS.residuals(x));
                Arrays.setAll(g, i -> 2 * g[i]);
                return g;
            },
            SmoothProblem::brownDennisHessian,
            null,
            null,
            85822.2,
            null,
            vector(25, 5, -5, -1));

    private static double[][] brownDennisHessian(double[] x) {
        double[] r = LeastSquaresProblem.BROWN_DENNIS.residuals(x);
        double[][] jacobian = LeastSquaresProblem.BROWN_DENNIS.jacobian(x);
        double[][] h = new double[4][4];
        for (int i = 0; i < r.length; i++) {
            double t = (i + 1) / 5.0;
            double[][] curved = {{1, t, 0, 0}, {t, t * t, 0, 0}, {0, 0, 1, sin(t)}, {0, 0, sin(t), sin(t) * sin(t)}};
            for (int j = 0; j < 4; j++) {
                for (int k = 0; k < 4; k++) {
                    h[j][k] += 2 * jacobian[i][j] * jacobian[i][k] + 4 * r[i] * curved[j][k];
                }
            }
        }
        return h;
    }

    /** Two wells with a hill between, on which the Hessian is not positive. */
    static final SmoothProblem WELLS = new SmoothProblem(
            "two wells",
            x -> x[0] * x[0] * x[0] * x[0] / 4 - x[0] * x[0] / 2 + x[1] * x[1],
            x -> vector(x[0] * x[0] * x[0] - x[0], 2 * x[1]),
            x -> new double[][] {{3 * x[0] * x[0] - 1, 0}, {0, 2}},
            null,
            null,
            -0.25,
            vector(1, 0),
            vector(1e-3, 1));

    static final SmoothProblem HS1 = rosenbrock(
            "Hock and Schittkowski 1",
            vector(-INFINITY, -1.5),
            vector(INFINITY, INFINITY),
            0,
            vector(1, 1),
            vector(-2, 1));

    private static final double A = sqrt(598 / 1200.0);
    private static final double HS2_X = 2 * A * cos(Math.acos(1 / (400 * A * A * A)) / 3);

    static final SmoothProblem HS2 = rosenbrock(
            "Hock and Schittkowski 2",
            vector(-INFINITY, 1.5),
            vector(INFINITY, INFINITY),
            0.0504261879,
            vector(HS2_X, 1.5),
            vector(2, 3));

    static final SmoothProblem HS3 = new SmoothProblem(
            "Hock and Schittkowski 3",
            x -> x[1] + 1e-5 * (x[1] - x[0]) * (x[1] - x[0]),
            x -> vector(-2e-5 * (x[1] - x[0]), 1 + 2e-5 * (x[1] - x[0])),
            x -> new double[][] {{2e-5, -2e-5}, {-2e-5, 2e-5}},
            vector(-INFINITY, 0),
            vector(INFINITY, INFINITY),
            0,
            vector(0, 0),
            vector(10, 1));

    static final SmoothProblem HS4 = new SmoothProblem(
            "Hock and Schittkowski 4",
            x -> (x[0] + 1) * (x[0] + 1) * (x[0] + 1) / 3 + x[1],
            x -> vector((x[0] + 1) * (x[0] + 1), 1),
            x -> new double[][] {{2 * (x[0] + 1), 0}, {0, 0}},
            vector(1, 0),
            vector(INFINITY, INFINITY),
            8.0 / 3,
            vector(1, 0),
            vector(1.125, 0.125));

    static final SmoothProblem HS5 = new SmoothProblem(
            "Hock and Schittkowski 5",
            x -> sin(x[0] + x[1]) + (x[0] - x[1]) * (x[0] - x[1]) - 1.5 * x[0] + 2.5 * x[1] + 1,
            x -> vector(cos(x[0] + x[1]) + 2 * (x[0] - x[1]) - 1.5, cos(x[0] + x[1]) - 2 * (x[0] - x[1]) + 2.5),
            x -> new double[][] {
                {2 - sin(x[0] + x[1]), -2 - sin(x[0] + x[1])}, {-2 - sin(x[0] + x[1]), 2 - sin(x[0] + x[1])}
            },
            vector(-1.5, -3),
            vector(4, 3),
            -sqrt(3) / 2 - PI / 3,
            vector(-PI / 3 + 0.5, -PI / 3 - 0.5),
            vector(0, 0));

    static final SmoothProblem HS45 = new SmoothProblem(
            "Hock and Schittkowski 45",
            x -> 2 - x[0] * x[1] * x[2] * x[3] * x[4] / 120,
            x -> {
                double[] g = new double[5];
                Arrays.setAll(g, i -> -without(x, i, i) / 120);
                return g;
            },
            x -> {
                double[][] h = new double[5][5];
                for (int i = 0; i < 5; i++) {
                    for (int j = 0; j < 5; j++) {
                        h[i][j] = i == j ? 0 : -without(x, i, j) / 120;
                    }
                }
                return h;
            },
            new double[5],
            vector(1, 2, 3, 4, 5),
            1,
            vector(1, 2, 3, 4, 5),
            vector(1, 1, 1, 1, 1));

    private static double without(double[] x, int i, int j) {
        double product = 1;
        for (int k = 0; k < x.length; k++) {
            product *= k == i || k == j ? 1 : x[k];
        }
        return product;
    }
}
