package cases;

import static io.adjoint.processor.frontend.LoweringConstants.HALF;
import static io.adjoint.processor.frontend.LoweringConstants.WIDE;
import static java.lang.Math.max;
import static java.lang.Math.sqrt;

import io.adjoint.Adjoint;
import io.adjoint.Differentiable;
import io.adjoint.processor.frontend.LoweringConstants;

/** Methods that are read into the IR and then run there: each must do there what it does in Java. */
public class Cases {
    private static final int SECRET = 7;
    private static final byte SMALL = 3;

    // ---- expressions

    @Differentiable
    static double arithmetic(double x, double y) {
        return -x + y * 2 - (x / 3 + y % 2) + +x;
    }

    @Differentiable
    static double promotions(double x, float f, long l, int i, short s, byte b, char c) {
        return x + (f * l + i / (s | 1) - b * c) + (i & s) + (l ^ b) + (c << 2) + (l >> i) + (i >>> b) + ~s + (-l);
    }

    @Differentiable
    static double casts(double x) {
        int i = (int) (x * 1e5);
        byte b = (byte) i;
        short s = (short) i;
        char c = (char) i;
        long l = (long) (x * 1e12);
        float f = (float) x;
        byte fromDouble = (byte) (x * 100);
        return i + b + s + c + l + f + fromDouble + (int) 2.9 + (byte) 300 + (char) 65 + (float) 0.1 + (double) 0.1f;
    }

    @Differentiable
    static double literals(double x) {
        double a = 1;
        float f = 2;
        long l = 3;
        byte b = 4;
        char c = 'c';
        short s = -5;
        double d = 'a' + 1;
        float g = 16777217;
        return x * 2 + a + f + l + b + c + s + d + g + Integer.MIN_VALUE + -2147483648 + 0x7fL + 1e-3f + -0.0;
    }

    @Differentiable
    static float floats(float x, float y) {
        float z = x * y + 1;
        z += 0.1;
        z *= y;
        z++;
        return z - x / 3;
    }

    @Differentiable
    static double constants(double x) {
        return x * HALF + SECRET * Math.PI + SMALL + WIDE + LoweringConstants.QUARTER + LoweringConstants.Nested.HALF + Double.MAX_VALUE * 1e-300
                + Integer.MAX_VALUE;
    }

    @Differentiable
    static double functions(double x, float f, int i, long l) {
        return Math.sin(x) + StrictMath.exp(x / 10) + max(f, i) + max(i, l) + Math.abs(i) + Math.abs(x) + sqrt(i)
                + Math.floorMod(i, 3) + Math.round(x) + Math.round(f) + Math.pow(x, 2) + Math.toRadians(f)
                + Math.signum(f) + Math.fma(x, f, l) + Math.getExponent(x);
    }

    @Differentiable
    static double otherFunctions(double x, int i, float f) {
        double d = Double.isNaN(x) || Double.isInfinite(x) ? 1.0 : 2.0;
        d += Double.max(x, i) + Double.min(x, f) + Double.sum(x, i) + Float.sum(f, i) + Integer.bitCount(i);
        return d + Double.compare(x, f) + Integer.compare(i, 2) + Adjoint.detach(x) + Adjoint.detach(f)
                + (Double.doubleToLongBits(x) & 15) + Character.getNumericValue('7') + (Boolean.logicalXor(i > 1, x > 1) ? 1 : 0);
    }

    @Differentiable
    static double exactOverflow(double x, int i) {
        return x + Math.toIntExact(i * 1_000_000_000L) + Math.multiplyExact(i, 500_000_000);
    }

    @Differentiable
    static double comparisons(double x, double y, int i, boolean p) {
        int n = 0;
        if (x < y) n += 1;
        if (x <= i) n += 2;
        if (i > y) n += 4;
        if (x >= 'a') n += 8;
        if (x == y) n += 16;
        if (i != 2L) n += 32;
        if (p == x > 0) n += 64;
        if (p ^ i > 1) n += 128;
        if (p & x > 0 | !p) n += 256;
        return n + x;
    }

    // ---- order of evaluation

    @Differentiable
    static double assignInExpression(double x) {
        double y;
        return x * (y = x + 1) + y;
    }

    @Differentiable
    static double assignLaterOperand(double x, double y) {
        return x + (x = y) * x + (x += 2) - x++ + x + ++x - x-- + --x;
    }

    @Differentiable
    static double chain(double x, int[] n) {
        double a, b;
        float f;
        a = f = (float) (b = x / 3);
        int i = n[0] = n[n.length - 1] = (int) x;
        return a + b + f + i;
    }

    @Differentiable
    static double compoundChain(double[] a, double x) {
        int i = 0;
        a[i++] += x *= 2;
        a[i] *= a[i - 1] -= x;
        return a[0] + a[1] + x + i;
    }

    @Differentiable
    static double compoundOfItself(double x) {
        x += x++ + ++x;
        x *= (x = 3) + x;
        x = x++ + x;
        x = x--;
        return x;
    }

    @Differentiable
    static double indexBeforeValue(double[] a, double x) {
        int i = 0;
        a[i] = i = 1;
        a[i] += (i = 0) + x;
        a[i] = a[i = 2] + a[i];
        return a[0] + 10 * a[1] + 100 * a[2] + i;
    }

    @Differentiable
    static double postfixInIndices(double[] a, int[] p) {
        int i = 0;
        int j = a.length - 1;
        a[i++] = a[j--];
        a[i++] += a[j];
        double s = a[p[0]++] + a[p[0]];
        s += a[--i] + a[i++];
        return s + i + 7 * j + p[0];
    }

    @Differentiable
    static double returnsPostfix(double x) {
        return x++;
    }

    @Differentiable
    static double callsAndReads(double[] a, double x) {
        return a[0] + scaleFirst(a, 2) * a[0] + (x = scaleFirst(a, 3)) + x * a[0];
    }

    @Differentiable
    static double callAfterIndex(double[] a, int i) {
        a[i] = scaleFirst(a, 2);
        a[0] += scaleFirst(a, a[i]);
        a[i] -= a[0] *= scaleFirst(a, 0.5);
        return a[i] + a[0];
    }

    @Differentiable
    static double exceptionsInOrder(double[] a, int i, int j) {
        return a[i] + failsIfNegative(j) + a[j] / (i / j);
    }

    @Differentiable
    static double storeChecksLate(double[] a, int i, int j) {
        a[i] = failsIfNegative(j);
        a[i + 1] += failsIfNegative(j);
        return a[0];
    }

    @Differentiable
    static double integerDivision(double x, int i, int j) {
        int n = 5;
        return x + i / j + (n = 3) % (j + n);
    }

    @Differentiable
    static double narrowingCompound(double x, int i) {
        byte b = 100;
        b += i * 60;
        char c = 'z';
        c += x;
        short s = 1;
        s <<= 15;
        s >>>= 1;
        int n = i;
        n += 2.7;
        n *= x;
        n -= 'a';
        n %= 17;
        n |= 5;
        n ^= b;
        long l = n;
        l <<= i;
        l >>= 70L;
        boolean p = i > 1;
        p |= x > 0;
        p &= i < 4;
        p ^= true;
        float f = 1;
        f /= x + 3.5;
        return b++ + c-- + ++s + n + l + f + b + (p ? c : s);
    }

    @Differentiable
    static double sideEffectsInArguments(double[] a, double x, int i) {
        return three(x, x = 2, x++) + three(a[0], a[0] = x, a[0]) + three(i++, i++, i);
    }

    @Differentiable
    static double nestedCalls(double x) {
        double norm = square(square(x) + 1) - square(x);
        return square(norm) / (square(square(x)) + 1);
    }

    @Differentiable
    static double callAsStatement(double[] a, double x) {
        scaleFirst(a, x);
        addTo(a, x);
        Math.sqrt(x);
        Math.addExact(a.length, 2147483643);
        return a[0];
    }

    // ---- conditions

    @Differentiable
    static double ifElse(double x, double y) {
        double z = 0;
        if (x > y) {
            z = x;
        } else if (x > 0) z = y;
        else {
            double t = x * y;
            z = t * t;
        }
        return z + x;
    }

    @Differentiable
    static double conditionals(double x, double y, int i, float f) {
        double a = x > y ? x : y;
        double b = 1 + (i > 0 ? i : f) * (x > 0 ? 1 : -1);
        a = i > 2 ? a : b > 0 ? b * 2 : i;
        a += x > 0 ? y : x;
        int k = x > 0 ? i : (i > 1 ? 3 : 'a');
        double c = i > 1 ? i : i > 0 ? 2L : f;
        float g = i > 1 ? i : 'b';
        return a + b + k + c + g + (x > y ? HALF : 2) + Math.sqrt(x > 0 ? x : -x);
    }

    @Differentiable
    static double conditionalLosesDigits(float f, boolean p) {
        int big = 16777217;
        double d = p ? big : f;
        double e = p ? 16777217 : f;
        d += p ? big : f;
        return d + e;
    }

    @Differentiable
    static double conditionalWithEffects(double[] a, double x, int i) {
        double y = i > 1 ? x++ : scaleFirst(a, x);
        int k = x > 1 ? i++ : --i;
        a[0] = i > 2 ? (x = 4) : a[1];
        a[i > 0 ? 1 : 0] += x > 2 ? a[0] : (i = 1);
        return y + k + x + i + a[0] * 3 + a[1];
    }

    @Differentiable
    static double conditionalChangesPlace(double[] a, double x) {
        int i = 0;
        a[i] = x > 0 ? i++ : a[++i];
        a[i] += x > 1 ? a[i = 0] : 2;
        x += x > 1 ? x = 2 : x;
        x = x > 2 ? (x = 1) + x : x * x;
        return a[0] + 10 * a[1] + x + i;
    }

    @Differentiable
    static double returnsConditional(double x, double y) {
        return x > y ? x * x : y > 0 ? y : square(x);
    }

    @Differentiable
    static double andOr(double x, double[] a, int i) {
        double s = 0;
        if (i >= 0 && i < a.length && a[i] > 0) s += a[i];
        if (i < 0 || i >= a.length || a[i] < x) s += 10;
        if (i > 1 && (x += 1) > 2) s += x;
        if (i > 2 || x++ > 1 || scaleFirst(a, 2) > 1) s += 3 * x;
        boolean p = x > 0 && positive(x) && !(positive(-x) || i == 2);
        return s + (p ? x : 1) + a[0];
    }

    @Differentiable
    static double booleans(boolean[] p, double x) {
        boolean any = false;
        boolean all = true;
        for (boolean b : p) {
            any |= b;
            all &= b;
        }
        p[0] = any != all;
        return any ? x : all ? 2 * x : p[0] ? 3 : 4;
    }

    // ---- loops

    @Differentiable
    static double sum(double[] a) {
        double s = 0;
        for (int i = 0; i < a.length; i++) s += a[i];
        return s;
    }

    @Differentiable
    static double loopForms(double[] a, int n) {
        double s = 1;
        for (int i = 0, m = a.length; i < m; ++i) s = s * 0.5 + a[i];
        for (int i = a.length - 1; i >= 0; i--) s = s * 0.5 + a[i];
        for (int i = n; i > 0; --i) s += i;
        for (int i = 1; n >= i; i += 1) s += i * 0.25;
        for (int i = 0; i <= n; i = i + 1) s += 1;
        for (int i = 0; i < n; i += 2) s += i;
        for (long l = 0; l < n; l++) s += l;
        for (byte b = 0; b < n; b++) s += b;
        for (double t = 0; t < n; t += 0.75) s += t;
        for (int i = 0; i < (short) n; i++) s *= 1.01;
        return s;
    }

    @Differentiable
    static double changingBounds(double[] a, int n) {
        double s = 0;
        for (int i = 0; i < n; i++) {
            s += i;
            if (i == 1) n--;
        }
        for (int i = 0; i < n; i++) {
            s += i;
            i += a.length > 2 ? 1 : 0;
        }
        int[] ends = {3, 2};
        for (int i = 0; i < ends[0]; i++) ends[0] -= i;
        for (int i = ends[1]; i < 4; i++) ends[1] += i;
        for (int i = n; i < 5; i++) n = 9;
        for (int i = 0; i < limit(n); i++) {
            s += i;
            n--;
        }
        for (int i = 0; i < 3; i++, n += i) s += n;
        for (int i = 0; i < 3; n += i, i++) s += n;
        for (int i = 0, j = 5; i < j; i++, j--) s += i * j;
        for (int i = 0, j = i + 1; i < 3; j *= 2, i++) s += j;
        return s + ends[0] + ends[1] + n;
    }

    @Differentiable
    static double nested(double[][] m, int n) {
        double s = 0;
        for (int i = 0; i < m.length; i++) {
            for (int j = 0; j < m[i].length; j++) {
                for (int k = j; k < n; k++) {
                    s += m[i][j] * k;
                }
                m[i][j] = s;
            }
        }
        return s;
    }

    @Differentiable
    static double whileLoop(double x) {
        double y = x;
        int n = 0;
        while (y > 1 && n < 50) {
            y = y * 0.5 + 0.1;
            n++;
        }
        return y + n;
    }

    @Differentiable
    static double doLoop(double x) {
        int n = 0;
        do {
            x = x / 2;
            n++;
        } while (x > 1 && n < 20);
        do n += 2; while (false);
        return x + n;
    }

    @Differentiable
    static double conditionWithCall(double x) {
        int n = 0;
        while (square(x) > 2 && n++ < 40) {
            x *= 0.75;
        }
        do {
            x += 0.5;
            if (n > 50) continue;
            n += 3;
        } while (square(x) < 3 || (n += 5) < 20);
        for (int i = 0; square(i) < x + 3; i++) n += i;
        return x + n;
    }

    @Differentiable
    static double conditionWithArray(double x) {
        int n = 0;
        while (pair(x, n)[1] > 1 && n < 10) {
            n++;
            x *= 0.5;
        }
        return x + n;
    }

    @Differentiable
    static double assignmentInCondition(double[] a) {
        int i = 0;
        double v;
        double s = 0;
        while (i < a.length && (v = a[i++]) > -1) {
            s += v;
        }
        return s + i;
    }

    @Differentiable
    static double forEach(double[] a, int[] n, double[][] m) {
        double s = 0;
        for (double v : a) s += v * v;
        for (double v : n) s -= v / 3;
        for (final double[] row : m) for (double v : row) s += v;
        for (var v : a) {
            if (v < 0) continue;
            v += 1;
            s *= v;
            if (s > 100) break;
        }
        int i = 0;
        for (double v : m[i]) {
            i++;
            s += v * i;
        }
        for (double v : pair(s, i)) s += v;
        for (double v : new double[] {s, 1, i}) s += v;
        return s;
    }

    @Differentiable
    static double breaks(double[] a, double x) {
        double s = 0;
        for (int i = 0; i < a.length; i++) {
            s += a[i];
            if (s > x) break;
            s *= 1.5;
        }
        int n = 0;
        while (true) {
            s += 0.5;
            if (s > 3) break;
            n++;
            if (n > 30) {
                s -= 1;
                break;
            }
        }
        while (true) {
            if (s < 1 || n > 40) break;
            s /= 2;
            n++;
        }
        for (;;) {
            n++;
            if (n % 3 == 0) continue;
            if (n > 45) break;
        }
        do {
            s += 1;
            if (s > 4) break;
            n++;
        } while (n < 50);
        return s + n;
    }

    @Differentiable
    static double breakAlone(double x) {
        int n = 0;
        while (true) {
            x *= 0.5;
            n++;
            if (!(x >= 1)) {
                break;
            }
        }
        do {
            n += 2;
            if (n > 4) break;
        } while (true);
        return x + n;
    }

    @Differentiable
    static double continues(double[] a, int n) {
        double s = 0;
        for (int i = 0; i < a.length; i++) {
            if (a[i] < 0) continue;
            if (a[i] > 2) {
                s += 1;
                if (a[i] > 3) continue;
                s += 2;
            } else {
                s -= a[i];
                if (n > 2) {
                    continue;
                }
            }
            s *= 1.25;
        }
        int k = 0;
        while (k < n) {
            k++;
            if (k % 2 == 0) continue;
            s += k;
        }
        int j = 0;
        do {
            j++;
            if (j == 2) continue;
            s += j;
        } while (j < n);
        for (int i = 0; i < n; i += 2) {
            if (i == 2) continue;
            if (s > 1000) break;
            s += i;
        }
        return s;
    }

    @Differentiable
    static double labels(double[][] m, double x) {
        double s = 0;
        outer:
        for (int i = 0; i < m.length; i++) {
            inner:
            for (int j = 0; j < m[i].length; j++) {
                if (m[i][j] < 0) continue outer;
                if (m[i][j] > x) break outer;
                if (j == 1) continue inner;
                if (j == 2) break;
                s += m[i][j];
            }
            s += 10;
        }
        block:
        {
            s += 1;
            if (s > x) break block;
            s *= 2;
            for (double v : m[0]) {
                if (v > 1) break block;
                s += 0.5;
            }
            s -= 3;
        }
        one:
        if (s > 5) {
            if (x > 1) break one;
            s -= 1;
        }
        int n = 0;
        again:
        while (n < 5) {
            n++;
            do {
                s += 0.25;
                if (s > 7) continue again;
            } while (s < 6);
            s += 1;
        }
        return s + n;
    }

    // ---- returns

    @Differentiable
    static double earlyReturns(double x, double y) {
        if (x > 2) {
            return y;
        }
        double z = x * y;
        if (z > 1) {
            if (y > 3) return z;
            z += 1;
        } else if (z < -1) {
            return -z;
        }
        z *= 2;
        if (z > 0) return z;
        else return z - 1;
    }

    @Differentiable
    static double returnInLoop(double[] a, double x) {
        for (int i = 0; i < a.length; i++) {
            if (a[i] > x) return a[i] * i;
        }
        return -1;
    }

    @Differentiable
    static double returnInNestedLoops(double[][] m, double x) {
        double s = 0;
        for (double[] row : m) {
            for (double v : row) {
                s += v;
                if (s > x) return s * 2;
                if (v < 0) break;
                s += 0.125;
            }
            if (s < -1) continue;
            s += 0.25;
        }
        s *= 3;
        if (s > 5) return s;
        return s + x;
    }

    @Differentiable
    static double returnInEndlessLoop(double x) {
        int n = 0;
        while (true) {
            if (x < 1) return x + n;
            if (n > 30) {
                x = 0;
                continue;
            }
            x *= 0.5;
            n++;
        }
    }

    @Differentiable
    static double returnInDo(double x, int n) {
        do {
            x *= 0.75;
            if (x < n) return x;
            if (x < 2) break;
        } while (x > 1);
        return x - 1;
    }

    @Differentiable
    static double returnsAnywhere(double[] a, int n) {
        {
            if (a.length == 0) {
                return 0;
            }
        }
        for (int i = 0; ; i++) {
            if (i >= a.length) {
                return n;
            }
            for (int j = 0; j < n; j++) {
                if (a[i] == j) return i + j;
            }
            a[i] += 1;
        }
    }

    @Differentiable
    static double mixedJumps(double[] a, double x, int n) {
        double s = 0;
        for (int i = 0; i < a.length; i++) {
            double t = a[i];
            if (t < 0) {
                if (n > 2) continue;
                t = -t;
            }
            if (t > x) {
                s += t;
                if (s > 4) return s;
            } else {
                if (n == 1) break;
                for (int j = 0; j < n; j++) {
                    s += j * t;
                    if (s > 10) return -s;
                    if (s > 5) break;
                }
            }
            s += 1;
        }
        if (s > 3) {
            s -= x;
        }
        return s;
    }

    @Differentiable
    static double throwing(double x, int n) {
        if (n < 0) {
            throw new IllegalArgumentException("n is " + n + ", x " + (x + 1) + '!' + "\"\\\n‹›");
        }
        if (x > 3) throw new IllegalStateException(String.format("%d %s", n, "a".concat("b")));
        for (int i = 0; i < n; i++) {
            if (i == 3) throw new ArithmeticException();
            x += i;
        }
        return x;
    }

    @Differentiable
    static double alwaysThrows(double x) {
        throw new UnsupportedOperationException("no " + -x);
    }

    // ---- arrays

    @Differentiable
    static double arrays(double x, int n) {
        double[] a = new double[n];
        for (int i = 0; i < a.length; i++) a[i] = x + i;
        double[] b = {1, x, n, x * x};
        double[][] m = new double[2][n + 1];
        double[][] ragged = {{1, x}, {x}, {}};
        float[] f = {1, 2, (float) x};
        int[] p = {n, 2, n * n};
        long[] l = {n, 'a'};
        boolean[] q = {n > 2, true};
        double[][] table = {{1, 2}, {3, 4.5}};
        char[] c = {'a', 98};
        double[] later;
        later = new double[] {x, 2};
        m[1][n] = b[1] + f[2];
        ragged[0][0] += ragged[1][0] * table[1][1];
        double s = 0;
        for (double v : a) s += v;
        return s + m[1][n] + m[0].length + ragged[0][0] + ragged[2].length + p[2] + l[1] + c[1] + later[0]
                + (q[0] ? 1 : 0) + new double[] {x, 3}[1] + b.length;
    }

    @Differentiable
    static double inPlace(double[] a) {
        for (int i = 1; i < a.length; i++) {
            a[i] += a[i - 1];
            double t = a[i];
            a[i] = a[i - 1];
            a[i - 1] = t;
        }
        return a[a.length - 1];
    }

    @Differentiable
    static double rowsAndAliases(double[][] m, double[] a) {
        double[] b = a;
        final double[] row = m[0];
        b[0] = 2;
        row[0] += a[0] + m[0][0];
        double s = scaleFirst(m[1], 3) + scaleFirst(row, 2);
        return s + a[0] + m[0][0] + (a == b ? 1 : 0) + (row != a ? 2 : 0) + (m == null ? 0 : 1);
    }

    @Differentiable
    static double arrayResults(double x) {
        double[] p = pair(x, 2);
        double[] q = copy(p);
        q[0] += 1;
        return p[0] + q[0] * q[1] + pair(p[1], q[0])[0] + sumOf(new double[] {x, q[0]}) + first(p);
    }

    @Differentiable
    static double nullArrays(double[] a, double x) {
        if (a == null || a.length < 2) {
            return x;
        }
        return a[0];
    }

    @Differentiable
    static double varargs(double... values) {
        double s = 0;
        for (double v : values) s += v;
        return s;
    }

    // ---- helpers

    @Differentiable
    static double recursion(double x, int n) {
        return n <= 0 ? x : x * recursion(x * 0.5, n - 1) + (odd(n) ? 1 : 0);
    }

    @Differentiable
    static double manyHelpers(double[] a, double x) {
        addTo(a, x);
        addTo(a, square(x));
        double r = new double[] {firstAbove(a, 1), 1}[0];
        return r + Nested.cube(x) + Nested.Deeper.twice(r) + sumOf(a) + varargs(a);
    }

    @Differentiable
    public final double instance(double x) {
        return helper(x) + this.helper(2) + square(x) + x;
    }

    @Differentiable
    double instanceWithCollidingName(double cases) {
        double square = square(cases);
        return square + helper(cases);
    }

    @Differentiable
    static double shadowedNames(double norm, double old) {
        double s = 0;
        {
            double index = norm;
            s += index;
        }
        {
            double index = old;
            s += index++ + index;
        }
        for (int i = 0; i < 2; i++) s += i;
        for (int i = 3; i > 0; i--) s += i;
        return s;
    }

    @Differentiable
    static double unicode(double größe, double[] β) {
        double naïve = größe * 2;
        return naïve + β.length;
    }

    private double helper(double x) {
        if (x > 1) {
            return x;
        }
        return x * x;
    }

    private static double square(double x) {
        return x * x;
    }

    static double scaleFirst(double[] a, double by) {
        a[0] *= by;
        return a[0];
    }

    static void addTo(double[] a, double x) {
        if (a.length == 0) return;
        for (int i = 0; i < a.length; i++) {
            if (a[i] > 100) return;
            a[i] += x;
        }
    }

    static double failsIfNegative(int j) {
        if (j < 0) throw new IllegalArgumentException("negative");
        return j;
    }

    static double three(double a, double b, double c) {
        return a + 10 * b + 100 * c;
    }

    static boolean positive(double x) {
        return x > 0;
    }

    static boolean odd(int n) {
        if (n == 0) return false;
        return !odd(n - 1);
    }

    static int limit(int n) {
        return n > 4 ? 4 : n;
    }

    static double[] pair(double a, double b) {
        return new double[] {a, b};
    }

    static double[] copy(double[] a) {
        double[] b = new double[a.length];
        for (int i = 0; i < a.length; i++) b[i] = a[i];
        return b;
    }

    static double sumOf(double[] a) {
        double s = 0;
        for (double v : a) s += v;
        return s;
    }

    static double first(double[] a) {
        return a[0];
    }

    static double firstAbove(double[] a, double x) {
        for (double v : a) if (v > x) return v;
        return x;
    }

    static final class Nested {
        static double cube(double x) {
            return x * square(x);
        }

        private static final class Deeper {
            static double twice(double x) {
                return 2 * x + HALF;
            }
        }
    }
}
