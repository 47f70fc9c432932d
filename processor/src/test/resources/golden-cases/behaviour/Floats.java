package cases;

import io.adjoint.Differentiable;

/** Arithmetic in float, and in float and double mixed. */
final class Floats {
    // at polynomial(1.25f, -0.5f)
    @Differentiable
    static float polynomial(float x, float y) {
        float z = x * y + 1;
        z *= y - x;
        return z * z - x / 3;
    }

    // at mixed(1.25f, 0.75, 3)
    // at mixed(-0.5f, 1.5, 2)
    @Differentiable
    static double mixed(float f, double d, int n) {
        float g = f * n + (float) d;
        double e = g * d - f / n;
        g += e;
        g *= d;
        e -= g;
        return e * g + f;
    }

    // at narrowed(0.75)
    @Differentiable
    static float narrowed(double x) {
        float f = (float) (x * x);
        f += 0.1;
        f /= x;
        f++;
        return f * (float) Math.sin(f);
    }

    // at arrays({0.5f, -1.25f, 2.0f}, {1.0, 2.0, 0.5})
    @Differentiable
    static float arrays(float[] a, double[] b) {
        float s = 0;
        for (int i = 0; i < a.length; i++) {
            a[i] *= b[i];
            s += a[i] * a[i];
            b[i] += a[i];
        }
        for (double v : b) {
            s -= v;
        }
        return s * a[0];
    }

    // at functions(0.5f, 1.5f)
    @Differentiable
    static float functions(float x, float y) {
        return Math.max(x, y) * Math.abs(x) + Math.min(x * x, y) + Math.fma(x, y, x) + (float) Math.exp(x - y) + Math.scalb(x, 2);
    }

    // at helped({0.5f, -1.25f, 2.0f}, 0.5f)
    @Differentiable
    static double helped(float[] a, float x) {
        scale(a, x);
        return norm(a) + a[0] * a[1];
    }

    private static void scale(float[] a, float by) {
        for (int i = 0; i < a.length; i++) {
            a[i] = a[i] * by + i;
        }
    }

    private static double norm(float[] a) {
        double s = 0;
        for (float v : a) {
            s += (double) v * v;
        }
        return Math.sqrt(s);
    }

    // at loop(0.5f, 5)
    @Differentiable
    static float loop(float x, int n) {
        float s = 1;
        for (int i = 0; i < n; i++) {
            if (s > 1.2f) {
                s -= x / 4;
            } else {
                s = s * x + 1;
            }
        }
        while (n-- > 0) {
            s = s * 0.5f + x * x;
        }
        return s;
    }

    // at integers(0.5f, 3, 'c')
    @Differentiable
    static float integers(float x, long n, char c) {
        x += n;
        x *= c / 2;
        return x * x / (n * c);
    }

    private Floats() {}
}
