package cases;

import io.adjoint.Differentiable;
import java.util.function.DoubleSupplier;

/** A sum whose terms come from an object with a state, of a class without a name. */
final class Series {

    // at lowerGamma(1.5, 0.75)
    // at lowerGamma(0.25, 2.0)
    @Differentiable
    static double lowerGamma(double a, double z) {
        DoubleSupplier terms = new DoubleSupplier() {
            private double power = Math.pow(z, a);
            private int n;

            @Override
            public double getAsDouble() {
                double term = power / (a + n);
                n++;
                power *= -z / n;
                return term;
            }
        };
        return sum(terms, 1e-10);
    }

    private static double sum(DoubleSupplier terms, double smallest) {
        double sum = 0;
        double term;
        do {
            term = terms.getAsDouble();
            sum += term;
        } while (Math.abs(term) > smallest);
        return sum;
    }
}
