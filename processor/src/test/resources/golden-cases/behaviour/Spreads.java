package cases;

import io.adjoint.Differentiable;
import java.util.function.DoubleUnaryOperator;

/** A variable number of arguments, of constructors and methods that are written in place. */
final class Spreads {
    static class Values {
        protected final double[] values;
        private double factor = 1;

        Values(double... values) {
            this.values = values;
        }

        double sum(int from, double... others) {
            double sum = 0;
            for (int i = from; i < values.length; i++) {
                sum += values[i] * factor;
            }
            for (double other : others) {
                sum += other * other * factor;
            }
            return sum;
        }

        double next() {
            factor *= 2;
            return factor;
        }
    }

    static final class Two extends Values {
        Two(double a, float b) {
            super(a * a, b);
        }
    }

    // at spread(0.75, -1.5)
    @Differentiable
    static double spread(double a, double b) {
        Values none = new Values();
        Values values = new Values(a, 2, a * b);
        Values two = new Two(b, (float) 0.5);
        double[] given = {b, a};
        Values whole = new Values(given);
        given[0] *= a;
        return none.sum(0, a) + values.sum(1) + two.sum(0, values.next(), 1, b * values.next())
                + whole.sum(0, given) * values.sum(0, a, values.next());
    }

    // at anonymous(0.75, -1.5)
    @Differentiable
    static double anonymous(double a, double b) {
        Values values = new Values(a, b) {
            @Override
            double sum(int from, double... others) {
                return super.sum(from, others) * super.sum(0, a, values[1]);
            }
        };
        return values.sum(1, b) + over(t -> t * a, 1, b, a);
    }

    private static double over(DoubleUnaryOperator f, double... at) {
        double sum = 0;
        for (int i = 0; i < at.length; i++) {
            sum += f.applyAsDouble(at[i]) * i;
        }
        return sum;
    }
}
