package diagnostics;

import io.adjoint.Differentiable;

class ADJ202Overridable {
    @Differentiable
    double calls(double x) {
        return open(x) + this.open(x) + closed(x) + hidden(x);
//             ^ ADJ202
//                           ^ ADJ202
    }

    double open(double x) {
        return x;
    }

    final double closed(double x) {
        return x;
    }

    private double hidden(double x) {
        return x;
    }

    static final class Sealed extends ADJ202Overridable {
        @Differentiable
        double more(double x) {
            return own(x) + super.open(x);
        }

        double own(double x) {
            return x;
        }
    }

    enum Plain {
        ONE;

        @Differentiable
        double value(double x) {
            return own(x);
        }

        double own(double x) {
            return x;
        }
    }

    enum WithBodies {
        ONE {
            @Override
            double own(double x) {
                return 2 * x;
            }
        };

        @Differentiable
        double value(double x) {
            return own(x);
//                 ^ ADJ202
        }

        double own(double x) {
            return x;
        }
    }

    record Point(double a) {
        @Differentiable
        double value(double x) {
            return own(x);
        }

        double own(double x) {
            return x;
        }
    }

    interface Shape {
        @Differentiable
        default double value(double x) {
            return own(x) + hidden(x);
//                 ^ ADJ202
        }

        default double own(double x) {
            return x;
        }

        private double hidden(double x) {
            return x;
        }
    }
}
