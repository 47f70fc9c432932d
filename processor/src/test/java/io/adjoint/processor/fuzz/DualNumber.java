package io.adjoint.processor.fuzz;

import java.util.Arrays;
import java.util.stream.Stream;

/** A value and its tangent, for programs that are written with dual numbers instead of {@code double}. */
public record DualNumber(double v, double t) {

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

    /** As {@code a[i] += x}. */
    public static void addTo(DualNumber[] a, int i, DualNumber x) {
        a[i] = a[i].plus(x);
    }

    /** As {@code a[i] *= x}. */
    public static void multiply(DualNumber[] a, int i, DualNumber x) {
        a[i] = a[i].times(x);
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
