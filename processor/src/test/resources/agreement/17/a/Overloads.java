package a;

import static java.lang.Math.*;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Calls that the three phases of overload resolution tell apart. */
class Overloads {
    static int which(double x) {
        return 1;
    }

    static int which(float x) {
        return 2;
    }

    static int which(long x) {
        return 3;
    }

    static int which(Object x) {
        return 4;
    }

    static int which(Integer x) {
        return 5;
    }

    static int which(int... x) {
        return 6;
    }

    static int which(double x, double... more) {
        return 7;
    }

    static double[] which(char x) {
        return new double[1];
    }

    static long boxed(Long x) {
        return x;
    }

    static long boxed(Number x) {
        return x.longValue();
    }

    static String boxed(Object x) {
        return "o";
    }

    static int run(DoubleUnaryOperator f) {
        return 1;
    }

    static long run(IntFunction<String> f, int n) {
        return 2;
    }

    static float run(Runnable r) {
        return 3;
    }

    static double run(Supplier<String> s) {
        return 4;
    }

    double calls(byte b, short s, char c, int i, long l, float f, double d, Integer boxed, Object o, String text) {
        double sum = which(b) + which(s) + which(i) + which(l) + which(f) + which(d) + which(boxed) + which(o);
        sum += which(c)[0] + which('c').length + which() + which(1, 2, 3) + which(1, 2.0) + which(text);
        sum += boxed(i) + boxed(l) + boxed("x").length();
        sum += abs(i) + abs(l) + abs(f) + abs(d) + max(i, l) + max(f, i) + max(d, f) + Math.min(c, b) + round(f) + round(d);
        sum += run(x -> x * 2) + run(() -> {}) + run(() -> "s") + run(n -> "i" + n, 3);
        sum += String.valueOf(c).length() + String.valueOf(d).charAt(0) + text.indexOf('x') + text.substring(1, 2).length();
        sum += new StringBuilder().append(c).append(i).append(d).append("x").append(o).length();
        sum += "%d %s".formatted(i, text).length() + String.format("%s", o).length();
        return sum + pow(i, 2) + fma(d, f, i) + floorMod(l, i) + toIntExact(l) + scalb(d, i) + signum(f);
    }

    double inherited(List<? extends Number> numbers, int[] a, double[][] m) {
        double sum = numbers.get(0).doubleValue() + numbers.size() + a.length + m[0].length + a.clone()[0];
        sum += m.clone()[0][1] + a.hashCode() + numbers.hashCode() + (numbers.equals(a) ? 1 : 0);
        for (Number n : numbers) {
            sum += n.intValue();
        }
        for (var n : numbers) {
            sum += n.floatValue();
        }
        return sum + toString().length() + getClass().getName().length() + this.hashCode();
    }
}
