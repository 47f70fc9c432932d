package conformance;

import io.adjoint.Differentiable;
import java.util.OptionalDouble;

/** Objects whose state changes, guards, exceptions between methods, parameters that are results. */
final class SwiftValidation {
    // S01 cond4_var labeled break at labelledBreak(3.0)
    @Differentiable
    static double labelledBreak(double x) {
        double y = x;
        outer:
        while (true) {
            while (true) {
                y = y * x;
                if (y > 0) {
                    break outer;
                }
                y = -y;
            }
        }
        return y;
    }

    // S02 guard2_var(4.0, 5.0) at guards(4.0, 5.0)
    // S02 guard2_var(-1337.0, 5.0) at guards(-1337.0, 5.0)
    // S02 guard2_var(-1337.0, -5.0) at guards(-1337.0, -5.0), where it has a jump
    // S02 guard2_var(-3.0, 2.0) at guards(-3.0, 2.0)
    // warns ADJ301
    @Differentiable
    static double guards(double x, double y) {
        double z = y;
        if (!(x > 0)) {
            if (y > 0) {
                z = z * x;
            } else if (x == -1337) {
                z = x;
                z = z * z;
            } else {
                z = 0;
            }
            return z;
        }
        return z * y;
    }

    // S03 factorial(1.0) at factorial(1.0), where it has a jump
    // S03 factorial(2.0) at factorial(2.0), where it has a jump
    // S03 factorial(3.0) at factorial(3.0), where it has a jump
    // S03 factorial(4.0) at factorial(4.0), where it has a jump
    // S03 factorial(5.0) at factorial(5.0), where it has a jump
    // warns ADJ301
    @Differentiable
    static double factorial(double x) {
        if (x == 1) {
            return 1;
        }
        return x * factorial(x - 1);
    }

    static final class Squarer {
        private double x;

        Squarer(double x) {
            this.x = x;
        }

        void square() {
            x = x * x;
        }

        double x() {
            return x;
        }
    }

    // S04 ClassArgumentActivity TRUE value (Swift pins 1) at changedByItsMethod(10.0)
    @Differentiable
    static double changedByItsMethod(double x) {
        Squarer c = new Squarer(x);
        c.square();
        return c.x();
    }

    static final class Point {
        double x;
        double y;

        Point(double x, double y) {
            this.x = x;
            this.y = y;
        }
    }

    // S05 StructMutation fifthPower at fifthPower(3.0)
    @Differentiable
    static double fifthPower(double input) {
        Point point = new Point(input, input);
        point.x = point.x * input;
        point.y = point.x * input;
        return point.x * point.y;
    }

    static final class Negative extends Exception {
        private static final long serialVersionUID = 1;
    }

    private static double squareOrThrow(double x) throws Negative {
        if (x < 0) {
            throw new Negative();
        }
        return x * x;
    }

    // S06 ActiveTry g(2.0) at caught(2.0)
    // S06 ActiveTry g(-2.0) at caught(-2.0)
    @Differentiable
    static double caught(double x) {
        try {
            return squareOrThrow(x);
        } catch (Negative negative) {
            return 2 * x;
        }
    }

    // S06 ActiveTry h(2.0) at caughtAfterWork(2.0)
    // S06 ActiveTry h(-2.0) at caughtAfterWork(-2.0)
    @Differentiable
    static double caughtAfterWork(double x) {
        double y = 5 * x;
        try {
            y = squareOrThrow(-x);
        } catch (Negative negative) {
            y = 2 * y;
        }
        return y;
    }

    // S08 CaptureGlobal refused ADJ108 at global: a static field is written
    static double global = 10;

    @Differentiable
    static double throughAGlobal(double x) {
        global = 20;
        global = 30;
        return x * global;
    }

    static final class Multiplier {
        private double coefficient;

        Multiplier(double coefficient) {
            this.coefficient = coefficient;
        }

        double capturedThenChanged(double x) {
            double captured = coefficient;
            coefficient = coefficient + 1;
            return captured * x;
        }
    }

    // S09 Multiplier f1 (capture then mutate) at oldCoefficient(1.0)
    @Differentiable
    static double oldCoefficient(double x) {
        Multiplier multiplier = new Multiplier(10);
        return multiplier.capturedThenChanged(x);
    }

    static final class Accessors {
        private double x;

        Accessors(double x) {
            this.x = x;
        }

        double get() {
            return x;
        }

        void set(double newValue) {
            x = newValue;
        }

        double getDoubled() {
            return x + x;
        }

        void setDoubled(double newValue) {
            x = newValue / 2;
        }
    }

    // S10 SetAccessor squared(3.0) at squaredThroughSetter(3.0)
    // S10 SetAccessor squared(4.0) at squaredThroughSetter(4.0)
    @Differentiable
    static double squaredThroughSetter(double x) {
        Accessors s = new Accessors(1);
        s.set(s.get() * x);
        s.set(s.get() * x);
        return s.get();
    }

    // S11 SetAccessor quadrupled(3.0) at quadrupledThroughSetter(3.0)
    // S11 SetAccessor quadrupled(4.0) at quadrupledThroughSetter(4.0)
    @Differentiable
    static double quadrupledThroughSetter(double x) {
        Accessors s = new Accessors(1);
        s.setDoubled(s.getDoubled() * (4 * x));
        return s.get();
    }

    // S12 inout ControlFlow product at compoundProduct({3, 4, 5})
    @Differentiable
    static double compoundProduct(double[] x) {
        double result = 1;
        for (double each : x) {
            result *= each;
        }
        return result;
    }

    static final class Tuple {
        double first;
        double second;
    }

    // S13 TupleMutation foo at tuple(3.0)
    @Differentiable
    static double tuple(double x) {
        Tuple t = new Tuple();
        t.first = x;
        t.second = x;
        t.first = t.first * x;
        return x * t.first;
    }

    // S14 InoutClassParameter modify TRUE value (Swift pins 1) at fieldTimesItself(10.0)
    @Differentiable
    static double fieldTimesItself(double x) {
        Point c = new Point(x, 0);
        modify(c);
        return c.x;
    }

    private static void modify(Point c) {
        c.x *= c.x;
    }

    // S15 Fanout x-x at fanOut(100.0)
    @Differentiable
    static double fanOut(double x) {
        return x - x;
    }

    record Stored(double stored) {
        double computed() {
            return stored * stored;
        }
    }

    // S16 StructMemberwiseInitializer computed*stored at derivedAccessor(4.0)
    @Differentiable
    static double derivedAccessor(double x) {
        Stored foo = new Stored(x);
        return foo.computed() * foo.stored();
    }

    // S17 multiply_swap at swapped(3.0, 4.0)
    @Differentiable
    static double swapped(double x, double y) {
        double[] t = {x, y};
        swap(t);
        return t[0] * t[1];
    }

    private static void swap(double[] t) {
        double first = t[0];
        t[0] = t[1];
        t[1] = first;
    }

    // S18 non-wrt inout: method(x, y) returns y at outputNotIndependent(2.0, 3.0)
    @Differentiable
    static double outputNotIndependent(double x, double y) {
        double[] result = {y};
        multiplyInto(x, result);
        return result[0];
    }

    private static void multiplyInto(double x, double[] y) {
        y[0] = y[0] * x;
    }

    static class Scale {
        double apply(double x) {
            return 2 * x;
        }
    }

    static final class Triple extends Scale {
        @Override
        double apply(double x) {
            return 3 * x;
        }
    }

    // S19 the overridden method at overridden(4.0) by twice
    @Differentiable
    static double overridden(double x) {
        Scale scale = new Scale();
        return scale.apply(x);
    }

    static double[] twice(double x) {
        return new double[] {2 * x, 2};
    }

    // S19 the overriding method at overriding(4.0) by thrice
    @Differentiable
    static double overriding(double x) {
        Scale scale = new Triple();
        return scale.apply(x);
    }

    static double[] thrice(double x) {
        return new double[] {3 * x, 3};
    }

    static final class Foo {
        final double x;

        Foo(double x) {
            this.x = x;
        }
    }

    static final class Bar {
        final Foo x;

        Bar(Foo x) {
            this.x = x;
        }
    }

    // S20 object graph at objectGraph(3.0) by squareByHand
    @Differentiable
    static double objectGraph(double x) {
        Bar bar = new Bar(new Foo(x));
        return bar.x.x * bar.x.x;
    }

    static double[] squareByHand(double x) {
        return new double[] {x * x, 2 * x};
    }

    record Entry(double value, double weight) {
        double weighted() {
            return value * weight;
        }
    }

    // S21 instance methods at instanceMethods(3.0, 0.5) by instanceMethodsByHand
    @Differentiable
    static double instanceMethods(double x, double y) {
        Entry first = new Entry(x, y);
        Entry second = new Entry(first.weighted(), x);
        return second.weighted() + first.weighted();
    }

    static double[] instanceMethodsByHand(double x, double y) {
        return new double[] {x * x * y + x * y, 2 * x * y + y, x * x + x};
    }

    // S21 arrays of records refused ADJ203 at new Entry(x, y): an active value enters an array of objects
    @Differentiable
    static double arrayOfRecords(double x, double y) {
        Entry[] entries = {new Entry(x, y), new Entry(y, 2)};
        double sum = 0;
        for (Entry entry : entries) {
            sum += entry.weighted();
        }
        return sum;
    }

    // S21 optional refused ADJ203 at OptionalDouble.of: an active value enters an optional
    @Differentiable
    static double optional(double x) {
        OptionalDouble maybe = OptionalDouble.of(x * x);
        return maybe.orElse(x);
    }

    private SwiftValidation() {}
}
