package io.adjoint.processor.fuzz;

import java.util.Arrays;
import java.util.stream.Stream;

/** A value and its tangent, for programs that are written with dual numbers instead of {@code double}. */
public record DualNumber(double v, double t) {
    private static volatile double largest;

    public DualNumber {
        if (!(Math.abs(v) <= largest && Math.abs(t) <= largest)) {
            largest = Double.isFinite(v) && Double.isFinite(t)
                    ? Math.max(largest, Math.max(Math.abs(v), Math.abs(t)))
                    : Double.POSITIVE_INFINITY;
        }
    }

    /** Forgets how large the numbers made so far have been. */
    static void measure() {
        largest = 0;
    }

    /** The largest value or tangent since {@link #measure}; infinite if one was not finite. */
    static double largest() {
        return largest;
    }

    /** A constant. */
    public static DualNumber of(double v) {
        return new DualNumber(v, 0);
    }

    /** As a new array of {@code double}. */
    public static DualNumber[] zeros(int n) {
        DualNumber[] zeros = new DualNumber[n];
        Arrays.fill(zeros, of(0));
        return zeros;
    }

    /** As a new matrix of {@code double}. */
    public static DualNumber[][] zeros(int rows, int columns) {
        return Stream.generate(() -> zeros(columns)).limit(rows).toArray(DualNumber[][]::new);
    }

    /** As {@code Arrays.copyOf}. */
    public static DualNumber[] copyOf(DualNumber[] a, int n) {
        DualNumber[] copy = zeros(n);
        System.arraycopy(a, 0, copy, 0, Math.min(n, a.length));
        return copy;
    }

    /** An element, as the target of an assignment: found before the assigned value is computed. */
    public record At(DualNumber[] array, int index, DualNumber before) {

        public DualNumber set(DualNumber value) {
            array[index] = value;
            return value;
        }

        public DualNumber add(DualNumber value) {
            return set(before.plus(value));
        }

        public DualNumber multiply(DualNumber value) {
            return set(before.times(value));
        }

        /** As {@code a[i] += x} for a {@code float}. */
        public DualNumber addNarrowed(DualNumber value) {
            return set(before.plus(value).narrowed());
        }

        /** As {@code a[i]++}. */
        public DualNumber next() {
            add(of(1));
            return before;
        }
    }

    public static At at(DualNumber[] a, int i) {
        return new At(a, i, a[i]);
    }

    /** As {@code Arrays.stream(a).sum()}. */
    public static DualNumber sum(DualNumber[] a) {
        return Stream.of(a).reduce(of(0), DualNumber::plus);
    }

    /** With a derivative. */
    public DualNumber mapped(double value, double derivative) {
        return new DualNumber(value, t * derivative);
    }

    public DualNumber atan() {
        return mapped(Math.atan(v), 1 / (1 + v * v));
    }

    public DualNumber floor() {
        return of(Math.floor(v));
    }

    public DualNumber squared() {
        return mapped(Math.pow(v, 2), 2 * v);
    }

    public DualNumber hypot(DualNumber other) {
        double y = Math.hypot(v, other.v);
        return new DualNumber(y, (v * t + other.v * other.t) / y);
    }

    /** As {@code Adjoint.detach}. */
    public DualNumber detached() {
        return of(v);
    }

    public DualNumber plus(DualNumber other) {
        return new DualNumber(v + other.v, t + other.t);
    }

    public DualNumber minus(DualNumber other) {
        return new DualNumber(v - other.v, t - other.t);
    }

    public DualNumber times(DualNumber other) {
        return new DualNumber(v * other.v, t * other.v + v * other.t);
    }

    public DualNumber over(DualNumber other) {
        double quotient = v / other.v;
        return new DualNumber(quotient, (t - quotient * other.t) / other.v);
    }

    public DualNumber negated() {
        return new DualNumber(-v, -t);
    }

    public DualNumber sin() {
        return new DualNumber(Math.sin(v), t * Math.cos(v));
    }

    public DualNumber cos() {
        return new DualNumber(Math.cos(v), -t * Math.sin(v));
    }

    public DualNumber tanh() {
        double y = Math.tanh(v);
        return new DualNumber(y, t * (1 - y * y));
    }

    public DualNumber exp() {
        double y = Math.exp(v);
        return new DualNumber(y, t * y);
    }

    public DualNumber log() {
        return new DualNumber(Math.log(v), t / v);
    }

    public DualNumber sqrt() {
        double y = Math.sqrt(v);
        return new DualNumber(y, t / (2 * y));
    }

    public DualNumber abs() {
        return new DualNumber(Math.abs(v), t * Math.signum(v));
    }

    public DualNumber max(DualNumber other) {
        double half = v > other.v ? 1 : v < other.v ? 0 : 0.5;
        return new DualNumber(Math.max(v, other.v), half * t + (1 - half) * other.t);
    }

    public DualNumber min(DualNumber other) {
        return negated().max(other.negated()).negated();
    }

    /** As a cast to {@code float}. */
    public DualNumber narrowed() {
        return new DualNumber((float) v, t);
    }
}
