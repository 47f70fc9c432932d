package cases;

import io.adjoint.Differentiable;

/** Arguments that are checked by methods which only look at them. */
class Checks {
    static void present(Object given) {
        if (given == null) {
            throw new IllegalArgumentException("nothing given");
        }
    }

    static boolean isLong(Object given, int least) {
        int length = ((double[]) given).length;
        boolean isEnough = length >= least;
        return isEnough || least > 9 && isLong(given, least - 1);
    }

    // at horner({1.0, -2.0, 0.5}, 0.7)
    // at horner({1.0}, 2.0)
    // throws at horner(null, 1.0)
    @Differentiable
    static double horner(double[] c, double x) {
        present(c);
        double sum = 0;
        for (int i = c.length - 1; i >= 0; i--) {
            sum = sum * x + c[i];
        }
        return sum;
    }

    // at between({3.0, 2.0})
    // at between({3.0, 2.0, 5.0})
    @Differentiable
    static double between(double[] x) {
        double product = x[0] * x[1];
        x[0] = product * product;
        if (isLong(x, 3)) {
            product *= x[2] + x[0];
        }
        x[0] = 7;
        return product;
    }
}
