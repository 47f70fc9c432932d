package diagnostics;

import io.adjoint.Differentiable;

class ADJ122Others {
    static class Box {
        double value;
        Box next;

        Box(double value) {
            this.value = value;
        }
    }

    @Differentiable
    static double others(double x) {
        Box box = new Box(x);
//          ^ ADJ122
        if (x > 0) {
            box = new Box(2 * x);
        }
        Box fixed = new Box(x);
        Box chosen = x > 1 ? fixed : new Box(x);
//                         ^ ADJ122
        fixed.next = new Box(x);
//                 ^ ADJ122
        return box.value * chosen.value;
    }

    interface Curve {
        double at(double x);
    }

    @Differentiable
    static double anonymous(double x, boolean isFlat) {
        Curve curve = isFlat ? t -> x : new Curve() {
//                           ^ ADJ122
            @Override
            public double at(double t) {
                return t * x;
            }
        };
        return curve.at(x);
    }
}
