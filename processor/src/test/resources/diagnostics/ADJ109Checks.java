package diagnostics;

import io.adjoint.Differentiable;

class ADJ109Checks {
    private static Object kept;

    static void clears(Object given) {
        ((double[]) given)[0] = 0;
    }

    static void clearsInside(Object given) {
        looksAt(given);
        clears(given);
    }

    static void looksAt(Object given) {
        if (given == null) {
            throw new NullPointerException();
        }
    }

    static void keeps(Object given) {
        kept = given;
    }

    static boolean asks(Object given) {
        return given.equals("other");
    }

    @Differentiable
    static double f(double[] x) {
        looksAt(x);
        clears(x);
//             ^ ADJ109
        clearsInside(x);
//                   ^ ADJ109
        keeps(x);
//            ^ ADJ109
        asks(x);
//           ^ ADJ109
        return x[0];
    }
}
