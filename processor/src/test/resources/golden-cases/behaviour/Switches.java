package cases;

import io.adjoint.Differentiable;

/** {@code switch} in all its forms. */
@SuppressWarnings("fallthrough")
final class Switches {
    private static final int LINEAR = 1;

    enum Kind {
        LINEAR,
        SQUARE,
        SINE
    }

    // at groups(1.5, 0)
    // at groups(1.5, 1)
    // at groups(1.5, 3)
    // at groups(1.5, 9)
    @Differentiable
    static double groups(double x, int n) {
        double y = x + 1;
        switch (n) {
            case 0:
                y *= 2 * x;
                break;
            case LINEAR:
            case 2:
                y -= x * x;
                break;
            case 3, 4:
                y /= x;
                break;
            default:
                y = -y;
        }
        return y * x;
    }

    // at fallsThrough(1.5, 0)
    // at fallsThrough(1.5, 1)
    // at fallsThrough(1.5, 2)
    // at fallsThrough(1.5, 3)
    // at fallsThrough(1.5, 4)
    // at fallsThrough(0.25, 4)
    @Differentiable
    static double fallsThrough(double x, int n) {
        double y = x;
        switch (n) {
            case 0:
                y *= y;
            case 1:
                y *= 3;
            default:
                y = Math.sin(y) + x;
                if (y > 1) {
                    break;
                }
            case 3:
                y *= y * x;
                break;
            case 4:
                y = Math.exp(y);
        }
        return y;
    }

    // at inLoop({0.5, 1.25, -2.0, 0.75, 3.0}, {1, 2, 0, 4, 3})
    // at inLoop({0.5, 1.25, -2.0, 0.75, 3.0}, {4, 4, 1, 1, 1})
    // at inLoop({0.5, 1.25}, {3, 1})
    // throws at inLoop({0.5, 1.25}, {1, 7})
    @Differentiable
    static double inLoop(double[] x, int[] kinds) {
        double s = 0.5;
        outer:
        for (int i = 0; i < x.length; i++) {
            switch (kinds[i]) {
                case 0:
                    continue;
                case 1:
                    s += x[i] * x[i];
                case 2:
                    s *= x[i];
                    break;
                case 3:
                    break outer;
                case 4:
                    for (int j = 0; j < 3; j++) {
                        if (s > 4) {
                            continue outer;
                        }
                        s += s * x[i];
                    }
                    break;
                default:
                    throw new IllegalArgumentException("kind " + kinds[i]);
            }
            s += Math.sin(s);
        }
        return s;
    }

    // at sharedVariables(1.5, 0)
    // at sharedVariables(1.5, 1)
    // at sharedVariables(1.5, 2)
    @Differentiable
    static double sharedVariables(double x, int n) {
        double y = x;
        switch (n) {
            case 0:
                double t = x * x;
                y += t * t;
                break;
            case 1:
                t = x + 3;
                y *= t * t;
            default:
                t = y;
                y *= t;
        }
        return y;
    }

    // at expressions(1.5, 0)
    // at expressions(1.5, 1)
    // at expressions(0.5, 1)
    // at expressions(1.5, 2)
    @Differentiable
    static double expressions(double x, int n) {
        double y = switch (n) {
            case 0 -> x * x;
            case 1 -> {
                double t = x;
                while (t < 9) {
                    t = t * t + 1;
                    if (t > 4) {
                        yield t * x;
                    }
                }
                yield t;
            }
            default -> 3;
        };
        y *= switch (n) {
            case 0:
                yield x > 1 ? x : 2;
            case 1:
                x += 1;
            default:
                yield Math.cos(x);
        };
        return y + switch (n) {
            case 1 -> y * y;
            default -> x;
        };
    }

    // at returned(1.5, 0)
    // at returned(1.5, 1)
    // at returned(1.5, 2)
    // throws at returned(1.5, 3)
    @Differentiable
    static double returned(double x, int n) {
        return switch (n) {
            case 0 -> x * x;
            case 1 -> square(x, Kind.SQUARE) + square(x, Kind.SINE);
            case 2 -> {
                for (int i = 1; ; i++) {
                    x *= 1 + x / i;
                    if (x > 8) {
                        yield x;
                    }
                }
            }
            default -> throw new IllegalStateException("n is " + n);
        };
    }

    private static double square(double x, Kind kind) {
        switch (kind) {
            case LINEAR:
                return x;
            case SQUARE:
                return x * x;
            default:
                return Math.sin(x);
        }
    }

    // at ofEnum(1.5, 0)
    // at ofEnum(1.5, 1)
    // at ofEnum(1.5, 2)
    // throws at ofEnum(1.5, 3)
    @Differentiable
    static double ofEnum(double x, int n) {
        Kind kind = n == 0 ? Kind.LINEAR : n == 1 ? Kind.SQUARE : n == 2 ? Kind.SINE : null;
        double y = switch (kind) {
            case LINEAR -> x;
            case SQUARE -> x * x;
            case SINE -> Math.sin(x);
        };
        switch (kind) {
            case SQUARE:
                y *= x;
            case LINEAR:
                y += x;
            default:
        }
        return y * y;
    }

    // at ofString(1.5, 0)
    // at ofString(1.5, 1)
    // at ofString(1.5, 2)
    @Differentiable
    static double ofString(double x, int n) {
        String name = n == 0 ? "zero" : n == 1 ? "one1" : "one2";
        double y = x;
        switch (name) {
            case "zero":
                y *= x;
            case "one1":
                y *= x;
                break;
            default:
                y = Math.exp(x);
        }
        return y + switch (name) {
            case "one1", "one2" -> x * x;
            default -> 0;
        };
    }

    // at ofChars(1.5, 'a')
    // at ofChars(1.5, 'b')
    // at ofChars(1.5, 'z')
    @Differentiable
    static double ofChars(double x, char c) {
        switch (c) {
            case 'a' -> x *= x;
            case 'b' -> {
                c += 1;
                x += c * x;
            }
            default -> x = Math.exp(x);
        }
        return x;
    }
}
