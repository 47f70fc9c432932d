package cases;

import io.adjoint.Differentiable;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;

/** Classes without a name, taken apart where their objects are made. */
final class AnonymousClasses {
    private final double gain = 1.25;
    private final double[] weights = {0.5, -1.5, 2};

    abstract static class Fraction {
        protected abstract double a(int n, double x);

        protected double b(int n, double x) {
            return n;
        }

        double evaluate(double x, int terms) {
            double value = a(terms, x);
            for (int n = terms; n > 0; n--) {
                value = a(n - 1, x) + b(n, x) / value;
            }
            return value;
        }
    }

    abstract static class Model {
        protected double scale;
        private double hidden = 7;
        double[] history = new double[2];

        Model(double scale) {
            this.scale = scale * 2;
        }

        Model(int scale) {
            this.scale = scale;
        }

        abstract double shape(double x);

        double of(double x) {
            history[0] += x;
            return shape(x) * scale + hidden;
        }
    }

    interface Curve {
        double FACTOR = 3;

        double at(double x);

        default double twice(double x) {
            return at(at(x)) * FACTOR;
        }
    }

    record Pair(double a, double b) {}

    // at fraction(0.75, 2.5)
    // at fraction(0.25, 1.5)
    @Differentiable
    static double fraction(double a, double x) {
        Fraction fraction = new Fraction() {
            @Override
            protected double a(int n, double x) {
                return 2.0 * n + 1 - a + x;
            }

            @Override
            protected double b(int n, double x) {
                return n * (a - n);
            }
        };
        return 1 / fraction.evaluate(x, 6);
    }

    // at series(0.75)
    // at series(-1.5)
    @Differentiable
    static double series(double z) {
        final DoubleSupplier terms = new DoubleSupplier() {
            private double term = 1;
            private int n;

            @Override
            public double getAsDouble() {
                final double now = term;
                n++;
                this.term *= z / n;
                return now;
            }
        };
        return sum(terms, 1e-3);
    }

    private static double sum(DoubleSupplier terms, double eps) {
        double sum = 0;
        double next;
        do {
            next = terms.getAsDouble();
            sum += next;
        } while (Math.abs(eps * sum) < Math.abs(next));
        return sum;
    }

    // at twoAtOnce(0.75, 2.5)
    @Differentiable
    static double twoAtOnce(double a, double b) {
        DoubleSupplier first = counter(a);
        DoubleSupplier second = counter(b);
        double sum = first.getAsDouble() * second.getAsDouble();
        first.getAsDouble();
        return sum + first.getAsDouble() * second.getAsDouble();
    }

    private static DoubleSupplier counter(double by) {
        double square = by * by;
        return new DoubleSupplier() {
            double value = square;

            @Override
            public double getAsDouble() {
                value = value * by + square;
                return value;
            }
        };
    }

    // at inLoop(0.75, 4)
    @Differentiable
    static double inLoop(double a, int n) {
        double sum = a;
        for (int i = 0; i < n; i++) {
            double factor = sum * i;
            DoubleUnaryOperator step = new DoubleUnaryOperator() {
                private double last = factor;

                @Override
                public double applyAsDouble(double x) {
                    double before = last;
                    last = x * factor;
                    return before + last;
                }
            };
            sum = step.applyAsDouble(sum) * 0.5 + step.applyAsDouble(a);
        }
        return sum;
    }

    // at shadowed(0.75, 2.5)
    @Differentiable
    static double shadowed(double scale, double x) {
        double hidden = x * x;
        Model model = new Model(x) {
            double a = scale;

            @Override
            double shape(double x) {
                scale += a;
                return x * scale + hidden * history[0] + a;
            }
        };
        return model.of(scale) * model.of(x) * model.scale + scale;
    }

    // at overloaded(0.75)
    @Differentiable
    static double overloaded(double x) {
        Model whole = new Model(3) {
            @Override
            double shape(double x) {
                return x * super.scale;
            }
        };
        Model half = new Model(0.5) {
            {
                scale += x;
                history[1] = scale;
            }

            @Override
            double shape(double x) {
                return x * this.scale * history[1];
            }

            @Override
            double of(double x) {
                return -super.of(x) + helper(x) + helper();
            }

            private double helper(double y) {
                return y * scale;
            }

            private double helper() {
                return 2 * x;
            }
        };
        return whole.of(x) * half.of(x);
    }

    // at defaults(0.75, 2.5)
    @Differentiable
    static double defaults(double a, double x) {
        Curve curve = new Curve() {
            @Override
            public double at(double x) {
                return a * x * FACTOR;
            }
        };
        return curve.twice(x);
    }

    // at nested(0.75, 2.5)
    @Differentiable
    static double nested(double a, double x) {
        Curve outer = new Curve() {
            double seen = a;

            @Override
            public double at(double x) {
                Curve inner = new Curve() {
                    @Override
                    public double at(double y) {
                        seen += y;
                        DoubleUnaryOperator f = t -> t * seen + this.twiceOf(t) + x;
                        return f.applyAsDouble(y);
                    }

                    double twiceOf(double t) {
                        return 2 * t * a;
                    }
                };
                return inner.at(x * seen) + inner.at(a);
            }
        };
        return outer.at(x) + outer.at(1);
    }

    // at enclosing(0.75, 2.5)
    @Differentiable
    double enclosing(double a, double x) {
        Curve curve = new Curve() {
            double gain = 2 * a;

            @Override
            public double at(double x) {
                return gain * x * AnonymousClasses.this.gain + weights[1] * scaled(x) + own(weights, a);
            }

            private double own(double[] values, double at) {
                double sum = 0;
                for (double value : values) {
                    sum += value * at * AnonymousClasses.this.scaled(at);
                }
                return sum;
            }
        };
        return curve.at(x) * curve.at(a);
    }

    private double scaled(double x) {
        return gain * x * x;
    }

    // at pairs(0.75, 2.5)
    @Differentiable
    static double pairs(double a, double b) {
        Supplier<Pair> pairs = new Supplier<>() {
            private int n;

            @Override
            public Pair get() {
                ++n;
                return new Pair(a * n, b / n);
            }
        };
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            Pair pair = pairs.get();
            sum += pair.a() * pair.b + pairs.get().a();
        }
        return sum;
    }

    // at early(0.75, 2.5)
    // at early(2.5, 0.75)
    @Differentiable
    static double early(double a, double b) {
        DoubleBinaryOperator larger = new DoubleBinaryOperator() {
            private int asked;

            @Override
            public double applyAsDouble(double x, double y) {
                if (asked++ > 1) {
                    return x * y * asked;
                }
                if (x > y) {
                    return x * a;
                }
                return y * b;
            }
        };
        return larger.applyAsDouble(a, b) + larger.applyAsDouble(b, a) * larger.applyAsDouble(a, a);
    }

    // at arrays({0.75, 2.5, -1.25}, 2)
    @Differentiable
    static double arrays(double[] x, int n) {
        double[] sums = new double[n];
        DoubleConsumer add = new DoubleConsumer() {
            private final double[] seen = new double[n + 1];
            private int at = 0;

            @Override
            public void accept(double value) {
                seen[at] = value;
                sums[at % n] += value * value * seen[at / 2];
                at++;
            }
        };
        for (double each : x) {
            add.accept(each);
        }
        return sums[0] * sums[1];
    }

    // at passed(0.75, 2.5)
    @Differentiable
    static double passed(double a, double b) {
        return integral(
                new DoubleUnaryOperator() {
                    @Override
                    public double applyAsDouble(double t) {
                        return Math.exp(-a * t);
                    }
                },
                b,
                8);
    }

    private static double integral(DoubleUnaryOperator f, double to, int steps) {
        double h = to / steps;
        double sum = 0.5 * (f.applyAsDouble(0) + f.applyAsDouble(to));
        for (int i = 1; i < steps; i++) {
            sum += f.applyAsDouble(i * h);
        }
        return sum * h;
    }
}
