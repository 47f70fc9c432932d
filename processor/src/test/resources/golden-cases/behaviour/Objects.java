package cases;

import io.adjoint.Differentiable;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleUnaryOperator;

/** Objects that are made in the method and taken apart, and lambdas. */
final class Objects {
    record Point(double x, double y) {
        Point plus(Point other) {
            return new Point(x + other.x, y + other.y);
        }

        Point scaled(double factor) {
            return new Point(factor * x(), factor * y);
        }

        Point towards(Point other, double limit) {
            if (x > limit) {
                return this;
            }
            return plus(other.scaled(0.5));
        }
    }

    record Segment(Point from, Point to) {
        double length() {
            return Math.hypot(to.x - from.x(), to.y() - from.y);
        }
    }

    record Unit(double x, double y) {
        Unit {
            double norm = Math.sqrt(x * x + y * y);
            x /= norm;
            y = y / norm;
        }
    }

    static class Box {
        double value;
        final double[] history = new double[3];
        int changes = 1;

        Box(double value) {
            this.value = value;
        }

        Box add(double by) {
            history[changes % 3] = value;
            value += by;
            changes++;
            return this;
        }
    }

    static class Gain {
        protected double factor = 2;

        Gain() {
            factor *= 1.5;
        }

        double of(double x) {
            return shaped(x) * factor;
        }

        double shaped(double x) {
            return x;
        }
    }

    static final class Curved extends Gain {
        private final double curve;

        Curved(double curve) {
            super();
            this.curve = curve;
            factor += curve;
        }

        @Override
        double shaped(double x) {
            return x * x * curve;
        }
    }

    record Scale(double factor) implements DoubleUnaryOperator {
        @Override
        public double applyAsDouble(double x) {
            return factor * x;
        }
    }

    // at chain(0.5, -1.5)
    @Differentiable
    static double chain(double a, double b) {
        Point p = new Point(a, b).plus(new Point(b, 2)).scaled(a);
        return p.x() * p.y;
    }

    // at swapped(0.5, -1.5, 3)
    // at swapped(0.5, -1.5, 0)
    @Differentiable
    static double swapped(double a, double b, int n) {
        Point p = new Point(a, a);
        Point before = p;
        for (int i = 0; i < n; i++) {
            Point last = p;
            p = new Point(p.y, p.x * b + i).plus(before);
            before = last;
        }
        return p.x * p.y + before.x * a;
    }

    // at nested(0.5, -1.5)
    // at nested(2.5, 0.5)
    @Differentiable
    static double nested(double a, double b) {
        Segment s = new Segment(new Point(a, b), new Point(b, 1));
        Point chosen = a > b + 1.5 ? s.from() : s.to.towards(s.from(), 0.25);
        return s.length() * chosen.x + chosen.y;
    }

    // at compact(3.0, 4.0)
    @Differentiable
    static double compact(double a, double b) {
        Unit u = new Unit(a, b);
        return 2 * u.x() + u.y() * a;
    }

    // at mutable(0.5, -1.5, 4)
    @Differentiable
    static double mutable(double a, double b, int n) {
        Box box = new Box(a);
        Box same = box;
        for (int i = 0; i < n; i++) {
            box.add(a * i).add(b);
            same.value *= 1.5;
        }
        grow(same);
        return box.value * box.history[1] + same.changes * b;
    }

    private static void grow(Box box) {
        double value = box.value;
        box.value = value * value;
    }

    // at order(0.5, -1.5)
    @Differentiable
    static double order(double a, double b) {
        Box box = new Box(a);
        return box.value * product(box.value, box.add(b).value, box.value) + box.value;
    }

    private static double product(double x, double y, double z) {
        return x * y - z;
    }

    // at dispatched(0.5, -1.5)
    @Differentiable
    static double dispatched(double a, double b) {
        Gain gain = new Curved(a);
        DoubleUnaryOperator scale = new Scale(b);
        return gain.of(b) + new Gain().of(a) * scale.applyAsDouble(a);
    }

    // at lambdas(0.5, -1.5)
    // at lambdas(1.5, 0.25)
    @Differentiable
    static double lambdas(double a, double b) {
        DoubleUnaryOperator line = t -> t * a + b;
        DoubleBinaryOperator either = (s, t) -> {
            if (s > t) {
                return line.applyAsDouble(s);
            }
            return s * t;
        };
        return twice(line, a) * either.applyAsDouble(a, b) + twice(t -> t * t, b) + made(b).applyAsDouble(a);
    }

    private static double twice(DoubleUnaryOperator function, double x) {
        return function.applyAsDouble(function.applyAsDouble(x));
    }

    private static DoubleUnaryOperator made(double b) {
        double square = b * b;
        return t -> t * square;
    }

    // at captured(0.5)
    @Differentiable
    static double captured(double a) {
        Box sum = new Box(0);
        DoubleConsumer add = t -> sum.add(t * a);
        for (int i = 0; i < 4; i++) {
            add.accept(i + a);
        }
        return sum.value * sum.history[2];
    }
}
