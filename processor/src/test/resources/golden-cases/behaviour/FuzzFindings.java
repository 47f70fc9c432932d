package cases;

import io.adjoint.Differentiable;
import io.adjoint.Emit;
import java.util.List;

/** What random programs brought to light, each made as small as it would go. */
final class FuzzFindings {
    // at castOfParenthesisedSwitch(0.7, 0)
    // at castOfParenthesisedSwitch(0.7, 1)
    @Differentiable
    static double castOfParenthesisedSwitch(double x, int n) {
        double s = (float) ((switch (n) {
            case 0 -> x * x;
            default -> Math.sin(x);
        }));
        return s * x;
    }

    // at listOfOneNumber(0.7, 3)
    @Differentiable
    static double listOfOneNumber(double x, int n) {
        List<Integer> list = List.of(n);
        return x * x * list.get(0);
    }

    // at lengthOfText(0.7, 3)
    @Differentiable
    static double lengthOfText(double x, int n) {
        StringBuilder text = new StringBuilder();
        text.append(n).append(x > 0 ? "+" : "-");
        return x * x * text.length();
    }

    // at replacedOutput(0.5, {1.5, -2.0})
    @Differentiable
    static void replacedOutput(double x, double[] a) {
        a[0] = x * a[1];
        a = new double[3];
        a[1] = x;
    }

    // at unseenWrite(0.5)
    @Differentiable
    static double unseenWrite(double x) {
        double[] own = {0.5, 1.25};
        raise(own, 0.75 + own[1]);
        return Math.min(x, x * own[0]);
    }

    private static void raise(double[] a, double by) {
        a[0] += by;
    }

    // at overwrittenResult({0.5, -0.25, 1.5, 0.75})
    @Differentiable
    static double overwrittenResult(double[] a) {
        for (int i = 0; i < 2; i++) {
            double[] scale = scaled(a);
            scale[1] = 0.5;
        }
        return a[0];
    }

    private static double[] scaled(double[] a) {
        double[] scale = new double[2];
        scale[1] = a.length;
        a[0] = a[0] + a[1] * scale[1];
        return scale;
    }

    // at overwrittenBentResult({0.5, -0.25, 1.5, 0.75})
    @Differentiable
    static double overwrittenBentResult(double[] a) {
        for (int i = 0; i < 2; i++) {
            double[] scale = bent(a);
            scale[1] = 0.5;
        }
        return a[0];
    }

    private static double[] bent(double[] a) {
        double[] scale = new double[2];
        scale[1] = a.length;
        a[0] = a[0] + a[1] * a[1] * scale[1];
        return scale;
    }

    // at overwrittenRows({0.5, -0.25, 1.5, 0.75}, 3)
    @Differentiable
    static double overwrittenRows(double[] a, int n) {
        double[][] scales = scaledRows(a, n);
        for (int i = 0; i < n; i++) {
            scales[i][1] *= 0.5;
            a[1] += scales[i][1];
        }
        scales[0] = a;
        return a[0] * a[1];
    }

    private static double[][] scaledRows(double[] a, int n) {
        double[][] scales = new double[n][2];
        for (int i = 0; i < n; i++) {
            scales[i][1] = a.length + i;
            a[0] = a[0] * 0.5 + a[1] * scales[i][1];
        }
        return scales;
    }

    // at oneArrayTwice({0.5, -0.25, 1.5, 0.75})
    @Differentiable
    static double oneArrayTwice(double[] a) {
        for (int i = 0; i < 2; i++) {
            overwriteOne(a, a, i);
        }
        return a[1];
    }

    private static void overwriteOne(double[] from, double[] to, int at) {
        for (int i = 0; i < to.length; i++) {
            to[at & 3] = Math.cos(from[at & 3]);
        }
    }

    // at oneRowTwice({{0.5, -0.25}, {1.5, 0.75}})
    @Differentiable
    static double oneRowTwice(double[][] m) {
        double[] row = m[0];
        for (int i = 0; i < 3; i++) {
            row[1] = Math.sin(m[0][1]) * row[0];
        }
        return m[0][1] * m[1][0];
    }

    // at chosen({{0.5, -0.25}, {1.5, 0.75}, {0.5, -0.25}}, {1.0, 2.0})
    @Differentiable(emit = Emit.HVP)
    static double chosen(double[][] rows, double[] x) {
        double total = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double[] row : rows) {
            least = Math.min(least, distance(row, x));
            most = Math.max(distance(x, row), most);
            total += least * most;
        }
        return total;
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum;
    }
    // Nobody asks for what the helper returns, but its argument may not be there.
    // at unasked(0.5, 3)
    // throws at unasked(0.5, 0)
    // throws at unasked(0.5, -1)
    @Differentiable
    static double unasked(double x, int n) {
        int[] left = new int[n];
        scaled(x, 7 % n);
        scaled(x, left[0]);
        return x * x;
    }

    private static double scaled(double x, int by) {
        return x * by;
    }

}
