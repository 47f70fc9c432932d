package cases;

import io.adjoint.Differentiable;
import io.adjoint.Emit;

/** Methods that return small arrays, which stand where they are called, and those that must not. */
final class SmallArrays {
    // at turned({0.1, -0.2, 0.3}, {1.0, 0.5, -2.0})
    // throws at turned({0.1, 0.2}, {1.0, 0.5, -2.0})
    // throws at turned(null, {1.0, 0.5, -2.0})
    @Differentiable(emit = {Emit.BACKWARD, Emit.JVP, Emit.HVP, Emit.HESSIAN})
    static double turned(double[] rotation, double[] point) {
        double[] seen = rotate(rotation, point);
        return seen[0] * seen[1] + Math.sin(seen[2]);
    }

    // at seen({0.1, -0.2, 0.3}, {1.0, 0.5, -2.0}, 0.5)
    // at seen({0.0, 0.0, 0.0}, {1.0, 0.5, -2.0}, 0.5)
    // throws at seen({0.1, 0.2, 0.4}, {1.0}, 2)
    @Differentiable(emit = {Emit.JVP, Emit.JACOBIAN})
    static double[] seen(double[] rotation, double[] point, double focus) {
        double[] seen = rotate(rotation, point);
        return new double[] {focus * seen[0] / seen[2], focus * seen[1] / seen[2]};
    }

    /** An early return. */
    private static double[] rotate(double[] rotation, double[] v) {
        double squared = dot(rotation, rotation);
        if (squared < 1e-9) {
            double[] moved = cross(rotation, v);
            return new double[] {v[0] + moved[0], v[1] + moved[1], v[2] + moved[2]};
        }
        double angle = Math.sqrt(squared);
        double[] axis = {rotation[0] / angle, rotation[1] / angle, rotation[2] / angle};
        double[] normal = cross(axis, v);
        double along = dot(axis, v) * (1 - Math.cos(angle));
        double[] rotated = new double[3];
        for (int i = 0; i < 3; i++) {
            rotated[i] = v[i] * Math.cos(angle) + normal[i] * Math.sin(angle) + axis[i] * along;
        }
        return rotated;
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    /** What was returned is overwritten, and read before and after; both arguments are the same array. */
    // at overwritten({0.3, -0.4, 0.5})
    @Differentiable
    static double overwritten(double[] x) {
        double[] y = rotate(x, x);
        double before = y[0] * y[1];
        for (int i = 0; i < 3; i++) {
            y[i] *= y[(i + 1) % 3] * x[i];
        }
        double[] z = y;
        z[1] = z[0] * z[1];
        return before * y[1] + z[2];
    }

    /** The returned array is another one in each turn; the last outlives the loop. */
    // at chained({0.3, -0.4, 0.5}, 3)
    // at chained({0.3, -0.4, 0.5}, 1)
    // at chained({0.3, -0.4, 0.5}, 0)
    @Differentiable
    static double chained(double[] x, int turns) {
        double[] state = x;
        double sum = 0;
        for (int t = 0; t < turns; t++) {
            double[] next = waves(state);
            state = next;
            sum += next[0] * state[2];
        }
        return sum + state[1] * x[0];
    }

    /** A new array in each turn, read in the same turn only. */
    // at summed({{0.3, -0.4, 0.5}, {1.0, 0.0, 0.25}}, {0.1, 0.2, 0.3})
    // at summed({}, {0.1, 0.2, 0.3})
    // throws at summed({{0.3, -0.4, 0.5}, {1.0, 0.0}}, {0.1, 0.2, 0.3})
    @Differentiable(emit = {Emit.BACKWARD, Emit.JVP})
    static double summed(double[][] points, double[] rotation) {
        double sum = 0;
        for (double[] point : points) {
            double[] seen = rotate(rotation, point);
            sum += seen[0] * seen[1] * seen[2];
        }
        return sum;
    }

    private static double[] waves(double[] x) {
        double[] y = new double[3];
        y[0] = Math.sin(x[1]);
        y[2] = Math.cos(x[0]) * y[0];
        y[0] *= x[2];
        return y; // the element between is zero
    }

    /** The variable comes to name the returned array, and named another one before. */
    // at renamed({0.3, -0.4, 0.5}, true)
    // at renamed({0.3, -0.4, 0.5}, false)
    @Differentiable
    static double renamed(double[] x, boolean again) {
        double[] y = {x[0], x[1] * x[1], x[2]};
        double[] old = y;
        if (again) {
            y = waves(y);
        }
        y[1] += x[0] * y[0];
        return y[0] * y[1] * old[1] + old[2] * y[2];
    }

    /** It writes to what it is given. */
    // at sorted({0.3, -0.4, 0.5})
    @Differentiable
    static double sorted(double[] x) {
        double[] y = x.clone();
        double[] z = moving(y);
        return y[0] * z[0] + y[2] * z[1] * z[1];
    }

    private static double[] moving(double[] x) {
        double[] was = {Math.exp(x[0]), x[1] * x[2]};
        x[0] = x[1] * x[0];
        x[2] += was[0];
        return was;
    }

    /** It calls itself. */
    // at halved({0.3, -0.4}, 3)
    // at halved({0.3, -0.4}, 0)
    @Differentiable
    static double halved(double[] x, int depth) {
        double[] y = half(x, depth);
        return y[0] * y[1];
    }

    private static double[] half(double[] x, int depth) {
        double[] y = {Math.sin(x[0]), x[1] * x[0]};
        if (depth > 0) {
            double[] z = half(y, depth - 1);
            y[0] += z[1];
            y[1] *= z[0];
        }
        return y;
    }

    /** It throws, after it has computed something. */
    // at checked({0.3, 0.4})
    // throws at checked({0.3, -0.4})
    @Differentiable
    static double checked(double[] x) {
        double[] y = roots(x);
        return y[0] * y[1];
    }

    private static double[] roots(double[] x) {
        double[] y = {Math.log(x[0] + 1), Math.exp(x[1])};
        if (x[1] < 0) {
            throw new IllegalArgumentException("negative");
        }
        y[0] *= Math.sqrt(x[1]);
        return y;
    }

    /** Its loop is left early. */
    // at cut({0.3, 0.4, 2.0, 0.1})
    // at cut({0.3, 0.4, 0.2, 0.1})
    // at cut({3.0, 0.4, 0.2, 0.1})
    @Differentiable
    static double cut(double[] x) {
        double[] y = prefix(x);
        return y[0] * y[3] + y[1] * y[2] + y[0];
    }

    private static double[] prefix(double[] x) {
        double[] y = new double[4];
        for (int i = 0; i < 4; i++) {
            if (x[i] > 1) {
                return y;
            }
            y[i] = Math.exp(x[i]) * x[0];
        }
        y[3] += 1;
        return y;
    }

    /** Branches that leave arrays of different lengths, or an array that is named elsewhere. */
    // at lengths({0.3, 0.4, 0.5}, 0)
    // at lengths({0.3, 0.4, 0.5}, 1)
    // at lengths({0.3, 0.4, 0.5}, 2)
    @Differentiable
    static double lengths(double[] x, int which) {
        double[] y = chosen(x, which);
        double[] kept = {x[0] * x[1], x[2]};
        double[] z;
        if (which == 0) {
            double[] own = {y[0] * x[0], y[1]};
            z = own;
        } else {
            z = kept;
        }
        z[0] *= y[1];
        return z[0] * kept[0] + z[1] * y.length;
    }

    private static double[] chosen(double[] x, int which) {
        if (which == 0) {
            return new double[] {Math.sin(x[0]), x[1]};
        }
        if (which == 1) {
            double[] three = new double[3];
            three[0] = Math.cos(x[0]);
            three[1] = x[2];
            return three;
        }
        return new double[] {x[2] * x[0], Math.exp(x[1])};
    }

    /** Branches that fill arrays of the same length, one of them in part, in a loop. */
    // at filled({0.3, -0.4, 0.5})
    @Differentiable(emit = {Emit.BACKWARD, Emit.JVP, Emit.HVP})
    static double filled(double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double[] pair;
            if (x[i] < 0) {
                double[] one = new double[2];
                one[1] = Math.sin(x[i]);
                pair = one;
            } else if (i == 0) {
                double[] two = {x[i], x[i] * x[i]};
                double[] other = two;
                other[0] += x[1];
                pair = two;
            } else {
                double[] three = {Math.exp(x[i]), sum};
                pair = three;
            }
            sum += pair[0] * x[0] + pair[1] * pair[1];
        }
        return sum;
    }

    /** What a branch leaves is read in the branch, and asked for in the condition. */
    // at tested({0.3, -0.4})
    // at tested({-0.3, 0.4})
    @Differentiable
    static double tested(double[] x) {
        double[] y = null;
        if (y == null && x[0] > 0) {
            double[] one = {x[0], x[1]};
            y = one;
            y[0] *= x[1];
        } else {
            double[] two = {x[1] * x[1], x[0]};
            y = two;
        }
        double[] z = y;
        if (x[1] > 0) {
            double[] three = {z[0] * z[1], y[0]};
            y = three;
        }
        return y[0] * z[1] + y[1];
    }

    /** Values recorded in a branch that is taken once, in arrays that are the branch's own. */
    // at recorded({0.3, -0.4, 0.7}, true)
    // at recorded({0.3, -0.4, 0.7}, false)
    @Differentiable
    static double recorded(double[] x, boolean squares) {
        double sum = 0;
        if (squares) {
            double[] y = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                y[i] = Math.exp(x[i]) * x[0];
            }
            for (int i = 0; i < x.length; i++) {
                sum += y[i] * y[i] * Math.sin(y[0]);
            }
        } else {
            double[] y = x.clone();
            sum = y[0] * y[1] + Math.tanh(y[2]);
        }
        return sum;
    }

    /** One long loop more: that of an array whose length is not known here. */
    // at spread({0.3, -0.4, 0.7})
    @Differentiable
    static double spread(double[] x) {
        double[] y = all(x);
        double sum = 0;
        for (double each : y) {
            sum += each * y[0];
        }
        return sum;
    }

    private static double[] all(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = Math.sin(x[i]) * x[0];
        }
        return y;
    }
}
