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
}
