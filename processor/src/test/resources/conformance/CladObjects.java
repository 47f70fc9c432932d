package conformance;

import io.adjoint.Differentiable;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** Objects, records and lambdas that active values go through. */
final class CladObjects {
    static final class Cell {
        double value;

        Cell(double value) {
            this.value = value;
        }
    }

    // C37 issue-1827 object aliases reversed at otherNames(1.0, 2.0, 3.0, 4.0)
    @Differentiable
    static double otherNames(double a, double b, double c, double d) {
        Cell first = new Cell(a);
        Cell second = new Cell(b);
        Cell third = new Cell(c);
        Cell fourth = new Cell(d);
        Cell lastOfAll = first;
        Cell last = second;
        Cell next = third;
        Cell start = fourth;
        return start.value * next.value * last.value * lastOfAll.value;
    }

    // C37 issue-1827 object aliases reversed refused ADJ122 at first: a variable stands for one object after the other
    @Differentiable
    static double referencesReversed(double a, double b, double c, double d) {
        Cell first = new Cell(a);
        Cell second = new Cell(b);
        Cell third = new Cell(c);
        Cell fourth = new Cell(d);
        Cell swap = first;
        first = fourth;
        fourth = swap;
        swap = second;
        second = third;
        third = swap;
        return first.value * second.value * third.value * fourth.value;
    }

    static final class Guard {
        private final double value;
        private final boolean isSet;

        Guard(double value, boolean isSet) {
            this.value = value;
            this.isSet = isSet;
        }

        boolean blocks(double t) {
            return t > 0 || isSet;
        }
    }

    // C63 MemberFunctions fn8 boolean method guards return at guarded(3.0, -5.0)
    // warns ADJ304
    @Differentiable
    static double guarded(double value, double t) {
        Guard guard = new Guard(value, false);
        if (guard.blocks(t)) {
            return 0;
        }
        return t;
    }

    record Real(double value) {
        Real minus(Real other) {
            return new Real(value - other.value);
        }

        Real times(double factor) {
            return new Real(value * factor);
        }
    }

    // C64 MemberFunctions fn10 immutable object chain at chainOfRecords(3.0, -5.0)
    @Differentiable
    static double chainOfRecords(double i, double j) {
        Real x = new Real(i);
        return x.minus(x.times(4)).minus(new Real(j)).value();
    }

    static final class Data {
        private double data;

        void setData(double data) {
            this.data = data;
        }

        double getData() {
            return data;
        }

        void increment() {
            data++;
        }
    }

    // C65 MemberFunctions fn11 setter, read, later increment at setReadIncremented(3.0, 5.0)
    @Differentiable
    static double setReadIncremented(double i, double j) {
        Data a = new Data();
        a.setData(i);
        double result = a.getData() * j;
        a.increment();
        return result;
    }

    record Pair(double first, double second) {
        Pair swapped() {
            return new Pair(second, first);
        }
    }

    record Nested(Pair inner, double scale) {}

    // C66 UserDefinedTypes fn14 record of two fields at swappedFields(3.0, 5.0)
    @Differentiable
    static double swappedFields(double i, double j) {
        Pair pair = new Pair(i, j).swapped();
        Pair scaled = new Pair(2 * pair.first(), 3 * pair.second() + 2);
        return scaled.first() * scaled.second();
    }

    // C66 UserDefinedTypes fn14 record of two fields at swappedInRecord(Pair(3.0, 5.0))
    @Differentiable
    static double swappedInRecord(Pair p) {
        Nested nested = new Nested(p.swapped(), 2);
        return nested.scale() * nested.inner().first() * (3 * nested.inner().second() + 2);
    }

    static final class Terms {
        private final double linear;
        private final double rest;

        Terms(double linear, double rest) {
            this.linear = linear;
            this.rest = rest;
        }

        Terms plus(Terms other) {
            return new Terms(linear + other.linear, rest + other.rest);
        }

        double total() {
            return linear + rest;
        }
    }

    // C67 UserDefinedTypes fn16 object plus object, then method at objectPlusObject(2.0, 3.0)
    @Differentiable
    static double objectPlusObject(double i, double j) {
        Terms a = new Terms(6 * i, i * j * j);
        Terms b = new Terms(7 * i, 0);
        return a.plus(b).total();
    }

    static final class Line {
        double slope;
        double offset;

        Line(double slope, double offset) {
            this.slope = slope;
            this.offset = offset;
        }
    }

    // C68 UserDefinedTypes fn18 active constructor args at constructed(2.0, 3.0)
    @Differentiable
    static double constructed(double i, double j) {
        Line line = new Line(3 * i + 5 * j, i * j);
        return line.slope * i + line.offset;
    }

    static final class ShiftedSquare implements DoubleUnaryOperator {
        private final double shift;

        ShiftedSquare(double shift) {
            this.shift = shift;
        }

        @Override
        public double applyAsDouble(double x) {
            return (x + shift) * (x + shift);
        }
    }

    // C70 UserDefinedTypes fn21 callable object at callableObject(3.0, 2.0)
    // warns ADJ304
    @Differentiable
    static double callableObject(double i, double j) {
        ShiftedSquare function = new ShiftedSquare(1);
        return function.applyAsDouble(i);
    }

    static final class Work {
        final double[] buffer;

        Work(int n) {
            buffer = new double[n];
        }
    }

    // C72 UserDefinedTypes fn29 dead work buffer at deadBuffer({1, 2, 3, 4, 5})
    @Differentiable
    static double deadBuffer(double[] x) {
        double[] factors = {9, 8, 7, 6, 5};
        Work work = new Work(x.length);
        for (int i = 0; i < x.length; i++) {
            work.buffer[i] = factors[i] * x[i];
        }
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i];
        }
        return sum;
    }

    // C74 Lambdas f1 at lambda(3.0, 4.0)
    @Differentiable
    static double lambda(double i, double j) {
        DoubleUnaryOperator function = t -> t * t + 1.0;
        return i + function.applyAsDouble(j);
    }

    // C74 Lambdas f2 at lambdaOfTwo(1.0, 1.0)
    @Differentiable
    static double lambdaOfTwo(double i, double j) {
        DoubleBinaryOperator function = (t, k) -> t * k;
        return function.applyAsDouble(i + j, i);
    }

    // C74 Lambdas f6 nested lambda at nestedLambda(3.0)
    @Differentiable
    static double nestedLambda(double x) {
        DoubleUnaryOperator outer = t -> {
            DoubleUnaryOperator inner = y -> y * y;
            return inner.applyAsDouble(t) + 2.0 * t;
        };
        return outer.applyAsDouble(x);
    }

    // C74 Lambdas f7 unused lambda parameter at unusedLambdaParameter(3.0, 4.0)
    // warns ADJ304
    @Differentiable
    static double unusedLambdaParameter(double i, double j) {
        DoubleBinaryOperator function = (t, unused) -> t * t;
        return function.applyAsDouble(i, j);
    }

    private CladObjects() {}
}
