package a;

/** Every operator on every pair of types, conditionals, conversions, constants. */
class Operators {
    static final double HALF = 0.5;
    static final int TWO = 2, THREE = TWO + 1;
    long total;
    byte small;
    static float[] table = {1, 2f, 'c'};

    double promotions(byte b, short s, char c, int i, long l, float f, double d) {
        var bs = b + s;
        var cl = c * l;
        var lf = l / f;
        var fd = f - d;
        var shifted = b << l;
        var longShifted = l >> b;
        var unsigned = c >>> 1;
        var bits = (i & l) ^ (b | s);
        var minus = -b;
        var plus = +c;
        var not = ~s;
        var text = 1 + 2 + "x" + 3 + 'c' + null;
        var more = d + text;
        b += d;
        c *= 2;
        s <<= l;
        l -= f;
        i %= 7.5;
        var next = b++ + ++c - s-- * --i;
        total += i = s = 3;
        this.total++;
        small |= 3;
        table[i]++;
        table[TWO] += HALF;
        Operators.table[THREE] = (float) d;
        return bs + cl + lf + fd + shifted + longShifted + unsigned + bits + minus + plus + not + next
                + text.length() + more.length() + (int) d + (char) i + (byte) l + 1e3 + 1f + 0x1L + 'x';
    }

    boolean logic(int i, Integer boxed, boolean p, Boolean q, Object o) {
        boolean r = i < 3 && p || !q & p ^ i >= boxed | i == 'c';
        p &= q;
        return r != p && o == null && (o instanceof String || boxed instanceof Integer);
    }

    double conditionals(boolean p, byte b, char c, int i, long l, Integer boxed, Double wide, double[] x, double[] y) {
        var same = p ? i : i;
        var mixed = p ? i : l;
        var unboxed = p ? boxed : i;
        var both = p ? boxed : wide;
        var narrow = p ? b : c;
        var call = p ? Math.abs(i) : b;
        var array = p ? x : y;
        var nothing = p ? null : boxed;
        var nested = p ? i : l > 0 ? 1f : (p ? 2L : i);
        Object o = p ? x : boxed;
        Number n = p ? boxed : wide;
        double d = p ? 1 : (i > 0 ? boxed : 2f);
        int chosen = length(p ? x : null) + length(p ? (i > 1 ? y : x) : y) + any(p ? 1 : "s") + any(p ? 1 : 2.0);
        return same + mixed + unboxed + both + narrow + call + array[0] + nothing + nested + chosen + d
                + (p ? x : y)[i] + (double) (p ? 1 : 2) + n.intValue() + (o == null ? 'a' : 1.0);
    }

    static int length(double[] x) {
        return x.length;
    }

    static int any(Object o) {
        return 0;
    }

    double arrays(int n) {
        double[] a = {1, 2f, n}, b[] = {{1}, {}, a};
        int[] c = new int[n], d = new int[] {n, 'c'};
        double[][][] e = new double[n][2][];
        var f = new float[][] {{1}, {2}};
        boolean[] g = {n > 1, true};
        char[] h = "xyz".toCharArray();
        for (double[] row : b) {
            for (double v : row) {
                a[0] += v;
            }
        }
        for (var row : f) for (var v : row) a[1] -= v;
        e[0][1] = a;
        return a[n] + b[1][c[0]] + d[d.length - 1] + e[n][0][1] + f[0][0] + h[0] + (g[0] ? 1 : 0);
    }

    int switches(int i, Thread.State state, String text) {
        int sum = switch (i) {
            case 1, 2 -> 1;
            case THREE -> {
                int inner = i * 2;
                yield inner + 1;
            }
            default -> throw new IllegalStateException("no " + i);
        };
        double wide = switch (state) {
            case NEW, RUNNABLE -> 1;
            case BLOCKED -> 2f;
            default -> 3L;
        };
        var alone = switch (text) {
            case "a":
                yield 1;
            case "b":
            default:
                yield 2.5f;
        };
        switch (state) {
            case WAITING:
                double local = 1;
                sum += local;
            case NEW:
                local = 2;
                break;
            default:
        }
        float narrowed = (float) ((switch (i) { case 1 -> 1.5; default -> 2L; }));
        return sum + (int) wide + (int) alone + (int) narrowed + any(switch (i) { case 1 -> 1; default -> 2L; });
    }
}
