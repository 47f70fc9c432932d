package diagnostics;

import static io.adjoint.Emit.HVP;

import io.adjoint.Differentiable;
import io.adjoint.Emit;

class ADJ405Emit {
    @Differentiable(emit = HVP)
//                         ^ ADJ405
    static double[] vector(double[] x) {
        return new double[] {x[0] * x[1]};
    }

    @Differentiable(emit = {Emit.GRAD_AND_HVP})
//                              ^ ADJ405
    static double[] product(double[] x) {
        return new double[] {x[0] * x[1]};
    }

    @Differentiable(
            wrt = {"x", "y"},
            emit = {Emit.HESSIAN, Emit.JACOBIAN, Emit.JVP})
//                                    ^ ADJ405
    static double several(double x, double y) {
        return x * y;
    }

    @Differentiable(emit = Emit.BACKWARD)
//                             ^ ADJ405
    static void writing(double[] x, double[] out) {
        out[0] = x[0] * x[1];
    }

    @Differentiable(emit = Emit.HESSIAN)
//                             ^ ADJ405
    static double ofTwelveNumbers(
            double a, double b, double c, double d, double e, double f,
            double g, double h, double i, double j, double k, double l) {
        return a * b * c * d * e * f * g * h * i * j * k * l;
    }

    @Differentiable(emit = {Emit.HVP, Emit.GRAD_AND_HVP})
//                              ^ ADJ405
//                                        ^ ADJ405
    static double ruled(double x) {
        return softplus(x) * x;
    }

    static double softplus(double x) {
        return Math.log1p(Math.exp(x));
    }

    @io.adjoint.Derivative(of = "softplus")
    static double softplusAdjoint(double g, double x, double y) {
        class Logistic {
            double at(double t) {
                return 1 / (1 + Math.exp(-t));
            }
        }
        return g * new Logistic().at(x);
    }

    @Differentiable(emit = {Emit.SPARSE_HESSIAN, Emit.SPARSE_JACOBIAN})
//                              ^ ADJ405
//                                                   ^ ADJ405
    static double sparseOfSeveral(double[] x, double[] y) {
        return x[0] * y[0];
    }

    @Differentiable(emit = Emit.SPARSE_HESSIAN)
//                             ^ ADJ405
    static double sparseOfFloats(float[] x) {
        return x[0] * x[0];
    }

    @Differentiable(wrt = "x", emit = Emit.SPARSE_HESSIAN)
//                                        ^ ADJ405
    static void sparseOfVoid(double[] x, double[] out) {
        out[0] = x[0];
    }

    @Differentiable(wrt = "x", emit = Emit.SPARSE_JACOBIAN)
//                                        ^ ADJ405
    static void sparseOfRows(double[] x, double[][] out) {
        out[0][0] = x[0];
    }

    @Differentiable(wrt = "x", emit = Emit.SPARSE_JACOBIAN)
//                                        ^ ADJ405
    static void sparseOfTwo(double[] x, double[] out, double[] more) {
        out[0] = x[0];
        more[0] = x[0];
    }

    @Differentiable(emit = {})
    static double none(double x) {
        return x;
    }
}
