package cases;

import io.adjoint.Differentiable;

/** Arrays that are overwritten while they are read. */
final class InPlace {
    // at prefixSums({0.5, -1.25, 2.0, 4.0})
    // at prefixSums({0.5})
    // at prefixSums({})
    @Differentiable
    static double prefixSums(double[] a) {
        for (int i = 1; i < a.length; i++) {
            a[i] += a[i - 1];
        }
        double s = 0;
        for (double v : a) {
            s += v * v;
        }
        return s;
    }

    // at prefixProducts({0.5, -1.25, 2.0, 4.0})
    // at prefixProducts({0.5})
    @Differentiable
    static double prefixProducts(double[] a) {
        for (int i = 1; i < a.length; i++) {
            a[i] *= a[i - 1];
        }
        return a[a.length - 1] + a[0];
    }

    // at insertionSort({3.5, -1.25, 2.0, 4.0, 0.5})
    // at insertionSort({1.0, 2.0})
    @Differentiable
    static double insertionSort(double[] a) {
        for (int i = 1; i < a.length; i++) {
            double v = a[i];
            int j = i - 1;
            while (j >= 0 && a[j] > v) {
                a[j + 1] = a[j];
                j--;
            }
            a[j + 1] = v;
        }
        double s = 0;
        for (int i = 0; i < a.length; i++) {
            s += (i + 1) * a[i] * a[i];
        }
        return s;
    }

    // at bubbleSort({3.5, -1.25, 2.0, 4.0, 0.5})
    // at bubbleSort({1.0})
    @Differentiable
    static double bubbleSort(double[] a) {
        boolean swapped;
        do {
            swapped = false;
            for (int i = 1; i < a.length; i++) {
                if (a[i - 1] > a[i]) {
                    double t = a[i];
                    a[i] = a[i - 1];
                    a[i - 1] = t;
                    swapped = true;
                }
            }
        } while (swapped);
        return a[0] * 2 + (a.length > 2 ? a[2] * a[1] : 0);
    }

    // at reversed({3.5, -1.25, 2.0, 4.0}, 2.0)
    @Differentiable
    static double reversed(double[] a, double x) {
        for (int i = 0, j = a.length - 1; i < j; i++, j--) {
            double t = a[i];
            a[i] = a[j] * x;
            a[j] = t;
        }
        double s = 0;
        for (double v : a) {
            s = s * x + v;
        }
        return s;
    }

    // at overwrittenByConstant({3.5, -1.25, 2.0}, 2.0)
    @Differentiable
    static double overwrittenByConstant(double[] a, double x) {
        double s = a[0] * a[1];
        a[0] = 2;
        s += a[0] * x;
        a[0] = x;
        a[0] = a[0] * a[0] + a[1];
        a[1] = a[0];
        return s + a[0] * a[1] * a[2];
    }

    // at sameElementTwice({3.5, -1.25, 2.0}, 1)
    // at sameElementTwice({3.5, -1.25, 2.0}, 0)
    @Differentiable
    static double sameElementTwice(double[] a, int k) {
        a[k] = a[0] * a[1];
        a[1 - k] += a[k] * a[k];
        a[k] *= a[1 - k];
        a[2] = a[2] - a[k] * a[2];
        return a[0] + 2 * a[1] + 3 * a[2];
    }

    // at scaledBySelf({3.5, -1.25, 2.0})
    @Differentiable
    static double scaledBySelf(double[] a) {
        for (int i = 0; i < a.length; i++) {
            a[i] *= a[0];
        }
        for (int i = a.length - 1; i >= 0; i--) {
            a[i] -= a[i] * a[a.length - 1];
            a[i] /= 3;
        }
        return a[0] * a[1] * a[2];
    }

    // at scratch({3.5, -1.25, 2.0}, 3)
    // at scratch({3.5, -1.25, 2.0}, 0)
    @Differentiable
    static double scratch(double[] a, int rounds) {
        double[] next = new double[a.length];
        double[] current = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            current[i] = a[i];
        }
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < a.length; i++) {
                next[i] = 0.5 * current[i] + 0.25 * Math.tanh(current[(i + 1) % a.length]);
            }
            for (int i = 0; i < a.length; i++) {
                current[i] = next[i];
            }
        }
        double s = 0;
        for (double v : current) {
            s += v * v;
        }
        return s;
    }

    // at freshEachTurn({3.5, -1.25, 2.0}, 0.5)
    @Differentiable
    static double freshEachTurn(double[] a, double x) {
        double s = 0;
        for (int i = 0; i < a.length; i++) {
            double[] pair = new double[2];
            pair[0] = a[i] * x;
            pair[1] = pair[0] * pair[0];
            double[] triple = {x, pair[1], s};
            s += triple[0] * triple[1] * triple[2] + pair[1];
        }
        return s;
    }

    // at circular({3.5, -1.25, 2.0}, 7)
    @Differentiable
    static double circular(double[] a, int n) {
        int head = 0;
        double s = 1;
        for (int i = 0; i < n; i++) {
            s += a[head] * 0.5;
            a[head] = Math.sin(s);
            head = (head + 1) % a.length;
        }
        return s + a[0] * a[head];
    }

    // at gathered({3.5, -1.25, 2.0}, {2, 0, 0, 1})
    @Differentiable
    static double gathered(double[] a, int[] p) {
        double[] out = new double[p.length];
        for (int i = 0; i < p.length; i++) {
            out[i] += a[p[i]] * a[p[i]];
            p[i] = (p[i] + 1) % a.length;
        }
        for (int i = 0; i < p.length; i++) {
            out[p[i]] *= a[p[i]];
        }
        double s = 0;
        for (double v : out) {
            s += v * v;
        }
        return s;
    }

    private InPlace() {}
}
