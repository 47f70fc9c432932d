package cases;

import io.adjoint.Checkpoint;
import io.adjoint.Differentiable;

/** Loops that are reversed from snapshots. */
final class Checkpoints {
    private static final int FEW = 3;

    // at scalars(0.4, 0)
    // at scalars(0.4, 1)
    // at scalars(0.4, 2)
    // at scalars(0.4, 37)
    @Differentiable
    static double scalars(double x, int n) {
        double y = x;
        double z = 1;
        for (@Checkpoint(snapshots = FEW) int i = 0; i < n; i++) {
            z = Math.sin(y * z) + 0.1 * i;
            y = Math.cos(z) * x;
        }
        return y * z;
    }

    // at one(0.4, 5)
    @Differentiable
    static double one(double x, int n) {
        double y = x;
        for (@Checkpoint(snapshots = 1) int i = 1; i <= n; i++) {
            y = y * y * x + i;
            y = Math.sin(y);
        }
        return y;
    }

    // at more(0.4, 5)
    @Differentiable
    static double more(double x, int n) {
        double y = x;
        for (@Checkpoint(snapshots = 1000) int i = 0; i < n; i++) {
            y = Math.sin(y * y + x);
        }
        return y;
    }

    // at downwards(0.4, 9)
    // at downwards(0.4, -1)
    @Differentiable
    static double downwards(double x, int n) {
        double y = x;
        for (@Checkpoint(snapshots = 2) int i = n; i >= 0; i--) {
            y = Math.sin(0.1 * y * i) + x;
        }
        for (@Checkpoint(snapshots = 2) int i = n; i > 2; i--) {
            y = Math.sin(0.1 * y * y * i) + x;
        }
        return y;
    }

    // at given({0.5, -0.25, 1.5}, 11)
    // at given({0.5, -0.25, 1.5}, 0)
    @Differentiable
    static double given(double[] state, int n) {
        double before = state[0] * state[0];
        state[0] = before * state[1];
        for (@Checkpoint(snapshots = 2) int i = 0; i < n; i++) {
            for (int j = 0; j < state.length; j++) {
                state[j] = Math.sin(state[j] * state[(j + 1) % state.length]);
            }
        }
        double mean = (state[0] + state[1]) * before;
        state[1] = mean * state[2];
        return state[1] * state[0];
    }

    // at rows({{0.5, -0.25}, {1.5, 2.0, 3.0}}, 7)
    @Differentiable
    static double rows(double[][] grid, int n) {
        double sum = 0;
        for (@Checkpoint(snapshots = 3) int i = 0; i < n; i++) {
            for (double[] row : grid) {
                for (int j = 1; j < row.length; j++) {
                    row[j] = Math.cos(row[j] * row[j - 1]);
                }
            }
            sum += grid[i % 2][1] * grid[1][0];
        }
        return sum * grid[0][1];
    }

    // at outputs(0.3, {0.0, 0.0, 0.0, 0.0, 0.0})
    @Differentiable(wrt = "x")
    static double outputs(double x, double[] path) {
        double y = x;
        for (@Checkpoint(snapshots = 2) int i = 0; i < path.length; i++) {
            y = Math.sin(y * 3 + x);
            path[i] = y;
        }
        double sum = 0;
        for (double each : path) {
            sum += each * each;
        }
        return sum;
    }

    // at written({0.5, -0.75}, 0.1, 13)
    @Differentiable
    static void written(double[] state, double h, int n) {
        double[] rate = new double[state.length];
        for (@Checkpoint(snapshots = 3) int i = 0; i < n; i++) {
            rate(state, rate);
            for (int j = 0; j < state.length; j++) {
                state[j] += h * rate[j];
            }
        }
    }

    private static void rate(double[] state, double[] rate) {
        rate[0] = state[1];
        rate[1] = -Math.sin(state[0]) * state[1];
    }

    // at helper(0.7, 6)
    @Differentiable
    static double helper(double x, int n) {
        double first = march(x, n);
        double second = march(first * x, n + 1);
        return first * second;
    }

    private static double march(double x, int n) {
        double y = x;
        for (@Checkpoint(snapshots = 2) int i = 0; i < n; i++) {
            y = Math.sin(y) * x + square(y);
        }
        return y;
    }

    private static double square(double y) {
        double r = y;
        for (int i = 0; i < 2; i++) {
            r = r * y * 0.5;
        }
        return r;
    }

    // at inTurns(0.7, 3, 4)
    @Differentiable
    static double inTurns(double x, int n, int m) {
        double y = x;
        for (int i = 0; i < n; i++) {
            if (y > 0) {
                for (@Checkpoint(snapshots = 2) int j = 0; j < m; j++) {
                    y = Math.sin(y * y + x);
                }
            }
            y = y * x + i;
        }
        return y;
    }

    // at nested(0.7, 5, 6)
    @Differentiable
    static double nested(double x, int n, int m) {
        double y = x;
        double z = 0;
        for (@Checkpoint(snapshots = 2) int i = 0; i < n; i++) {
            for (@Checkpoint(snapshots = 2) int j = 0; j < m; j++) {
                y = Math.sin(y * y + z);
            }
            z = z * y + x;
        }
        return y * z;
    }

    // at broken(0.7, 100)
    // at broken(0.7, 3)
    // at broken(0.7, 0)
    @Differentiable
    static double broken(double x, int n) {
        double y = x;
        for (@Checkpoint(snapshots = 2) int i = 0; i < n; i++) {
            y = y * y * 0.6 + x;
            if (y > 3) {
                break;
            }
            if (y < -100) {
                continue;
            }
            y += 0.1 * i;
        }
        return y;
    }

    // at left(0.7, 100)
    // at left(0.7, 2)
    @Differentiable
    static double left(double x, int n) {
        double y = x;
        for (@Checkpoint(snapshots = 2) int i = 0; i < n; i++) {
            y = y * y * 0.6 + x;
            if (y > 3) {
                return y * x;
            }
        }
        return y;
    }

    // at condition(9.5)
    // at condition(0.5)
    @Differentiable
    static double condition(double x) {
        double y = x;
        int count = 0;
        for (@Checkpoint(snapshots = 2) int i = 5; y * y > 1; i += 2) { // ADJ302
            y = y * 0.8 - Math.sin(y) / i;
            count++;
        }
        return y * count;
    }

    // at overElements({0.5, 1.5, -0.25, 2.0}, 0.3)
    @Differentiable
    static double overElements(double[] w, double x) {
        double y = x;
        for (@Checkpoint(snapshots = 2) double each : w) {
            y = Math.tanh(each * y) + x * y;
        }
        return y;
    }

    // at branches(0.3, 9)
    @Differentiable
    static double branches(double x, int n) {
        double y = x;
        int seen = 0;
        boolean up = true;
        for (@Checkpoint(snapshots = 2) int i = 0; i < n; i++) {
            if (up) {
                y = Math.exp(-y) * x;
                seen++;
            } else {
                y = y * y + seen;
            }
            up = y < 0.5 || !up;
        }
        return y * seen;
    }

    // at none(0.3, null, 4)
    @Differentiable(wrt = "x")
    static double none(double x, double[] log, int n) {
        double y = x;
        for (@Checkpoint(snapshots = 2) int i = 0; i < n; i++) {
            y = Math.sin(y * y) + x;
            if (log != null) {
                log[0] += y;
            }
        }
        return y;
    }

    // at throwing(0.3, {1.0, 2.0}, 1)
    // throws at throwing(0.3, {1.0, 2.0}, 5)
    @Differentiable(wrt = "x")
    static double throwing(double x, double[] w, int n) {
        double y = x;
        for (@Checkpoint(snapshots = 2) int i = 0; i <= n; i++) {
            y = Math.sin(y * y) + x * w[i];
            if (y > 1e6) {
                throw new IllegalStateException("too large");
            }
        }
        return y;
    }

    // at sums({0.5, 1.5}, 4)
    @Differentiable
    static double sums(double[] x, int n) {
        double sum = 0;
        for (@Checkpoint(snapshots = 2) int i = 0; i < n; i++) {
            sum += x[0] * x[1] * i;
        }
        return sum;
    }

    // at floats(0.5f, 6)
    @Differentiable
    static float floats(float x, int n) {
        float y = x;
        for (@Checkpoint(snapshots = 2) int i = 0; i < n; i++) {
            y = y * y + x * 0.25f;
        }
        return y;
    }
}
