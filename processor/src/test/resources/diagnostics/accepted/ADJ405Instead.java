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
            emit = {Emit.BACKWARD, Emit.JVP, Emit.VJP, Emit.HVP})
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
