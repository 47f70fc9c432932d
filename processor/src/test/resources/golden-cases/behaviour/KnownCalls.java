package cases;

import io.adjoint.Differentiable;
import io.adjoint.Emit;

/** Functions whose partials are what another variable holds, or held. */
final class KnownCalls {
    // at oneAfterTheOther(0.7, 1.25)
    @Differentiable(emit = {Emit.JVP, Emit.HESSIAN})
    static double oneAfterTheOther(double x, double y) {
        double angle = x * y;
        double s = Math.sin(angle);
        double c = Math.cos(angle);
        double e = Math.exp(angle);
        return s * s * c + Math.exp(angle) * c + e * x;
    }

    // at overwritten(0.7)
    @Differentiable(emit = {Emit.JVP, Emit.HESSIAN})
    static double overwritten(double x) {
        double c = Math.cos(x);
        double square = c * c;
        c = square * x;
        return Math.sin(x) * c;
    }

    // at overwrittenArgument(0.7)
    @Differentiable(emit = {Emit.JVP, Emit.HESSIAN})
    static double overwrittenArgument(double x) {
        double angle = x * x;
        double c = Math.cos(angle);
        angle = angle + c;
        double s = Math.sin(angle);
        return s * c;
    }

    // at ofEachTurn({0.5, -1.25, 2.0})
    // at ofEachTurn({})
    @Differentiable(emit = Emit.HESSIAN)
    static double ofEachTurn(double[] x) {
        double product = 1;
        for (int i = 0; i < x.length; i++) {
            double angle = product * x[i];
            double c = Math.cos(angle);
            double s = Math.sin(angle);
            product = product * c + s * s;
        }
        return product;
    }

    // at ofTheTurnBefore({0.5, -1.25, 2.0})
    @Differentiable(emit = Emit.HESSIAN)
    static double ofTheTurnBefore(double[] x) {
        double c = 1;
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += c * Math.sin(x[i]);
            c = Math.cos(x[i]) * c;
        }
        return sum * c;
    }

    // at inABranch(0.7, -0.5)
    // at inABranch(-0.7, 0.5)
    // at inABranch(0.7, 0.5)
    @Differentiable(emit = Emit.HESSIAN)
    static double inABranch(double x, double y) {
        double angle = x * y;
        double sum = Math.sin(angle);
        if (x > 0) {
            double c = Math.cos(angle);
            sum += c * c * x;
        } else {
            sum += Math.sin(angle) * y;
        }
        if (y > 0) {
            double turn = sum * y;
            double c = Math.cos(turn);
            double s = Math.sin(turn);
            sum = s * c * sum;
        }
        return sum * Math.sin(angle);
    }

    // at ofACall({0.5, -1.25, 2.0}, {0.75, 0.25, -0.5})
    @Differentiable(emit = Emit.JACOBIAN)
    static double[] ofACall(double[] axis, double[] v) {
        double[] once = turned(axis, v);
        return turned(v, once);
    }

    private static double[] turned(double[] axis, double[] v) {
        double angle = Math.sqrt(axis[0] * axis[0] + axis[1] * axis[1] + axis[2] * axis[2]);
        double[] out = new double[3];
        if (angle > 0.125) {
            double c = Math.cos(angle);
            double s = Math.sin(angle);
            for (int i = 0; i < 3; i++) {
                out[i] = v[i] * c + axis[(i + 1) % 3] * s;
            }
        }
        return out;
    }

    // at whileTurning(0.5)
    @Differentiable(emit = Emit.HESSIAN)
    static double whileTurning(double x) {
        double sum = x;
        int turns = 0;
        while (sum < 3 && turns < 5) {
            double angle = sum * x;
            double c = Math.cos(angle);
            if (turns % 2 == 0) {
                double s = Math.sin(angle);
                sum += s * s + c;
            } else {
                sum += Math.sin(angle) * c + 0.5;
            }
            turns++;
        }
        return sum;
    }
}
