package cases;

import io.adjoint.Differentiable;

/** {@code try} with {@code finally}. */
final class Finally {
    // at valueBefore(1.5)
    @Differentiable
    @SuppressWarnings("finally")
    static double valueBefore(double x) {
        double y = x * x;
        try {
            return y * x;
        } finally {
            y = 0;
        }
    }

    // at runsToItsEnd(1.5, 2.0)
    // at runsToItsEnd(-1.5, 2.0)
    @Differentiable
    static double runsToItsEnd(double x, double y) {
        double s = x;
        try {
            if (x > 0) {
                s *= y;
            }
        } finally {
            s += y * y;
        }
        return s * x;
    }

    // at leavesEarly(1.5, 2.0)
    // at leavesEarly(-1.5, 2.0)
    // at leavesEarly(-4.0, 2.0)
    @Differentiable
    static double leavesEarly(double x, double y) {
        double[] a = {x, y};
        try {
            if (x > 0) {
                return a[0] * y;
            }
            a[1] *= x;
            if (x < -2) {
                return a[1] * a[0];
            }
        } finally {
            a[0] += a[1];
            a[1] = y * a[1];
        }
        return a[0] * a[1];
    }

    // at givesTheArray(1.5, 2.0)
    // at givesTheArray(-1.5, 2.0)
    @Differentiable
    static double[] givesTheArray(double x, double y) {
        double[] a = {x, y, 1};
        try {
            if (x > 0) {
                return a;
            }
            a[1] *= x;
        } finally {
            a[0] *= a[1];
        }
        a[2] = a[0];
        return a;
    }

    // at inALoop({1.0, 2.0, -1.0, 3.0}, 2.5)
    // at inALoop({1.0, 2.0, 5.0, 3.0}, 2.5)
    // at inALoop({1.0, 2.0, 25.0, 3.0}, 2.5)
    // at inALoop({}, 2.5)
    @Differentiable
    static double inALoop(double[] a, double x) {
        double s = x;
        double t = 1;
        for (int i = 0; i < a.length; i++) {
            try {
                if (a[i] < 0) {
                    continue;
                }
                if (a[i] > 20) {
                    return s * t;
                }
                if (a[i] > 4) {
                    break;
                }
                s += a[i] * s;
            } finally {
                t *= s + i;
                s = s / 2;
            }
            s -= t * a[i];
        }
        return s * t * x;
    }

    // at nested({1.0, 2.0, -1.0, 3.0}, 2.5)
    // at nested({1.0, 2.0, 5.0, 3.0}, 2.5)
    // at nested({1.0, 2.0, 25.0, 3.0}, 2.5)
    @Differentiable
    static double nested(double[] a, double x) {
        double s = x;
        outer:
        while (s < 1000) {
            try {
                for (double v : a) {
                    try {
                        if (v > 20) {
                            return s * v;
                        }
                        if (v < 0) {
                            break outer;
                        }
                        if (v > 4) {
                            continue outer;
                        }
                        s += v * x;
                    } finally {
                        s *= 1.5;
                    }
                }
            } finally {
                for (int k = 0; k < 2; k++) {
                    double d = s * x;
                    s += d;
                }
            }
            s += 1;
        }
        return s * s;
    }

    // at countsDown(1.5, 3)
    // at countsDown(1.5, 0)
    @Differentiable
    static double countsDown(double x, int n) {
        double s = 1;
        while (true) {
            try {
                if (n <= 0) {
                    return s;
                }
                s *= x + n;
            } finally {
                n--;
            }
        }
    }

    // at helped(1.5, 2.0)
    // at helped(-1.5, 2.0)
    @Differentiable
    static double helped(double x, double y) {
        double[] a = {x, y};
        return scaled(a, x) * a[0] * a[1];
    }

    private static double scaled(double[] a, double x) {
        try {
            if (x > 0) {
                return a[0] * a[1];
            }
        } finally {
            a[0] *= 3;
        }
        a[1] *= a[0];
        return a[1];
    }

    // at throwing(1.5)
    // throws at throwing(-1.5)
    @Differentiable
    static double throwing(double x) {
        double s = x;
        try {
            if (x < 0) {
                throw new IllegalArgumentException("negative: " + x);
            }
            s *= x;
        } finally {
            s += x;
        }
        return s;
    }

    // at writes({1.5, 2.0}, 3.0)
    // at writes({-1.5, 2.0}, 3.0)
    @Differentiable
    static void writes(double[] a, double x) {
        try {
            if (a[0] < 0) {
                return;
            }
            a[1] *= x;
        } finally {
            a[0] *= a[1] * x;
        }
        a[1] += a[0];
    }

    // at chosen(1.5, 2)
    // at chosen(1.5, 3)
    @Differentiable
    static double chosen(double x, int n) {
        double s = x;
        double y = switch (n) {
            case 2 -> {
                try {
                    yield s * s;
                } finally {
                    s = 3 * x;
                }
            }
            default -> x;
        };
        return y * s;
    }

    // at onlyThrows(1.5, true)
    // throws at onlyThrows(1.5, false)
    @Differentiable
    static double onlyThrows(double x, boolean good) {
        double s = x;
        if (!good) {
            try {
                throw new IllegalStateException();
            } finally {
                s = 0;
            }
        }
        return s * x;
    }

    record Pair(double a, double b) {
        double mixed() {
            double s = a;
            try {
                if (a > 0) {
                    return s * b;
                }
                s += b;
            } finally {
                s *= 2;
            }
            return s;
        }
    }

    // at inPlaceOfACall(1.5, 2.0)
    // at inPlaceOfACall(-1.5, 2.0)
    @Differentiable
    static double inPlaceOfACall(double x, double y) {
        return new Pair(x, y).mixed() * x;
    }

    // at arraysInside(1.5)
    // at arraysInside(-1.5)
    @Differentiable
    static double arraysInside(double x) {
        double[] a;
        double s = x;
        try {
            if (x > 0) {
                return s;
            }
            a = new double[2];
            a[0] = x;
        } finally {
            double[] t = {x, 2};
            s = t[0] * t[1];
            for (double v : t) {
                s += v;
            }
        }
        return a[0] * s;
    }

    // at anotherArray(1.5, 2.0)
    // at anotherArray(-1.5, 2.0)
    @Differentiable
    static double anotherArray(double x, double y) {
        double[] a = {x, y};
        double[] b = {y, x, x};
        try {
            if (x > 0) {
                return a[0] * b.length;
            }
        } finally {
            a = b;
            a[0] *= x;
        }
        return a[0] * b[2];
    }

    // at switches(1.5, 1)
    // at switches(1.5, 2)
    // at switches(1.5, 3)
    @Differentiable
    @SuppressWarnings("fallthrough")
    static double switches(double x, int n) {
        double s = x;
        try {
            switch (n) {
                case 1:
                    return s * 2;
                case 2:
                    s *= 3;
                    break;
                default:
                    s = s * s;
            }
        } finally {
            switch (n) {
                case 1:
                    s = 0;
                    break;
                case 2:
                    s *= x;
                default:
                    s += x;
            }
        }
        return s;
    }
}
