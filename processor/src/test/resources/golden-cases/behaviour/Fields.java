package cases;

import io.adjoint.Differentiable;

/** Fields that are read: of the object, of its class, of other objects; private ones too. */
class Fields {
    private static final double[] COEFFICIENTS = {1.0, 0.5, 0.25};
    private static final double[][] TABLE = {{1.0, 2.0}, {3.0, 4.0}};
    private static final double HALF = 0.5;
    private static final int[] ORDER = {2, 0, 1};
    static double scale = 2.0;
    private static float shift = 0.25f;
    private final double rate = 0.75;
    private double bias = -1.5;
    protected final double[] weights = {0.5, -0.25, 2.0};
    final double[][] matrix = {{0.5, 1.5, 2.5}, {1.0, -1.0, 0.25}};
    private final Point origin = new Point(0.25, 3.0);
    private final Point[] corners = {new Point(1, 2), new Point(-0.5, 0.75)};
    private final int n = 3;

    static final class Point {
        final double x;
        private final double y;

        Point(double x, double y) {
            this.x = x;
            this.y = y;
        }

        double getY() {
            return y;
        }
    }

    // at scalars(0.5)
    @Differentiable
    double scalars(double x) {
        return x * rate + this.bias * x * x + scale * HALF * shift;
    }

    // at polynomial(1.25)
    @Differentiable
    static double polynomial(double x) {
        double s = 0;
        for (int i = COEFFICIENTS.length - 1; i >= 0; i--) {
            s = s * x + COEFFICIENTS[i];
        }
        return s;
    }

    // at matrices({0.5, 1.5})
    @Differentiable
    double matrices(double[] x) {
        double s = 0;
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < x.length; j++) {
                s += matrix[i][j] * x[j] * x[i] * TABLE[j][i];
            }
        }
        return s + weights[2] * this.weights[0] * x[0];
    }

    // at permuted({0.5, 1.5, -2.0})
    @Differentiable
    double permuted(double[] x) {
        double s = 1;
        for (int i = 0; i < n; i++) {
            s = s * x[ORDER[i]] + weights[ORDER[i]];
        }
        return s;
    }

    // at nested(0.5)
    @Differentiable
    double nested(double x) {
        Point corner = corners[1];
        return x * origin.x + origin.getY() * x * x - corner.x * corners[0].y / x;
    }

    // at cornersInTurn(0.5)
    @Differentiable
    double cornersInTurn(double x) {
        double s = x;
        for (Point corner : corners) {
            s = s * corner.x + Math.sin(s * corner.getY());
        }
        return s;
    }

    // at rowOfField({0.5, 1.5, 2.5}, 1)
    @Differentiable
    double rowOfField(double[] x, int k) {
        double[] row = matrix[k];
        double s = 0;
        for (int j = 0; j < row.length; j++) {
            s += row[j] * x[j] * x[j];
        }
        return s;
    }

    // at helpersReadFields(0.5)
    @Differentiable
    double helpersReadFields(double x) {
        return squashed(x) * doubled(x) + Math.exp(-squashed(doubled(x)));
    }

    private double squashed(double x) {
        return x / (rate + Math.abs(x));
    }

    double doubled(double x) {
        double s = 0;
        for (double w : weights) {
            s += w * x;
        }
        return s * getBias();
    }

    double getBias() {
        return bias;
    }

    // at dimensions({0.5, 1.5}, {1.0, 2.0})
    // throws at dimensions({0.5, 1.5}, {1.0})
    @Differentiable
    double dimensions(double[] x, double[] y) {
        checkLengths(x.length, y.length);
        return x[0] * y[1] * bias;
    }

    private static void checkLengths(int one, int other) {
        if (one != other) {
            throw new IllegalArgumentException(one + " is not " + other);
        }
    }
}
