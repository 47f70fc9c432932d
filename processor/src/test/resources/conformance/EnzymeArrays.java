package conformance;

import io.adjoint.Differentiable;
import java.util.Arrays;

/** Cells that are read, overwritten and read again; arrays made anew in loops; data-dependent loops over arrays. */
final class EnzymeArrays {
    // E01 readwriteread at readWriteRead(2.0)
    @Differentiable
    static double readWriteRead(double x) {
        double[] cell = {x};
        double product = cell[0] * cell[0];
        cell[0] *= product;
        return cell[0];
    }

    // E02 rwrloop(3x3) at readThenClear({0, 1, 2, 100, 101, 102, 200, 201, 202}, 3)
    @Differentiable
    static double readThenClear(double[] a, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                sum += a[i * n + j] * a[i * n + j];
                a[i * n + j] = 0;
            }
        }
        return sum;
    }

    // E03 rwrmeta at rowUnderASecondName({{3.0}})
    @Differentiable
    static double rowUnderASecondName(double[][] m) {
        double[] row = m[0];
        double result = row[0] * m[0][0];
        row[0] = 3.14159265;
        return result;
    }

    // E04 insertsort_sum at largestHalf({0, 1, 0, 1, 0, 1, 0, 1, 0, 1})
    @Differentiable
    static double largestHalf(double[] a) {
        for (int i = 1; i < a.length; i++) {
            int j = i;
            while (j > 0 && a[j - 1] < a[j]) {
                double swap = a[j];
                a[j] = a[j - 1];
                a[j - 1] = swap;
                j--;
            }
        }
        double sum = 0;
        for (int i = 0; i < a.length / 2; i++) {
            sum += a[i];
        }
        return sum;
    }

    // E05 sumtil at squaresUntil({1, 2, 3, 4, 5}, 30.0)
    @Differentiable(wrt = "v")
    static double squaresUntil(double[] v, double limit) {
        double result = 0;
        for (int i = 0; i < v.length; i++) {
            result += v[i] * v[i];
            if (result > limit) {
                break;
            }
            result += v[i] * v[i];
            v[i] = 0;
        }
        return result;
    }

    // E06 sumtil2 at sumUntil({1, 2, 3, 4, 5})
    @Differentiable
    static double sumUntil(double[] v) {
        double result = 0;
        for (int i = 0; i < v.length; i++) {
            result += v[i];
            if (result > 15) {
                break;
            }
            result += v[i];
        }
        return result;
    }

    // E08 remat at modularCopies({0, 1, 2, 3}, 3)
    @Differentiable
    static double modularCopies(double[] x, int rounds) {
        int n = x.length;
        double[] squares = new double[n];
        for (int round = 0; round < rounds; round++) {
            double[] twice = new double[2 * n];
            for (int j = 0; j < 2 * n; j++) {
                twice[j] = x[j % n];
            }
            for (int j = 0; j < 2 * n; j++) {
                squares[j % n] = square(twice[j]);
            }
        }
        return sum(squares);
    }

    private static double square(double x) {
        return x * x;
    }

    private static double sum(double[] a) {
        double sum = 0;
        for (double each : a) {
            sum += each;
        }
        return sum;
    }

    // E09 rematSimple at copiesMadeAnew({0, 1, 2, 3}, 20)
    @Differentiable
    static double copiesMadeAnew(double[] x, int rounds) {
        int n = x.length;
        double[] squares = new double[n];
        double[] copy;
        for (int round = 0; round < rounds; round++) {
            copy = new double[n];
            for (int i = 0; i < n; i++) {
                copy[i] = x[i];
            }
            for (int i = 0; i < n; i++) {
                squares[i] += square(copy[i]);
            }
        }
        return sum(squares);
    }

    // E12 manymax at runningMax({1, 2, 3, 102, 5}, 3.14)
    @Differentiable
    static double runningMax(double[] x, double start) {
        double max = start;
        for (int i = 0; i < x.length; i++) {
            if (x[i] > max) {
                max = x[i];
            }
        }
        return max;
    }

    // E15 vecmax tie at lastMax({-1, 2, -0.2, 2, 1}), where it has a kink
    @Differentiable
    static double lastMax(double[] x) {
        double max = Double.NEGATIVE_INFINITY;
        for (double each : x) {
            max = max > each ? max : each;
        }
        return max;
    }

    // E16 multivecmax tie-mean at meanOfMaxima({-1, 2, -0.2, 2, 1}), where it has a kink
    // warns ADJ301
    @Differentiable
    static double meanOfMaxima(double[] x) {
        double max = -1e7;
        double[] maxima = new double[1];
        int count = 0;
        for (double each : x) {
            if (each > max) {
                count = 0;
                max = each;
            }
            if (each == max) {
                if (count == maxima.length) {
                    maxima = Arrays.copyOf(maxima, 2 * count);
                }
                maxima[count++] = each;
            }
        }
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += maxima[i];
        }
        return sum / count;
    }

    // E18 metarwr at boundsThatAreCleared({0, 7})
    @Differentiable
    static double boundsThatAreCleared(double[] a) {
        int[] segment = {198, 200};
        for (int i = 0; i < segment[1] - segment[0]; i++) {
            a[i] *= 2;
        }
        segment[1] = 0;
        segment = null;
        a[0] = 0;
        return a[1];
    }

    // E19 fwdsolve at forwardSolve({0, 1, 2, 3, 4, 5, 6, 7, 8}, {0.1, 0.2, 0.3})
    @Differentiable
    static double forwardSolve(double[] lower, double[] b) {
        int n = b.length;
        double[] out = new double[n];
        forwardSubstitute(n, lower, b, out);
        return 10000 * out[0] + 20000 * out[1] + 30000 * out[2];
    }

    private static void forwardSubstitute(int n, double[] lower, double[] b, double[] out) {
        for (int i = 0; i < n; i++) {
            out[i] = b[i];
            for (int j = 0; j < i - 1; j++) {
                out[i] -= lower[i * n + j] * out[j];
            }
        }
    }

    // E23 boundissue N=0 at squaresUpTo({3.14}, 0)
    // E23 boundissue inclusive bound N=9 at squaresUpTo({1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, 9)
    // E23 boundissue negative bound (loop never entered) at squaresUpTo({1.0}, -1)
    @Differentiable
    static double squaresUpTo(double[] x, int n) {
        double sum = 0;
        for (int i = 0; i <= n; i++) {
            x[i] = x[i] * x[i];
            sum += x[i];
        }
        return sum;
    }

    // E23 boundissue N=0 at squaresOfCopies(3.14, 0)
    // E23 boundissue negative bound (loop never entered) at squaresOfCopies(1.0, -1)
    @Differentiable
    static double squaresOfCopies(double x, int n) {
        double[] copies = null;
        if (n >= 0) {
            copies = new double[n + 1];
            Arrays.fill(copies, x);
        }
        double sum = 0;
        for (int i = 0; i <= n; i++) {
            sum += copies[i] * copies[i];
        }
        return sum;
    }

    // E31 remat2 loop-local array at squaresOfDistances({3, 5})
    @Differentiable
    static double squaresOfDistances(double[] x) {
        double result = 0;
        for (int j = 0; j < x.length; j++) {
            double[] distance = new double[3];
            for (int k = 0; k < 3; k++) {
                distance[k] = x[j];
            }
            result += distance[0] * distance[0];
        }
        return result;
    }

    // E32 allocatedtape seeds (5.6,7.8) at seededUpdate({1.2, 3.4})
    @Differentiable
    static double seededUpdate(double[] a) {
        update(a);
        return 5.6 * a[0] + 7.8 * a[1];
    }

    // E32 allocatedtape seeds (5.6,7.8) at update({1.2, 3.4}) seeded {5.6, 7.8}
    @Differentiable
    static void update(double[] a) {
        a[0] += a[1] * a[1];
        a[1] = -a[1];
    }

    private EnzymeArrays() {}
}
