package cases;

import io.adjoint.Differentiable;

/** Names that the generated code would like to use itself, and names that are not ASCII. */
final class Names {
    // at bars(0.5, 1.5, 2.5)
    @Differentiable
    static double bars(double x, double xBar, double xBar2) {
        double xBarBar = x * xBar;
        x = xBarBar * xBar2;
        xBar = Math.sin(x);
        return xBar * xBarBar + x;
    }

    // at tapes({0.5, 1.5}, {2.5, 0.5}, {1.0, 2.0})
    @Differentiable
    static double tapes(double[] tape, double[] aTape, double[] a) {
        double tapeTape = 1;
        for (int trips = 0; trips < a.length; trips++) {
            a[trips] *= tape[trips] * tapeTape;
            tape[trips] = a[trips] + aTape[trips];
            tapeTape *= tape[trips];
        }
        int trips = 0;
        while (trips < a.length) {
            tapeTape = tapeTape * a[trips] + aTape[trips];
            trips++;
        }
        return tapeTape;
    }

    // at value(0.5, 1.5, 2.5)
    @Differentiable
    static double value(double value, double seed, double g) {
        double names = helper(value, seed) * g;
        return names * value;
    }

    private static double helper(double seed, double helper) {
        double helperBar = seed;
        for (int i = 0; i < 2; i++) {
            helperBar = helperBar * helper + seed;
        }
        return helperBar;
    }

    // at größe(0.5, {1.5, 2.5})
    @Differentiable
    static double größe(double größe, double[] β) {
        double naïve = größe * β[0];
        double π = 0;
        for (double 値 : β) {
            naïve += 値 * naïve;
        }
        return naïve;
    }

    // at dollars(0.5)
    @Differentiable
    static double dollars(double $) {
        double $$ = $ * $;
        double _x = $$ * $;
        return _x + $$;
    }

    // at like_classes(0.5, 1.5)
    @Differentiable
    static double like_classes(double Math, double DoubleTape) {
        double Tape = Math * DoubleTape;
        for (int Zeros = 0; Zeros < 3; Zeros++) {
            Tape = java.lang.Math.sin(Tape) * Math + DoubleTape;
        }
        return Tape;
    }

    // at names(0.5, {1.5, 2.5})
    @Differentiable
    static double names(double names, double[] index) {
        double returned = names;
        boolean done = false;
        int i = 0;
        while (!done) {
            returned = returned * index[i] + names;
            done = ++i == index.length;
        }
        for (double each : index) {
            if (returned > 100) {
                break;
            }
            returned *= each;
        }
        return returned;
    }

    private Names() {}

    // at dollars({1.5, -2.0}, 0.5)
    @Differentiable
    static double dollars(double[] a$b, double c$) {
        return a$b[0] * a$b[0] * $1(c$ * a$b[1], a$b) * $(c$);
    }

    private static double $1(double v, double[] all) {
        double product = v;
        for (double each : all) {
            product *= each;
        }
        return product;
    }

    private static double $(double v) {
        double power = 1;
        for (int i = 0; i < 3; i++) {
            power *= v;
        }
        return power;
    }
}
