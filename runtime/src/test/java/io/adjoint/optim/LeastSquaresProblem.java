package io.adjoint.optim;

import java.util.stream.IntStream;

/**
 * Fits with known solutions, from J. J. Moré, B. S. Garbow and K. E. Hillstrom, "Testing Unconstrained Optimization
 * Software", 1981, and, with certified values and standard deviations, from the Statistical Reference Datasets of NIST
 * (nonlinear regression). The Jacobians were derived by hand.
 *
 * @param squares the least sum of squares
 * @param solution null if it is not unique or not published
 * @param deviations the standard deviations of the parameters, null if not published
 */
record LeastSquaresProblem(
        String name, Term term, int terms, double squares, double[] solution, double[] deviations, double[]... starts) {

    /** One residual, and its derivatives into {@code row}. */
    interface Term {
        double at(int i, double[] x, double[] row);
    }

    double[] residuals(double[] x) {
        return IntStream.range(0, terms)
                .mapToDouble(i -> term.at(i, x, new double[x.length]))
                .toArray();
    }

    double[][] jacobian(double[] x) {
        double[][] rows = new double[terms][x.length];
        for (int i = 0; i < terms; i++) {
            term.at(i, x, rows[i]);
        }
        return rows;
    }

    double[] jvp(double[] x, double[] direction) {
        double[][] rows = jacobian(x);
        return IntStream.range(0, terms)
                .mapToDouble(i -> Vectors.dot(rows[i], direction))
                .toArray();
    }

    double[] vjp(double[] x, double[] seed) {
        double[][] rows = jacobian(x);
        double[] gradient = new double[x.length];
        for (int i = 0; i < terms; i++) {
            for (int j = 0; j < x.length; j++) {
                gradient[j] += seed[i] * rows[i][j];
            }
        }
        return gradient;
    }

    LevenbergMarquardt dense() {
        return LevenbergMarquardt.of(this::residuals, this::jacobian);
    }

    LevenbergMarquardt products() {
        return LevenbergMarquardt.ofProducts(this::residuals, this::jvp, this::vjp);
    }

    @Override
    public String toString() {
        return name;
    }

    private static double set(double[] row, double value, double... derivatives) {
        System.arraycopy(derivatives, 0, row, 0, row.length);
        return value;
    }

    static final LeastSquaresProblem ROSENBROCK = new LeastSquaresProblem(
            "Rosenbrock",
            (i, x, row) -> i == 0 ? set(row, 10 * (x[1] - x[0] * x[0]), -20 * x[0], 10) : set(row, 1 - x[0], -1, 0),
            2,
            0,
            new double[] {1, 1},
            null,
            new double[] {-1.2, 1});

    static final LeastSquaresProblem POWELL_SINGULAR = new LeastSquaresProblem(
            "Powell singular",
            (i, x, row) -> {
                double bend = x[1] - 2 * x[2];
                double apart = x[0] - x[3];
                double root = Math.sqrt(10);
                return switch (i) {
                    case 0 -> set(row, x[0] + 10 * x[1], 1, 10, 0, 0);
                    case 1 -> set(row, Math.sqrt(5) * (x[2] - x[3]), 0, 0, Math.sqrt(5), -Math.sqrt(5));
                    case 2 -> set(row, bend * bend, 0, 2 * bend, -4 * bend, 0);
                    default -> set(row, root * apart * apart, 2 * root * apart, 0, 0, -2 * root * apart);
                };
            },
            4,
            0,
            new double[4],
            null,
            new double[] {3, -1, 0, 1});

    private static final double[] BARD_Y = {
        0.14, 0.18, 0.22, 0.25, 0.29, 0.32, 0.35, 0.39, 0.37, 0.58, 0.73, 0.96, 1.34, 2.10, 4.39
    };

    static final LeastSquaresProblem BARD = new LeastSquaresProblem(
            "Bard",
            (i, x, row) -> {
                double u = i + 1;
                double v = 15 - i;
                double w = Math.min(u, v);
                double below = v * x[1] + w * x[2];
                double slope = u / below / below;
                return set(row, BARD_Y[i] - x[0] - u / below, -1, slope * v, slope * w);
            },
            15,
            8.21487e-3,
            null,
            null,
            new double[] {1, 1, 1});

    static final LeastSquaresProblem BROWN_DENNIS = new LeastSquaresProblem(
            "Brown and Dennis",
            (i, x, row) -> {
                double t = (i + 1) / 5.0;
                double one = x[0] + t * x[1] - Math.exp(t);
                double other = x[2] + x[3] * Math.sin(t) - Math.cos(t);
                return set(row, one * one + other * other, 2 * one, 2 * one * t, 2 * other, 2 * other * Math.sin(t));
            },
            20,
            85822.2,
            null,
            null,
            new double[] {25, 5, -5, -1});

    private static final double[] MISRA_X = {
        77.6, 114.9, 141.1, 190.8, 239.9, 289.0, 332.8, 378.4, 434.8, 477.3, 536.8, 593.1, 689.1, 760.0
    };
    private static final double[] MISRA_Y = {
        10.07, 14.73, 17.94, 23.93, 29.61, 35.18, 40.02, 44.82, 50.76, 55.05, 61.01, 66.40, 75.47, 81.78
    };

    static final LeastSquaresProblem MISRA1A = new LeastSquaresProblem(
            "Misra1a",
            (i, b, row) -> {
                double decay = Math.exp(-b[1] * MISRA_X[i]);
                return set(row, b[0] * (1 - decay) - MISRA_Y[i], 1 - decay, b[0] * MISRA_X[i] * decay);
            },
            14,
            1.2455138894E-01,
            new double[] {2.3894212918E+02, 5.5015643181E-04},
            new double[] {2.7070075241E+00, 7.2668688436E-06},
            new double[] {500, 0.0001},
            new double[] {250, 0.0005});

    private static final double[] KOWALIK_X = {4, 2, 1, 0.5, 0.25, 0.167, 0.125, 0.1, 0.0833, 0.0714, 0.0625};
    private static final double[] KOWALIK_Y = {
        0.1957, 0.1947, 0.1735, 0.1600, 0.0844, 0.0627, 0.0456, 0.0342, 0.0323, 0.0235, 0.0246
    };

    static final LeastSquaresProblem KOWALIK_OSBORNE = new LeastSquaresProblem(
            "Kowalik and Osborne (MGH09)",
            (i, b, row) -> {
                double x = KOWALIK_X[i];
                double above = x * x + x * b[1];
                double below = x * x + x * b[2] + b[3];
                double quotient = above / below;
                return set(
                        row,
                        b[0] * quotient - KOWALIK_Y[i],
                        quotient,
                        b[0] * x / below,
                        -b[0] * quotient * x / below,
                        -b[0] * quotient / below);
            },
            11,
            3.0750560385E-04,
            new double[] {1.9280693458E-01, 1.9128232873E-01, 1.2305650693E-01, 1.3606233068E-01},
            new double[] {1.1435312227E-02, 1.9633220911E-01, 8.0842031232E-02, 9.0025542308E-02},
            new double[] {25, 39, 41.5, 39},
            new double[] {0.25, 0.39, 0.415, 0.39});

    private static final double[] MEYER_Y = {
        34780, 28610, 23650, 19630, 16370, 13720, 11540, 9744, 8261, 7030, 6005, 5147, 4427, 3820, 3307, 2872
    };

    static final LeastSquaresProblem MEYER = new LeastSquaresProblem(
            "Meyer (MGH10)",
            (i, b, row) -> {
                double below = 50 + 5 * i + b[2];
                double growth = Math.exp(b[1] / below);
                double slope = b[0] * growth / below;
                return set(row, b[0] * growth - MEYER_Y[i], growth, slope, -slope * b[1] / below);
            },
            16,
            8.7945855171E+01,
            new double[] {5.6096364710E-03, 6.1813463463E+03, 3.4522363462E+02},
            new double[] {1.5687892471E-04, 2.3309021107E+01, 7.8486103508E-01},
            new double[] {2, 400000, 25000},
            new double[] {0.02, 4000, 250});

    private static final double[] BOX_X = {1, 2, 3, 5, 7, 10};
    private static final double[] BOX_Y = {109, 149, 149, 191, 213, 224};

    static final LeastSquaresProblem BOX_BOD = new LeastSquaresProblem(
            "BoxBOD",
            (i, b, row) -> {
                double decay = Math.exp(-b[1] * BOX_X[i]);
                return set(row, b[0] * (1 - decay) - BOX_Y[i], 1 - decay, b[0] * BOX_X[i] * decay);
            },
            6,
            1.1680088766E+03,
            new double[] {2.1380940889E+02, 5.4723748542E-01},
            new double[] {1.2354515176E+01, 1.0455993237E-01},
            new double[] {1, 1},
            new double[] {100, 0.75});

    private static final double[] THURBER_X = {
        -3.067, -2.981, -2.921, -2.912, -2.840, -2.797, -2.702, -2.699, -2.633, -2.481, -2.363, -2.322, -1.501, -1.460,
        -1.274, -1.212, -1.100, -1.046, -0.915, -0.714, -0.566, -0.545, -0.400, -0.309, -0.109, -0.103, 0.010, 0.119,
        0.377, 0.790, 0.963, 1.006, 1.115, 1.572, 1.841, 2.047, 2.200
    };
    private static final double[] THURBER_Y = {
        80.574, 84.248, 87.264, 87.195, 89.076, 89.608, 89.868, 90.101, 92.405, 95.854, 100.696, 101.060, 401.672,
        390.724, 567.534, 635.316, 733.054, 759.087, 894.206, 990.785, 1090.109, 1080.914, 1122.643, 1178.351, 1260.531,
        1273.514, 1288.339, 1327.543, 1353.863, 1414.509, 1425.208, 1421.384, 1442.962, 1464.350, 1468.705, 1447.894,
        1457.628
    };

    static final LeastSquaresProblem THURBER = new LeastSquaresProblem(
            "Thurber",
            (i, b, row) -> {
                double x = THURBER_X[i];
                double above = b[0] + x * (b[1] + x * (b[2] + x * b[3]));
                double below = 1 + x * (b[4] + x * (b[5] + x * b[6]));
                double quotient = above / below;
                return set(
                        row,
                        quotient - THURBER_Y[i],
                        1 / below,
                        x / below,
                        x * x / below,
                        x * x * x / below,
                        -quotient * x / below,
                        -quotient * x * x / below,
                        -quotient * x * x * x / below);
            },
            37,
            5.6427082397E+03,
            new double[] {
                1.2881396800E+03,
                1.4910792535E+03,
                5.8323836877E+02,
                7.5416644291E+01,
                9.6629502864E-01,
                3.9797285797E-01,
                4.9727297349E-02
            },
            new double[] {
                4.6647963344E+00,
                3.9571156086E+01,
                2.8698696102E+01,
                5.5675370270E+00,
                3.1333340687E-02,
                1.4984928198E-02,
                6.5842344623E-03
            },
            new double[] {1000, 1000, 400, 40, 0.7, 0.3, 0.03},
            new double[] {1300, 1500, 500, 75, 1, 0.4, 0.05});
}
