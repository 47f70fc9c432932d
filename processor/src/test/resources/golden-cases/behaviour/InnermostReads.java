package cases;

import io.adjoint.Differentiable;
import io.adjoint.Emit;

/** Innermost loops that read the same row or number in every turn, which is read before them where that is the same. */
final class InnermostReads {
    // at product({{0.5, -1.5}, {2.0, 0.25}, {1.0, -0.75}}, {{1.5, 0.5, -1.0}, {0.25, 2.0, 1.25}})
    // at product({{0.5, -1.5}, {2.0, 0.25}}, {{}, {}})
    // at product({{}, {}}, {{1.0}})
    @Differentiable(emit = {Emit.HVP, Emit.JVP})
    static double product(double[][] a, double[][] b) {
        double[][] c = new double[a.length][b[0].length];
        multiply(a, b, c);
        double sum = 0;
        for (double[] row : c) {
            for (double each : row) {
                sum += each * each;
            }
        }
        return sum;
    }

    private static void multiply(double[][] a, double[][] b, double[][] c) {
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < a[i].length; k++) {
                for (int j = 0; j < b[k].length; j++) {
                    c[i][j] += a[i][k] * b[k][j];
                }
            }
        }
    }

    /** One array is both factor and product: what a turn reads, the one before has written. */
    // at inItself({{0.5, -1.5}, {2.0, 0.25}})
    @Differentiable(emit = {Emit.HVP, Emit.JVP})
    static double inItself(double[][] a) {
        double[][] c = {a[0].clone(), a[1].clone()};
        multiply(c, a, c);
        multiply(a, c, c);
        multiply(c, c, c);
        return c[0][0] * c[0][1] + c[1][0] - c[1][1];
    }

    /** The number that scales a row is in that row. */
    // at scaled({0.5, -1.5, 2.0}, 1)
    // at scaled({0.5, -1.5, 2.0}, 0)
    @Differentiable(emit = {Emit.HVP, Emit.JVP})
    static double scaled(double[] x, int at) {
        double[] y = x.clone();
        for (int i = 0; i < y.length; i++) {
            y[i] = y[i] * y[at] + x[at];
        }
        return y[0] * y[1] - y[2];
    }

    /** A second name for the array that the loop writes to. */
    // at renamed({0.5, -1.5, 2.0})
    @Differentiable(emit = {Emit.HVP, Emit.JVP})
    static double renamed(double[] x) {
        double[] y = new double[x.length];
        double[] z = y;
        y[1] = 0.5;
        for (int i = 0; i < x.length; i++) {
            y[i] = x[i] * z[1] + x[0];
        }
        return y[0] * y[1] * y[2];
    }

    /** Of a row that another one takes the place of. */
    // at replaced({{0.5, -1.5}, {2.0, 0.25}})
    @Differentiable
    static double replaced(double[][] a) {
        double[][] rows = new double[2][];
        rows[0] = a[0].clone();
        rows[1] = a[1].clone();
        double sum = 0;
        for (int i = 0; i < rows[0].length; i++) {
            sum += rows[1][0] * rows[0][i];
            rows[1] = new double[] {sum, 1};
        }
        return sum;
    }

    /** The loop has no turn where there is no such number. */
    // at noTurn({0.5, -1.5}, 2, 0)
    // at noTurn({0.5, -1.5}, 1, 2)
    @Differentiable(emit = {Emit.HVP, Emit.JVP})
    static double noTurn(double[] x, int at, int turns) {
        double[] y = new double[2];
        for (int i = 0; i < turns; i++) {
            y[i] += x[at] * x[i];
        }
        return y[0] * y[1] + x[0];
    }

    /** Read only in some turns: the others would not find it. */
    // at sometimes({0.5, -1.5, 2.0}, 3)
    // at sometimes({0.5, -1.5, 2.0}, 1)
    @Differentiable
    static double sometimes(double[] x, int at) {
        double[] y = x.clone();
        for (int i = 0; i < x.length; i++) {
            if (at < x.length) {
                y[i] = x[at] * y[i];
            }
            y[i] += at < x.length ? x[at] : x[i] * x[i];
        }
        return y[0] * y[1] * y[2];
    }

    /** The adjoint of a row meets the row itself. */
    // at neighbours({{0.5, -1.5, 1.0}, {2.0, 0.25, -0.5}})
    @Differentiable(emit = {Emit.HVP, Emit.BACKWARD})
    static double neighbours(double[][] a) {
        double sum = 0;
        for (int i = 1; i < a.length; i++) {
            for (int j = 0; j < a[i - 1].length; j++) {
                sum += a[i][j] * a[i - 1][0] * a[i - 1][j] * a[0][j];
            }
        }
        return sum;
    }

    /** A downward loop, and bounds that are rows of their own. */
    // at downwards({{0.5, -1.5, 1.0}, {2.0, 0.25, -0.5}}, {2.0, 3.0, 1.0})
    @Differentiable(emit = {Emit.HVP, Emit.JVP})
    static double downwards(double[][] a, double[] w) {
        double[][] b = new double[a.length][w.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = a[i].length - 1; j >= 0; j--) {
                b[i][j] = a[i][j] * w[i] + w[j] * a[0][0];
            }
        }
        return b[0][2] * b[1][0] + b[1][1] * b[1][2] - b[0][0] * b[0][1];
    }

    /** What a method returns is the array that it was given. */
    // at returned({0.5, -1.5, 2.0})
    @Differentiable(emit = {Emit.HVP, Emit.JVP})
    static double returned(double[] x) {
        double[] y = x.clone();
        double[] z = doubled(y);
        for (int i = 0; i < x.length; i++) {
            z[i] = z[i] * y[1] + y[0];
        }
        return z[0] + z[1] * z[2] + doubled(z)[0];
    }

    private static double[] doubled(double[] a) {
        for (int i = 0; i < a.length; i++) {
            a[i] = a[i] * 2;
        }
        return a;
    }
}
