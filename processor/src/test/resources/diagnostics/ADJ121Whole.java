package diagnostics;

import io.adjoint.Differentiable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

class ADJ121Whole {
    record Point(double x, double y) {}

    static class Box {
        double value;

        Box(double value) {
            this.value = value;
        }
    }

    @Differentiable
    static double whole(double x) {
        Point p = new Point(x, 1);
        Box box = new Box(x);
        List<Object> list = new ArrayList<>();
        list.add(p);
//               ^ ADJ121
        Object[] all = new Object[2];
        all[0] = box;
//               ^ ADJ121
        if (p.equals(new Point(1, 2)) || box == null) {
//           ^ ADJ123
//                                       ^ ADJ121
            return x;
        }
        return p.x() * box.value;
    }

    @Differentiable
    static double stored(double x) {
        DoubleUnaryOperator f = t -> t * x;
        List<DoubleUnaryOperator> list = new ArrayList<>();
        list.add(f);
//               ^ ADJ121
        return f.applyAsDouble(x);
    }
}
