package conformance;

import io.adjoint.Differentiable;
import io.adjoint.Emit;

/** Methods that call the derivatives of others. */
final class NestedDerivatives {

    // E26 perturbation x*d/dy(x*y) at timesSlopeOfProduct(5.0)
    @Differentiable
    static double timesSlopeOfProduct(double x) {
        return x * NestedDerivativesGrad.product$grad(x, 1.5);
    }

    // Z08 nested D(x->x*D(y->x+y,1),1) at timesSlopeOfSum(1.0)
    @Differentiable
    static double timesSlopeOfSum(double x) {
        return x * NestedDerivativesGrad.sum$jvp(x, 1.0, 1.0).tangent();
    }

    // Z09 nested D(x->x*D(y->x*y,1),4) at timesTangentOfProduct(4.0)
    @Differentiable
    static double timesTangentOfProduct(double x) {
        return x * NestedDerivativesGrad.product$jvp(x, 1.0, 1.0).tangent();
    }

    @Differentiable(wrt = "y", emit = Emit.JVP)
    static double product(double x, double y) {
        return x * y;
    }

    @Differentiable(wrt = "y", emit = Emit.JVP)
    static double sum(double x, double y) {
        return x + y;
    }

    // D07 rr, fr at missByReverse(0.2)
    @Differentiable
    static double missByReverse(double control) {
        double x = 0;
        double y = 8;
        double velocityX = 0.75;
        double velocityY = 0;
        while (true) {
            var slope = NestedDerivativesGrad.potential$grad(x, y, control);
            x += 0.1 * velocityX;
            y += 0.1 * velocityY;
            if (y <= 0) {
                double crossing = x - y / velocityY * velocityX;
                return crossing * crossing;
            }
            velocityX -= 0.1 * slope.x();
            velocityY -= 0.1 * slope.y();
        }
    }

    // D07 rf, ff at missByForward(0.2)
    @Differentiable
    static double missByForward(double control) {
        double x = 0;
        double y = 8;
        double velocityX = 0.75;
        double velocityY = 0;
        while (true) {
            double slopeX = NestedDerivativesGrad.potential$jvp(x, y, control, 1, 0).tangent();
            double slopeY = NestedDerivativesGrad.potential$jvp(x, y, control, 0, 1).tangent();
            x += 0.1 * velocityX;
            y += 0.1 * velocityY;
            if (y <= 0) {
                double crossing = x - y / velocityY * velocityX;
                return crossing * crossing;
            }
            velocityX -= 0.1 * slopeX;
            velocityY -= 0.1 * slopeY;
        }
    }

    @Differentiable(
            wrt = {"x", "y"},
            emit = Emit.JVP)
    static double potential(double x, double y, double control) {
        return 1 / distance(x, y, 10, 10 - control) + 1 / distance(x, y, 10, 0);
    }

    private static double distance(double x, double y, double toX, double toY) {
        double dx = x - toX;
        double dy = y - toY;
        return Math.sqrt(dx * dx + dy * dy);
    }

    // D08 rr, fr at highest({0.5, -2.0}, {1.0, 1.5})
    @Differentiable(wrt = "p")
    static double highest(double[] p, double[] start) {
        double[] q = start.clone();
        double[] slope = NestedDerivativesGrad.height$grad(p, q);
        while (slope[0] * slope[0] + slope[1] * slope[1] > 1e-10) {
            q[0] += 0.3 * slope[0];
            q[1] += 0.3 * slope[1];
            slope = NestedDerivativesGrad.height$grad(p, q);
        }
        return height(p, q);
    }

    @Differentiable(wrt = "q")
    static double height(double[] p, double[] q) {
        double east = q[0] - p[1];
        return p[0] * p[0] + p[1] * p[1] - (east * east + 0.5 * q[1] * q[1]);
    }

    private NestedDerivatives() {}
}
