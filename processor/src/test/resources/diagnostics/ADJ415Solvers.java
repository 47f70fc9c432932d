package diagnostics;

import io.adjoint.Differentiable;
import io.adjoint.FixedPoint;
import io.adjoint.ImplicitRoot;

class ADJ415Solvers {
    @ImplicitRoot("nothing")
//                ^ ADJ415
    static double withoutEquation(double a) {
        return a;
    }

    @ImplicitRoot("nowhere.Nothing.at")
//                ^ ADJ415
    static double ofNoClass(double a) {
        return a;
    }

    @ImplicitRoot("residual")
//                ^ ADJ415
    static double ofOtherNames(double b) {
        return b;
    }

    @ImplicitRoot("residual")
//                ^ ADJ415
    static float ofAnotherType(double a) {
        return 0;
    }

    @ImplicitRoot("whole")
//                ^ ADJ415
    static double ofAnotherParameterType(double a) {
        return a;
    }

    @FixedPoint("unknownLast")
//              ^ ADJ415
    static double[] withTheUnknownLast(double a) {
        return new double[] {a};
    }

    @ImplicitRoot("instance")
//                ^ ADJ415
    static double withAnInstanceMethod(double a) {
        return a;
    }

    @ImplicitRoot("failing")
//                ^ ADJ415
    static double withExceptions(double a) {
        return a;
    }

    @ImplicitRoot("residual")
    double notStatic(double a) {
//         ^ ADJ415
        return a;
    }

    @ImplicitRoot("residual")
    private static double hidden(double a) {
//                        ^ ADJ415
        return a;
    }

    @ImplicitRoot("residual")
    static <T> double generic(double a, T guess) {
//                    ^ ADJ415
        return a;
    }

    @ImplicitRoot("residual")
    static double[][] ofAMatrix(double a) {
//                    ^ ADJ415
        return new double[][] {{a}};
    }

    @ImplicitRoot("residual")
    @FixedPoint("residual")
    static double ofTwoEquations(double a) {
//                ^ ADJ415
//                ^ ADJ415
        return a;
    }

    @FixedPoint("step")
    static double[] inPlace(double[] x0) {
//                  ^ ADJ415
        for (int i = 0; i < 100; i++) {
            x0[0] = Math.cos(x0[0]);
        }
        return x0;
    }

    static double residual(double x, double a) {
        return x * x - a;
    }

    static double whole(double x, int a) {
        return x * x - a;
    }

    static double[] unknownLast(double a, double[] x) {
        return new double[] {a * x[0]};
    }

    double instance(double x, double a) {
        return x * x - a;
    }

    static double failing(double x, double a) throws Exception {
        return x * x - a;
    }

    static double[] step(double[] x) {
        return new double[] {Math.cos(x[0])};
    }

    @ImplicitRoot("unread")
    static double fitting(double a) {
        return Math.sqrt(a);
    }

    static double unread(double x, double a) {
        double square = Double.parseDouble(Double.toString(x * x));
//                            ^ ADJ203
        return square - a;
    }

    @ImplicitRoot("written")
    static double[] unknowns(double[] a) {
        return a.clone();
    }

    static double[] written(double[] x, double[] a) {
        a[0] = 0;
        return new double[] {x[0] - a[0]};
//      ^ ADJ415
    }

    @ImplicitRoot("circular")
    static double asking(double a) {
        return a;
    }

    static double circular(double x, double a) {
        return x - indirect(a);
//      ^ ADJ415
    }

    static double indirect(double a) {
        return asking(a) * 2;
    }

    @Differentiable
    static double f(double a, double[] b) {
        return fitting(a) + unknowns(b)[0] + asking(a);
    }

    record Point(double x, double y) {}

    @Differentiable
    @ImplicitRoot("residual")
    static double ofAnObject(Point point, double a) {
//                ^ ADJ415
        return Math.sqrt(a * point.x());
    }

    @Differentiable
    static double passingAnObject(Point point, double a) {
        return ofAnObject(point, a);
//                        ^ ADJ121
    }

    @Differentiable
    static double caught(double a) {
        double s = a;
        try {
//      ^ ADJ101
            s = calm(a);
        } catch (IllegalStateException e) {
            s = calm(2 * a);
        }
        return s;
    }

    @ImplicitRoot("residual")
    static double calm(double a) {
        return Math.sqrt(a);
    }

    @FixedPoint("ofTwo")
    static double[] withAHelperThatWrites(double[] start, double a) {
//                  ^ ADJ415
        double[] x = start.length > 1 ? start : new double[2];
        halve(ADJ415Solvers.sameAs(x), x);
        return new double[] {a, a};
    }

    private static double sameAs(double[] x) {
        return x[0];
    }

    private static void halve(double by, double[] values) {
        step(values, 0);
    }

    private static void step(double[] values, int i) {
        if (i < values.length) {
            values[i] /= 2;
            step(values, i + 1);
        }
    }

    @FixedPoint("ofTwo")
    static double[] withASort(double[] start, double a) {
//                  ^ ADJ415
        java.util.Arrays.sort(start);
        return new double[] {a, a};
    }

    @FixedPoint("ofTwo")
    static double[] withACopy(double[] start, double a) {
        start = start.clone();
        java.util.Arrays.sort(start);
        step(start, 0);
        return new double[] {a, a};
    }

    static double[] ofTwo(double[] x, double a) {
        return new double[] {a * x[0], a * x[1]};
    }
}
