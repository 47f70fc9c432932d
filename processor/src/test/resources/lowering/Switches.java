package cases;

import io.adjoint.Differentiable;

/** {@code switch} in its forms: each must do in the IR what it does in Java. */
public class Switches {
    private static final int THREE = 3;
    private static final int FIVE = 5;

    @Differentiable
    static double groups(double x, int n) {
        double y = x + 1;
        switch (n) {
            case 0:
                y *= 2;
                break;
            case 1:
            case 2:
                y -= x;
                break;
            case -1, THREE:
                y /= 3;
                break;
            default:
                y = -y;
        }
        return y * x;
    }

    @Differentiable
    static double fallsThrough(double x, int n, int m) {
        double y = x;
        switch (n + m) {
            case 0:
                y += 1;
            case 1:
                y *= 3;
            case 2:
                y -= 0.5;
                break;
            case 3:
                y = 7;
            default:
                y += x;
        }
        return y;
    }

    @Differentiable
    static double defaultInTheMiddle(double x, int n) {
        double y = x;
        switch (n) {
            case 1:
                y += 1;
            default:
                y *= 2;
            case 2:
                y -= 3;
            case 5:
                y *= x;
                break;
            case 3:
                y = 4;
        }
        return y;
    }

    @Differentiable
    static double defaultFirst(double x, int n) {
        switch (n) {
            default:
                x *= 2;
                break;
            case 1:
                x += 3;
                break;
            case 2:
        }
        return x;
    }

    @Differentiable
    static double withoutDefault(double x, int n) {
        switch (n) {
            case 1 -> x *= 2;
            case 2, 3 -> {
                x += 1;
                x *= x;
            }
        }
        return x;
    }

    @Differentiable
    static double onlyDefault(double[] a, int n) {
        double y = 1;
        switch (a.length / n) {
            default -> y += a[0];
        }
        switch (n) {}
        return y;
    }

    @Differentiable
    static double changesItsSelector(double x, int n) {
        switch (n) {
            case 0:
                n = 2;
                x += 1;
            case 1:
                n++;
                x *= 2;
            case 2:
                n -= 7;
                x -= 3;
                break;
            case 3:
                n = 0;
                x += n;
            default:
                n = 9;
        }
        return x + n;
    }

    @Differentiable
    static double selectorWithEffects(double x, int n) {
        int i = n;
        switch (i++) {
            case 1:
                x += i;
                break;
            case 2:
                x *= i;
            default:
                x -= i;
        }
        switch (i += 2) {
            case 3 -> x += i;
            case 4 -> x *= i;
            default -> i = 0;
        }
        return x + i;
    }

    @Differentiable
    static double chars(double x, char c) {
        switch (c) {
            case 'a':
            case 'b':
                return x;
            case 'c':
                x *= 2;
                break;
            case 100:
                x *= 3;
        }
        return -x;
    }

    @Differentiable
    static double bytesAndShorts(double x, byte b, short s) {
        double y = switch (b) {
            case 0 -> x;
            case 30, 60 -> 2 * x;
            case -30 -> 5;
            default -> b;
        };
        switch (s) {
            case 99:
                y += 1;
            case 198:
                y *= 2;
            case -99:
                y += x;
                break;
            default:
                y -= s;
        }
        return y;
    }

    @Differentiable
    static double sharedVariables(double x, int n) {
        double y = 1;
        switch (n) {
            case 0:
                double t = x * 2;
                int k;
                y += t;
                break;
            case 1:
                t = x + 3;
                k = 2;
                y *= t * k;
            case 2:
                t = 5;
                y += t;
                double u = t * x;
                y *= u;
                break;
            default:
                u = x;
                y -= u;
        }
        return y;
    }

    @Differentiable
    static double returns(double x, int n) {
        switch (n) {
            case 0:
                return x;
            case 1:
                if (x > 1) {
                    return x * x;
                }
            case 2:
                x += 1;
                return -x;
            case 3:
                throw new IllegalStateException("three");
            default:
                return x > 2 ? x : 2;
        }
    }

    @Differentiable
    static double breaksInside(double x, int n) {
        switch (n) {
            case 0:
                if (x < 1) {
                    break;
                }
                x *= 2;
            case 1:
                for (int i = 0; i < 3; i++) {
                    if (x > 4) {
                        break;
                    }
                    x += i;
                }
                x += 0.25;
                break;
            case 2: {
                if (x > 0) {
                    x = -x;
                    break;
                } else {
                    x += 10;
                }
            }
            default:
                x *= 3;
                if (x > 5) break;
                x -= 1;
        }
        return x + 1;
    }

    @Differentiable
    static double inLoops(double[] a, int[] kinds) {
        double s = 0;
        outer:
        for (int i = 0; i < a.length; i++) {
            switch (kinds[i]) {
                case -2:
                    break outer;
                case 0:
                    continue;
                case 1:
                    s += a[i];
                case 2:
                    s *= 2;
                    break;
                case 3:
                    int j = 0;
                    while (true) {
                        switch (j++) {
                            case 2:
                                continue outer;
                            default:
                                s += j * a[i];
                        }
                        s += 0.5;
                    }
                default:
                    s -= a[i];
            }
            s += 1;
        }
        return s;
    }

    @Differentiable
    static double labelled(double x, int n) {
        choice:
        switch (n) {
            case 1:
                for (int i = 0; ; i++) {
                    x += i;
                    if (i > 2) {
                        break choice;
                    }
                }
            case 2:
                x *= 2;
                break choice;
            default:
                inner:
                {
                    if (x > 2) {
                        break inner;
                    }
                    if (x > 1) {
                        break choice;
                    }
                    x -= 1;
                }
                x *= 5;
        }
        return x;
    }

    @Differentiable
    static double nested(double x, int n, int m) {
        switch (n) {
            case 0, 1:
                switch (m) {
                    case 0:
                        x += 1;
                    case 1:
                        x *= 2;
                        break;
                    case 2:
                        return x;
                }
                x -= 0.5;
            case 2:
                x *= switch (m) {
                    case 1 -> {
                        switch (n) {
                            case 1:
                                yield 3;
                            default:
                                x += 1;
                        }
                        yield x;
                    }
                    default -> m;
                };
        }
        return x;
    }

    @Differentiable
    static double expressions(double x, int n) {
        double y = switch (n) {
            case 0 -> x * x;
            case 1, 2 -> {
                double t = x + n;
                if (t > 2) {
                    yield t;
                }
                yield t * t;
            }
            default -> 3;
        };
        y += switch (n) {
            case 0:
                x++;
            case 3:
                yield x;
            case 5:
                yield y;
            default:
                for (int i = 0; i < 4; i++) {
                    x += i;
                    if (x > 3) {
                        yield x * i;
                    }
                }
                yield 1.5;
        };
        return y + x;
    }

    @Differentiable
    static double asOperands(double[] a, int n) {
        double s = 1 + switch (n) {
            case 0 -> a[0]++;
            case 1 -> a[0] *= 2;
            default -> a[1];
        } * a[0];
        s += Math.max(
                switch (n) {
                    case 0, 2 -> s;
                    default -> 2;
                },
                a[1]);
        a[switch (n) {
            case 1 -> 0;
            default -> 1;
        }] += s;
        if (switch (n) {
            case 0, 1 -> true;
            case 2 -> s > 1;
            default -> a[0] > a[1];
        }) {
            s = -s;
        }
        return s + a[0] * a[1] + (n > 1 ? switch (n) {
            case 2 -> a[0];
            default -> 4;
        } : a[1]);
    }

    @Differentiable
    static double ofMixedTypes(double x, int i, float f, long l, int n) {
        double assigned = switch (n) {
            case 0 -> i;
            case 1 -> f;
            default -> l;
        };
        double inParentheses = (switch (n) {
            case 0 -> i * 16777217;
            default -> f;
        });
        double operand = x + switch (n) {
            case 0 -> i * 16777217;
            default -> f;
        };
        operand += switch (n) {
            case 1 -> i * 16777217;
            default -> f;
        };
        int cast = (int) switch (n) {
            case 2 -> l * 16777217;
            case 3 -> i * 16777217;
            default -> f * 1.7f;
        };
        float g = switch (n) {
            case 2 -> i;
            default -> l;
        };
        return assigned + inParentheses + operand * 3 + cast + g + (float) switch (n) {
            case 1 -> x;
            default -> l;
        };
    }

    @Differentiable
    static double returned(double x, int n) {
        return switch (n) {
            case 0 -> x;
            case 1 -> helper(x, n);
            case 2 -> x > 1 ? x * x : switch (n + 1) {
                case 3 -> 2 * x;
                default -> 1;
            };
            case 3 -> throw new IllegalArgumentException("n");
            default -> {
                double t = x;
                while (t < 10) {
                    t = t * t + 1;
                }
                yield t;
            }
        };
    }

    private static double helper(double x, int n) {
        switch (n) {
            case 1:
                return x * 3;
            default:
                return x;
        }
    }

    @Differentiable
    static double asCondition(double x, int n) {
        int turns = 0;
        while (switch (n) {
            case 0 -> x < 3;
            case 1 -> {
                for (int i = 0; i < 2; i++) {
                    x += i;
                }
                yield x < 4;
            }
            default -> turns < n;
        }) {
            turns++;
            if (turns > 6) {
                break;
            }
            if (x > 2.5) {
                x += 0.5;
                continue;
            }
            x += 1;
        }
        return x + turns;
    }

    @Differentiable
    static double doWhile(double x, int n) {
        int turns = 0;
        do {
            turns++;
            switch (turns) {
                case 1:
                    x += 1;
                    continue;
                case 2:
                    x *= 2;
                    break;
                case 4:
                    return x;
                default:
                    x -= 0.5;
            }
            x += 0.125;
        } while (switch (n) {
            case 2 -> x < 5;
            default -> turns < n;
        });
        return x;
    }

    @Differentiable
    static double constants(double x, int n) {
        final int two = 2;
        switch (n) {
            case FIVE:
                x += 5;
                break;
            case Switches.THREE + 4:
                x += 7;
                break;
            case two:
                x += 2;
        }
        return x;
    }

    @Differentiable
    static double longChain(double x, int n) {
        switch (n & 15) {
            case 0:
                x += 1;
            case 1:
                x *= 1.5;
            case 2:
                x += 2;
            case 3:
                x *= 1.25;
            case 4:
                x += 3;
            case 5:
                x -= 0.5;
            case 6:
                if (x > 3) {
                    break;
                }
                x *= 2;
            case 7:
                x += 1;
        }
        return x;
    }
}
