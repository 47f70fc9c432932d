package diagnostics;

import io.adjoint.Differentiable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class ADJ203Escapes {
    @Differentiable
    static double collections(double x, int n) {
        List<Double> list = new ArrayList<>();
        list.add(x * x);
//          ^ ADJ203
        Map<String, Double> map = new HashMap<>();
        map.put("x", x);
//         ^ ADJ203
        map.put("n", n + 1.0);
        return list.get(0) + map.get("x") * x;
    }

    @Differentiable
    static double boxes(double x) {
        Double boxed = x + 1;
//                       ^ ADJ203
        Number number = boxed;
        return number.doubleValue() * x;
//                   ^ ADJ203
    }

    @Differentiable
    static double bits(double x) {
        long bits = Double.doubleToLongBits(x);
        return x * Double.longBitsToDouble(bits & ~1L);
//                       ^ ADJ203
    }

    @Differentiable
    static double builder(double x) {
        StringBuilder text = new StringBuilder();
        StringBuilder same = text;
        same.append(x);
        return x + Double.parseDouble(text.toString());
//                       ^ ADJ203
    }

    @Differentiable
    static double builderOfHelper(double x) {
        StringBuilder text = new StringBuilder();
        write(text, x);
        return x + Double.parseDouble(text.toString());
//                       ^ ADJ203
    }

    private static void write(StringBuilder text, double x) {
        text.append(x);
    }

    @Differentiable
    static double disguised(double x, double[] a) {
        Object array = new double[] {x};
//             ^ ADJ203
        Object[] arrays = {a};
//               ^ ADJ203
        Object[] spelled = {new double[] {x}};
//               ^ ADJ203
        return ((double[]) array)[0] + ((double[]) arrays[0])[0] + ((double[]) spelled[0])[0];
    }

    @Differentiable
    static double disguisedInHelper(double[] a) {
        return a[0] * first(a);
//      ^ ADJ203
    }

    private static double first(Object array) {
        return ((double[]) array)[0];
    }

    @Differentiable
    static double text(double x) {
        String text = "" + x * 2;
        return x + Double.parseDouble(text);
//                       ^ ADJ203
    }

    @Differentiable
    static double inHelper(double x, List<Double> list) {
        keep(list, 2 * x);
        return x * list.get(0);
    }

    private static void keep(List<Double> list, double value) {
        list.add(value);
//          ^ ADJ203
    }

    @Differentiable
    static double exponent(double x) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(x) & 0x7ff0000000000000L);
//                   ^ ADJ203
    }

    @Differentiable
    static double sign(double x) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(x) ^ Long.MIN_VALUE);
//                   ^ ADJ203
    }

    @Differentiable
    static double chosen(double x, long mask) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(x) & mask);
//                   ^ ADJ203
    }
}
