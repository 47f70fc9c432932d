package diagnostics;

import io.adjoint.Differentiable;
import java.util.ArrayList;
import java.util.List;

class ADJ103Types {
    @Differentiable
    static double types(double x, Double boxed, List<double[]> rows, String[] names) {
//                                ^ ADJ103
//                                              ^ ADJ103
//                                                                   ^ ADJ103
        String text = "a" + x;
//      ^ ADJ103
        var list = new ArrayList<Double>();
//          ^ ADJ103
        java.util.Map<String, Double> map = null;
//               ^ ADJ103
        Integer count = 0;
//      ^ ADJ103
        list.add(x);
        double y = boxed + list.get(0) + rows.get(0)[0] + text.length() + names.length + map.size() + count;
        for (Double each : list) {
//           ^ ADJ103
            y += each;
        }
        return y + helper(x, text);
    }

    static double helper(double x, String text) {
//                                 ^ ADJ103
        return x + text.length();
    }

    static Double boxes(double x) {
//         ^ ADJ103
        return x;
    }

    @Differentiable
    static double boxed(double x) {
        return boxes(x);
    }
}
