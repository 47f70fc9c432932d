package diagnostics;

import io.adjoint.Differentiable;
import io.adjoint.Emit;

class ADJ405Instead {
    @Differentiable(emit = {Emit.JVP, Emit.JACOBIAN})
    static double[] vector(double[] x) {
        return new double[] {x[0] * x[1]};
    }

    @Differentiable(
            wrt = {"x", "y"},
            emit = {Emit.BACKWARD, Emit.JVP, Emit.VJP, Emit.HVP, Emit.GRAD_AND_HVP, Emit.HESSIAN})
    static double several(double x, double y) {
        return x * y;
    }

    @Differentiable(
            wrt = "x",
            emit = {Emit.HESSIAN})
    static double one(double x, double y) {
        return x * y;
    }

    @Differentiable(
            wrt = "x",
            emit = {Emit.JVP, Emit.JACOBIAN})
    static void writing(double[] x, double[] out) {
        out[0] = x[0] * x[1];
    }

    @Differentiable(emit = Emit.JACOBIAN)
    static void writingTwo(double[] x, double[] out, double[] more) {
        out[0] = x[0] * x[1];
        more[0] = x[0] * x[0];
    }

    @Differentiable(emit = Emit.JACOBIAN)
    static double[][] matrix(double[][] x) {
        return new double[][] {{x[0][0] * x[1][0]}};
    }

    record Line(double slope, double[] offsets) {}

    @Differentiable(emit = Emit.JACOBIAN)
    static double[] ofRecord(Line line, double x) {
        return new double[] {line.slope() * x + line.offsets()[0]};
    }

    @Differentiable(emit = {Emit.JVP, Emit.JACOBIAN})
    static void writingOfRecord(Line line, double x, double[] out, double[] more) {
        out[0] = line.slope() * x;
        more[0] = line.offsets()[0] * x;
    }

    @Differentiable(emit = Emit.HESSIAN)
    static double ofElevenNumbers(
            double a, double b, double c, double d, double e, double f,
            double g, double h, double i, double j, double k) {
        return a * b * c * d * e * f * g * h * i * j * k;
    }

    @Differentiable(wrt = "line.offsets", emit = Emit.JACOBIAN)
    static double[] ofPartOfRecord(Line line, double x) {
        return new double[] {line.slope() * x + line.offsets()[0]};
    }

    @Differentiable(wrt = "x", emit = Emit.SPARSE_HESSIAN)
    static double sparse(double[] x, double[] y) {
        return x[0] * y[0];
    }

    @Differentiable(wrt = "x", emit = Emit.SPARSE_JACOBIAN)
    static void sparseWriting(double[] x, double[] out) {
        out[0] = x[0] * x[1];
    }
}
