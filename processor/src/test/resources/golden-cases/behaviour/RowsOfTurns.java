package cases;

import io.adjoint.Differentiable;
import io.adjoint.Emit;

/** Scratch arrays that each turn of a loop fills anew, so that each can have a row of its own, and such as it does not. */
final class RowsOfTurns {
    // at scratch({{0.5, -1.5}, {2.0, 0.25}, {1.0, -0.75}}, {1.5, 0.5}, 3)
    // at scratch({{0.5, -1.5}, {2.0, 0.25}}, {1.5, 0.5}, 1)
    // at scratch({{0.5, -1.5}}, {1.5, 0.5}, 0)
    // at scratch({{0.5, -1.5}}, {1.5, 0.5}, -1)
    @Differentiable(emit = {Emit.HVP, Emit.BACKWARD})
    static double scratch(double[][] a, double[] x, int turns) {
        double[] squares = new double[2];
        double[] out = new double[a.length];
        for (int k = 0; k < turns; k++) {
            squares(a[k], squares);
            out[k] = squares[0] * squares[1] * x[0] + squares[0] * squares[0] * x[1];
        }
        return sum(out);
    }

    private static void squares(double[] v, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = v[i] * v[i] + v[0];
        }
    }

    private static double sum(double[] v) {
        double sum = 0;
        for (double each : v) {
            sum += Math.sin(each);
        }
        return sum;
    }

    /** All turns of the outer loop use the same rows. */
    // at mixture({{0.5, -1.5}, {2.0, 0.25}, {1.0, -0.75}}, {{1.5, 0.5}, {-0.25, 0.5}})
    // at mixture({{0.5, -1.5}}, {})
    @Differentiable
    static double mixture(double[][] mu, double[][] points) {
        int components = mu.length;
        int n = mu[0].length;
        double[] centred = new double[n];
        double[] beta = new double[components];
        double total = 0;
        for (double[] point : points) {
            for (int k = 0; k < components; k++) {
                for (int i = 0; i < n; i++) {
                    centred[i] = point[i] - mu[k][i];
                }
                double norm = 0;
                for (int i = 0; i < n; i++) {
                    norm += centred[i] * centred[i];
                }
                beta[k] = Math.exp(-norm);
            }
            total += Math.log(sum(beta));
        }
        return total;
    }

    /** The last turn's numbers are read after the loop. */
    // at readAfter({{0.5, -1.5}, {2.0, 0.25}}, 2)
    // at readAfter({{0.5, -1.5}, {2.0, 0.25}}, 0)
    @Differentiable
    static double readAfter(double[][] a, int turns) {
        double[] squares = new double[2];
        double total = 1;
        for (int k = 0; k < turns; k++) {
            squares(a[k], squares);
            total *= squares[0] * squares[1];
        }
        return total * squares[0] + squares[1] * squares[1];
    }

    /** A turn reads what the one before left. */
    // at carried({{0.5, -1.5}, {2.0, 0.25}, {1.0, -0.75}}, 3)
    @Differentiable
    static double carried(double[][] a, int turns) {
        double[] state = new double[2];
        double total = 0;
        for (int k = 0; k < turns; k++) {
            for (int i = 0; i < 2; i++) {
                state[i] = Math.sin(state[i]) + a[k][i];
            }
            total += state[0] * state[1] * state[1] * total + state[0];
        }
        return total;
    }

    /** A turn leaves one number as the turn before, or the one long before, has written it. */
    // at partly({{0.5, -1.5}, {2.0, 0.25}, {1.0, -0.75}}, 3, 1)
    // at partly({{0.5, -1.5}, {2.0, 0.25}, {1.0, -0.75}}, 3, 2)
    @Differentiable
    static double partly(double[][] a, int turns, int until) {
        double[] squares = new double[2];
        squares[1] = a[0][1];
        double total = 1;
        for (int k = 0; k < turns; k++) {
            for (int i = 0; i < until; i++) {
                squares[i] = a[k][i] * a[k][i];
            }
            total *= squares[0] + squares[1] * squares[1];
        }
        return total;
    }

    /** Filled in some turns only. */
    // at sometimes({{0.5, -1.5}, {2.0, 0.25}, {1.0, -0.75}}, 3)
    @Differentiable
    static double sometimes(double[][] a, int turns) {
        double[] squares = new double[2];
        double total = 1;
        for (int k = 0; k < turns; k++) {
            if (a[k][0] < 1.5) {
                squares(a[k], squares);
            }
            total *= squares[0] + squares[1] * squares[1];
        }
        return total;
    }

    /** A second name for the array, through which it is read after the loop. */
    // at renamed({{0.5, -1.5}, {2.0, 0.25}}, 2)
    @Differentiable
    static double renamed(double[][] a, int turns) {
        double[] squares = new double[2];
        double[] same = squares;
        double total = 1;
        for (int k = 0; k < turns; k++) {
            squares(a[k], squares);
            total *= squares[0] * squares[1];
        }
        return total * same[0] + same[1] * same[1];
    }

    /** The array becomes a row of another one. */
    // at stacked({{0.5, -1.5}, {2.0, 0.25}}, 2)
    @Differentiable
    static double stacked(double[][] a, int turns) {
        double[][] rows = new double[1][];
        double[] squares = new double[2];
        rows[0] = squares;
        double total = 1;
        for (int k = 0; k < turns; k++) {
            squares(a[k], squares);
            total *= rows[0][0] * squares[1];
        }
        return total * rows[0][0] + rows[0][1];
    }

    /** What says how long the array is changes after it is made. */
    // at remeasured({{0.5, -1.5}, {2.0, 0.25}}, 1)
    @Differentiable
    static double remeasured(double[][] a, int n) {
        int size = n + 1;
        double[] squares = new double[size];
        size = n;
        double total = 1;
        for (int k = 0; k < a.length; k++) {
            squares(a[k], squares);
            total *= squares[0] * squares[1] + squares.length;
        }
        return total * size * squares.length;
    }

    /** How many turns there are changes before the loop. */
    // at more({{0.5, -1.5}, {2.0, 0.25}}, 1)
    @Differentiable
    static double more(double[][] a, int turns) {
        double[] squares = new double[2];
        turns++;
        double total = 1;
        for (int k = 0; k < turns; k++) {
            squares(a[k], squares);
            total *= squares[0] * squares[1] + squares[0];
        }
        return total;
    }

    /** No array of that length. */
    // at negative({{0.5, -1.5}}, -1, 1) throws
    // at negative({{0.5, -1.5}}, -1, 0) throws
    // at negative({{0.5, -1.5}}, 2, 1)
    @Differentiable
    static double negative(double[][] a, int n, int turns) {
        double[] squares = new double[n];
        double total = 1;
        for (int k = 0; k < turns; k++) {
            squares(a[k], squares);
            total *= squares[0] * squares[1];
        }
        return total;
    }

    /** A turn that may be left out, or leave early. */
    // at left({{0.5, -1.5}, {2.0, 0.25}, {1.0, -0.75}}, 3)
    @Differentiable
    static double left(double[][] a, int turns) {
        double[] squares = new double[2];
        double total = 1;
        for (int k = 0; k < turns; k++) {
            if (a[k][1] > 0) {
                continue;
            }
            squares(a[k], squares);
            total *= squares[0] * squares[1];
            if (total > 100) {
                break;
            }
        }
        return total;
    }

    /** Of whole numbers, and of {@code float}. */
    // at others({{0.5f, -1.5f}, {2.0f, 0.25f}}, 2)
    @Differentiable
    static double others(float[][] a, int turns) {
        int[] at = new int[2];
        float[] squares = new float[2];
        double total = 1;
        for (int k = 0; k < turns; k++) {
            for (int i = 0; i < 2; i++) {
                at[i] = (i + k) % 2;
                squares[i] = a[k][i] * a[k][i];
            }
            total *= squares[at[0]] * 2 + squares[at[1]] * total;
        }
        return total;
    }

    /** The array is what the method returns. */
    // at returned({{0.5, -1.5}, {2.0, 0.25}}, 2)
    @Differentiable
    static double[] returned(double[][] a, int turns) {
        double[] squares = new double[2];
        double total = 1;
        for (int k = 0; k < turns; k++) {
            squares(a[k], squares);
            total *= squares[0] * squares[1];
        }
        squares[0] *= total;
        return squares;
    }
}
