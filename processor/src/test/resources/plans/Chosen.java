package plans;

import io.adjoint.Checkpoint;
import io.adjoint.Differentiable;

/** Methods, each with what its gradient is to record: the plan that is to be chosen for its loops and calls. */
final class Chosen {

    // Tape: none.
    @Differentiable
    static double alive(double x, double y) {
        double product = x * y;
        return Math.exp(product) * product;
    }

    // Tape: none.
    @Differentiable
    static double mirrored(double[] x) {
        double[] squares = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            squares[i] = x[i] * x[i];
        }
        return squares[0] * squares[x.length - 1];
    }

    // Tape: none.
    @Differentiable(wrt = "w")
    static double turnByTurn(double[] w, double[][] x) {
        double loss = 0;
        for (double[] row : x) {
            double score = 0;
            for (int j = 0; j < w.length; j++) {
                score += w[j] * row[j];
            }
            loss += Math.log1p(Math.exp(score));
        }
        return loss / x.length;
    }

    // Tape: {@code y}, once for each turn of the loop at line 44.
    @Differentiable
    static double recorded(double x, int steps) {
        double y = x;
        for (int i = 0; i < steps; i++) {
            y = y * y - x;
        }
        return y;
    }

    // Tape: {@code y}, once for each turn of the loop at line 54; and a count of the turns of the loop at line 54.
    @Differentiable
    static double recordedWhileItLasts(double x) {
        double y = x;
        while (y < 100) {
            y = y * y + 1;
        }
        return y;
    }

    // Tape: {@code total}, once for each turn of the loop at line 65; and elements of {@code powers}, once for each turn of the loop at line 65.
    @Differentiable
    static double rowForEachTurn(double[][] a, int turns) {
        double[] powers = new double[2];
        double total = 1;
        for (int k = 0; k < turns; k++) {
            for (int i = 0; i < powers.length; i++) {
                powers[i] = Math.pow(a[k][i], 1.5);
            }
            total *= powers[0] * powers[1];
        }
        return total;
    }

    // Tape: none.
    @Differentiable
    static double onePass(double[] a, int depth) {
        double sum = 0;
        for (int i = 0; i < a.length && depth > 0; i++) {
            sum += a[i] * onePass(a, depth - 1);
        }
        return sum + a[0];
    }

    // Tape: none.
    @Differentiable
    static double smallMethodInPlace(double x, double y) {
        return softplus(x * y) * softplus(x + y);
    }

    private static double softplus(double z) {
        return Math.log1p(Math.exp(z));
    }

    // Tape: {@code least}, once for each turn of the loop at line 98.
    @Differentiable
    static double decidingTurns(double[] x) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            least = Math.min(least, x[i] * x[i]);
        }
        return least * least;
    }

    // Tape: elements of {@code y}, once for each turn of the loop at line 111; and what one turn of the loop at line 111 records.
    @Differentiable
    static double runAgain(double[] start, double h, int steps) {
        int n = start.length;
        double[] y = start.clone();
        double[] slope = new double[n];
        double[] middle = new double[n];
        for (int step = 0; step < steps; step++) {
            for (int i = 0; i < n; i++) {
                slope[i] = y[i] * y[n - 1 - i];
            }
            for (int i = 0; i < n; i++) {
                middle[i] = y[i] + h / 2 * slope[i];
            }
            for (int i = 0; i < n; i++) {
                slope[i] = middle[i] * middle[n - 1 - i];
            }
            for (int i = 0; i < n; i++) {
                y[i] += h * slope[i];
            }
        }
        return y[0];
    }

    // Tape: snapshots of {@code y} in the loop at line 132; and what one turn of it records.
    @Differentiable
    static double checkpointed(double x, int steps) {
        double y = x;
        for (@Checkpoint(snapshots = 5) int i = 0; i < steps; i++) {
            y = y * y - x;
        }
        return y;
    }

    // Tape: what {@code overwritten$forward} records.
    @Differentiable
    static double split(double[] x) {
        double[] y = x.clone();
        double first = overwritten(y, 3);
        return first * y[0];
    }

    private static double overwritten(double[] y, int times) {
        if (times == 0) {
            return y[0] * y[0];
        }
        for (int i = 0; i < y.length; i++) {
            y[i] *= y[i];
        }
        return overwritten(y, times - 1) * y[0];
    }
}
