package diagnostics;

import io.adjoint.Derivative;
import io.adjoint.Differentiable;

class ADJ412Rules {
    static double blend(double x, double y) {
        return x * y;
    }

    static double sum(double[] values) {
        return values[0] + values[1];
    }

    static double[] scaled(double[] values, double s) {
        return new double[] {values[0] * s};
    }

    static double[] normalised(double[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] /= 2;
        }
        return values.clone();
    }

    static double text(String text, double x) {
        return text.length() * x;
    }

    double instance(double x) {
        return x;
    }

    private static double hidden(double x) {
        return x;
    }

    @Derivative(of = "nothing")
//                   ^ ADJ412
    static double ofNothing(double g, double x, double y) {
        return g;
    }

    @Derivative(of = "nowhere.Nothing.at")
//                   ^ ADJ412
    static double ofNoClass(double g, double x, double y) {
        return g;
    }

    @Derivative(of = "sum")
    static double ofArrays(double g, double[] values, double y) {
//                ^ ADJ412
        return g;
    }

    @Derivative(of = "sum")
    static double[] returningAnArray(double g, double[] values, double y) {
//                  ^ ADJ412
        return new double[] {g, g};
    }

    @Derivative(of = "scaled", argument = "s")
    static void ofTheNumber(double[] g, double[] values, double s, double[] y, double[] valuesBar) {
//              ^ ADJ412
        valuesBar[0] += g[0] * s;
    }

    @Derivative(of = "normalised")
//                   ^ ADJ412
    static void ofAnArrayThatIsWritten(double[] g, double[] values, double[] y, double[] valuesBar) {}

    @Derivative(of = "text")
//                   ^ ADJ412
    static void ofText(double g, String text, double y) {}

    @Derivative(of = "instance")
//                   ^ ADJ412
    static double ofAnInstance(double g, double x, double y) {
        return g;
    }

    @Derivative(of = "hidden")
//                   ^ ADJ412
    static double ofHidden(double g, double x, double y) {
        return g + hidden(x);
    }

    @Derivative(of = "blend")
    static double withoutArgument(double g, double x, double y, double z) {
//                ^ ADJ412
        return g * y;
    }

    @Derivative(of = "blend", argument = "w")
//                                       ^ ADJ412
    static double ofAnotherArgument(double g, double x, double y, double z) {
        return g * y;
    }

    @Derivative(of = "blend", argument = "x")
    static double withoutResult(double g, double x, double y) {
//                ^ ADJ412
        return g * y;
    }

    @Derivative(of = "blend", argument = "x")
    static float ofAnotherType(double g, double x, double y, double z) {
//               ^ ADJ412
        return (float) (g * y);
    }

    @Derivative(of = "blend", argument = "x")
    double ofAnObject(double g, double x, double y, double z) {
//         ^ ADJ412
        return g * y;
    }

    @Derivative(of = "blend", argument = "x")
    private static double secret(double g, double x, double y, double z) {
//                        ^ ADJ412
        return g * y;
    }

    @Derivative(of = "blend", argument = "y")
    static double fitting(double g, double x, double y, double z) {
        return g * x;
    }

    @Derivative(of = "blend", argument = "y")
    static double second(double g, double x, double y, double z) {
//                ^ ADJ412
        return g * x;
    }

    @Differentiable
    static double f(double x) {
        return blend(2, x) + secret(1, 2, 3, 4);
    }

    static double writingLate(double[] values) {
        double[] same = values;
        fill(same);
        return values[0];
    }

    private static void fill(double[] values) {
        java.util.Arrays.fill(values, 1);
    }

    @Derivative(of = "writingLate")
//                   ^ ADJ412
    static void ofAWriter(double g, double[] values, double y, double[] valuesBar) {
        valuesBar[0] += g;
    }
}
