package cases;

import io.adjoint.Differentiable;

/** State that carries no derivative but decides where the derivative goes. */
final class Integers {
    // at generator(0.5, 12345)
    // at generator(1.5, -7)
    @Differentiable
    static double generator(double x, long seed) {
        double s = x;
        for (int i = 0; i < 6; i++) {
            seed = seed * 6364136223846793005L + 1442695040888963407L;
            int k = (int) (seed >>> 60);
            s = (k & 1) == 0 ? s * x + k : s - x * k;
        }
        return s;
    }

    // at bits(1.1, 13)
    // at bits(-0.9, 6)
    @Differentiable
    static double bits(double x, int n) {
        double result = 1;
        double square = x;
        while (n != 0) {
            if ((n & 1) != 0) {
                result *= square;
            }
            square *= square;
            n >>= 1;
        }
        return result;
    }

    // at small(1.5, 3, 4)
    // at small(0.5, 127, -4)
    @Differentiable
    static double small(double x, byte b, short s) {
        char c = 'a';
        c += 2;
        c++;
        b += 100;
        s *= b;
        s >>= 1;
        byte t = (byte) (b ^ c);
        int i = b + s + c - t;
        i %= 7;
        return x * b + x * x * s - c / x + t * x + i * x;
    }

    // at narrowing(1.5, 10)
    // at narrowing(-2.25, 3)
    @Differentiable
    static double narrowing(double x, int n) {
        n += 0.75;
        n *= 1.5;
        n -= 0.1f;
        long l = n;
        l <<= 33;
        l /= 3;
        l |= n;
        int k = (int) l;
        k >>>= 5;
        x += n;
        x *= k % 11;
        x -= l % 13;
        x /= 7;
        return x * x;
    }

    // at swapped({0.5, -1.25, 2.0, 4.0}, {3, 0, 2, 1})
    @Differentiable
    static double swapped(double[] a, int[] p) {
        double s = 0;
        for (int i = 0; i < p.length; i++) {
            int t = p[i];
            p[i] = p[p.length - 1 - i];
            p[p.length - 1 - i] = t;
            s = s * a[p[i]] + a[i];
        }
        return s;
    }

    // at flags({0.5, -1.25, 2.0, 4.0}, {true, false, true, true})
    // at flags({0.5, -1.25, 2.0, 4.0}, {false, false, false, false})
    @Differentiable
    static double flags(double[] a, boolean[] use) {
        double s = 1;
        boolean any = false;
        for (int i = 0; i < a.length; i++) {
            if (use[i] && !any || a[i] > 3) {
                s += a[i] * a[i] * s;
            }
            any |= use[i];
            use[i] = !use[i] ^ any;
        }
        for (int i = 0; i < a.length; i++) {
            s *= use[i] ? a[i] : 1.5;
        }
        return any ? s : s * s;
    }

    // at sideEffects(1.5, 3)
    @Differentiable
    static double sideEffects(double x, int n) {
        int i = 0;
        double s = x * i++ + x * x * ++i - x * i-- + x / (--i + 2);
        boolean b = i++ < n && ++i < n || i++ > 10;
        boolean c = i > 100 & i++ > 0;
        s += b ? x * i : c ? 1 : Math.sin(x) * i;
        return s + (i == 4 ? x : 2 * x);
    }

    // at visited({1.5, 2.0, 0.5, 3.0}, {2, 3, 1, 0})
    @Differentiable
    static double visited(double[] weights, int[] next) {
        boolean[] seen = new boolean[next.length];
        int at = 0;
        double path = 1;
        while (!seen[at]) {
            seen[at] = true;
            path = path * weights[at] + 1;
            at = next[at];
        }
        return path;
    }

    // at truncated(2.75, 3.4)
    @Differentiable
    static double truncated(double x, double y) {
        int whole = (int) x; // ADJ303
        long rounded = Math.round(y);
        return whole * x + rounded * y * y;
    }

    // at counted({0.5, -1.25, 2.0, 4.0})
    @Differentiable
    static double counted(double[] a) {
        int positive = 0;
        double s = 0;
        for (double v : a) {
            if (v > 0) {
                positive++;
                s += v * v;
            }
        }
        return s / positive;
    }

    private Integers() {}

    // at boxedSteps(1.5, 3)
    // at boxedSteps(1.5, 0)
    @Differentiable
    static double boxedSteps(double x, int n) {
        double s = x;
        Integer i = n;
        Long l = 3L;
        Character c = 'a';
        i++;
        --l;
        c++;
        for (Integer k = 0; k < i; k++) {
            s *= x + k++;
        }
        return s * i + x * l-- * ++l + c * x;
    }
}
