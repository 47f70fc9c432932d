package conformance;

import io.adjoint.Differentiable;

/** Loops of every kind, left and continued from everywhere. */
final class CladLoops {
    // C01 Loops f1 x^3 at cube(3.0)
    @Differentiable
    static double cube(double x) {
        double t = 1;
        for (int i = 0; i < 3; i++) {
            t *= x;
        }
        return t;
    }

    // C02 Loops f2 x^9 at ninthPower(3.0)
    @Differentiable
    static double ninthPower(double x) {
        double t = 1;
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                t *= x;
            }
        }
        return t;
    }

    // C03 Loops f3 return in loop at returnInLoop(3.0)
    @Differentiable
    static double returnInLoop(double x) {
        double t = 1;
        for (int i = 0; i < 3; i++) {
            t *= x;
            if (i == 1) {
                return t;
            }
        }
        return t;
    }

    // C04 Loops f4 update clause at workInUpdate(3.0)
    @Differentiable
    static double workInUpdate(double x) {
        double t = 1;
        for (int i = 0; i < 3; i++, t *= x) {}
        return t;
    }

    // C05 Loops f_const_local at finalLocal(3.0)
    @Differentiable
    static double finalLocal(double x) {
        double result = 0;
        for (int i = 0; i < 3; i++) {
            final double n = x + i;
            result += x * n;
        }
        return result;
    }

    // C06 Loops f_log_gaus at logGauss({1, 2, 3, 4, 5}, {1, 2, 3, 4, 5.5}, 2.0)
    @Differentiable(wrt = {"p", "sigma"})
    static double logGauss(double[] x, double[] p, double sigma) {
        double power = 0;
        for (int i = 0; i < x.length; i++) {
            double difference = x[i] - p[i];
            power += difference * difference;
        }
        power = -power / (2 * sigma * sigma);
        double gauss = 1 / Math.sqrt(Math.pow(2 * Math.PI, x.length) * sigma) * Math.exp(power);
        return Math.log(gauss);
    }

    // C07 Loops fn8 do-while at doInWhile(3.0, 5.0)
    @Differentiable
    static double doInWhile(double i, double j) {
        double a = 0;
        int counter = 3;
        while (counter > 0) {
            do {
                a += i * i + j;
            } while (--counter != 0);
        }
        return a;
    }

    // C08 Loops fn14 continue x3 at threeContinues(3.0, 5.0)
    @Differentiable
    static double threeContinues(double i, double j) {
        int choice = 5;
        double result = 0;
        while (choice-- > 0) {
            if (choice > 3) {
                result += i;
                continue;
            }
            if (choice > 1) {
                result += j;
                continue;
            }
            if (choice > 0) {
                result += i * j;
                continue;
            }
        }
        return result;
    }

    // C09 Loops fn16 break+continue at breakAndContinue(3.0, 5.0)
    @Differentiable
    static double breakAndContinue(double i, double j) {
        double result = 0;
        for (int k = 0; k < 5; k++) {
            if (k == 4) {
                result += i * j;
                break;
            }
            if (k > 2) {
                result += 2 * i;
                continue;
            }
            result += i + j;
        }
        return result;
    }

    // C10 Loops fn17 nested break/continue at nestedBreakAndContinue(3.0, 5.0)
    @Differentiable
    static double nestedBreakAndContinue(double i, double j) {
        double result = 0;
        for (int outer = 0; outer < 5; outer++) {
            int inner = outer;
            if (outer < 2) {
                continue;
            }
            while (inner-- > 0) {
                if (inner < 3) {
                    result += i * j;
                    break;
                } else {
                    continue;
                }
            }
        }
        return result;
    }

    // C11 Loops f_loop_init_var (active bounds) at activeBounds(1.0, 2.0), where it has a jump
    // warns ADJ302
    @Differentiable
    static double activeBounds(double lower, double upper) {
        double sum = 0;
        double h = (upper - lower) / 100;
        for (double t = lower; t <= upper; t += h) {
            sum += t * t * h;
        }
        return sum;
    }

    // C12 Loops fn20 res+=(arr[i]*=5) at assignmentAsValue({1, 2, 3})
    @Differentiable
    static double assignmentAsValue(double[] a) {
        double result = 0;
        for (int i = 0; i < a.length; i++) {
            result += (a[i] *= 5);
        }
        return result;
    }

    // C13 Loops fn23 assign in condition (#746) at assignmentInCondition(3.0, 5.0)
    // warns ADJ301
    @Differentiable
    static double assignmentInCondition(double i, double j) {
        int count = 0;
        double result;
        while ((result = i * j) != 0) {
            if (count == 1) {
                break;
            }
            count++;
        }
        return result;
    }

    // C14 EarlyReturns loopEarly exits at earlyReturn(3.0, 2.0)
    // C15 EarlyReturns loopEarly falls through at earlyReturn(1.0, 2.0)
    @Differentiable
    static double earlyReturn(double x, double y) {
        double sum = 0;
        for (int i = 0; i < 5; i++) {
            sum += x * y;
            if (sum > 20) {
                return sum;
            }
        }
        return sum;
    }

    // C16 midEarly early at returnBetween(10.0, 6.0)
    // C17 midEarly late at returnBetween(3.0, 2.0)
    @Differentiable
    static double returnBetween(double x, double y) {
        double a = x * y;
        double b = a + x;
        if (b > 50) {
            return a * b;
        }
        b *= y;
        return b;
    }

    // C18 recEarly at earlyReturnInRecursion(5.5, 2.0)
    @Differentiable
    static double earlyReturnInRecursion(double a, double b) {
        if (a > b) {
            return earlyReturnInRecursion(a - 1, b);
        }
        return a * b;
    }

    // C19 declAfterEarly at declarationsAfterReturn(3.0, 4.0)
    // C20 declAfterEarly y==0 at declarationsAfterReturn(3.0, 0.0), where it has a jump
    // warns ADJ301
    @Differentiable
    static double declarationsAfterReturn(double x, double y) {
        if (y == 0) {
            return 1;
        }
        double n = y;
        double a = n + x;
        double b = n;
        double c = 2 * x;
        a *= b;
        return a + c;
    }

    // C32 RecursiveFunctionEarlyReturn func at sharedAccumulator({1, 2, 3}, 1.0)
    @Differentiable
    static double sharedAccumulator(double[] a, double start) {
        double[] shared = {start};
        return accumulate(a, shared, a.length);
    }

    private static double accumulate(double[] a, double[] shared, int n) {
        if (n <= 1) {
            return a[0] * shared[0];
        }
        double result = 0;
        for (int i = 0; i < n; i++) {
            shared[0] += a[i];
            result += accumulate(a, shared, n - 1);
        }
        return result;
    }

    // C33 issue-1865 inline_divisor_2 at divisorInLoop(1.3, 2)
    // C33 issue-1865 inline_divisor_3 at divisorInLoop(1.3, 3)
    // C33 issue-1865 inline_divisor_4 at divisorInLoop(1.3, 4)
    @Differentiable
    static double divisorInLoop(double x, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += 1.0 / ((i + 1.0) + x * x);
        }
        return sum;
    }

    private static final double[] TABLE = {1.5, 1.75, 2, 2.25, 2.5, 2.75, 3, 3.25};

    // C34 issue-1941 compound_index at compoundIndex(5.0, 1)
    @Differentiable
    static double compoundIndex(double x, int k) {
        return (x + 1.) * TABLE[k * 3 - 1] * (x + 1.);
    }

    // C35 issue-1941 multi_var n=2 at twoIndices(5.0, 2)
    @Differentiable
    static double twoIndices(double x, int n) {
        double result = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                result += (x - TABLE[i]) * TABLE[i * n + j] * (x - TABLE[j]);
            }
        }
        return result;
    }

    private CladLoops() {}
}
