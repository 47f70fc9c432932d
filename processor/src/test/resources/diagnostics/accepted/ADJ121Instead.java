package diagnostics;

import io.adjoint.Differentiable;
import java.util.function.DoubleUnaryOperator;

class ADJ121Instead {
    record Point(double x, double y) {
        boolean isAt(double otherX, double otherY) {
            return x == otherX && y == otherY;
        }
    }

    static class Box {
        double value;

        Box(double value) {
            this.value = value;
        }
    }

    @SuppressWarnings("ADJ301")
    @Differentiable
    static double whole(double x) {
        Point p = new Point(x, 1);
        Box box = new Box(x);
        double[] all = new double[2];
        all[0] = box.value;
        if (p.isAt(1, 2)) {
            return x;
        }
        return p.x() * box.value + all[0];
    }

    @Differentiable
    static double called(double x) {
        DoubleUnaryOperator f = t -> t * x;
        return twice(f, x);
    }

    static double twice(DoubleUnaryOperator f, double x) {
        return f.applyAsDouble(f.applyAsDouble(x));
    }
}
