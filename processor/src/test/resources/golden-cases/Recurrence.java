package cases;

import io.adjoint.Differentiable;

/** A tape of instructions: a switch whose cases fall through, in a loop. */
@SuppressWarnings("fallthrough")
public final class Recurrence {
    private Recurrence() {}

    // at run(0.75, {0, 1, 2, 3, 1})
    // at run(0.75, {3, 0, 2})
    // at run(0.75, {})
    /**
     * Applies one step after the other.
     *
     * @param x where to start
     * @param steps what to do
     * @return where it ends
     */
    @Differentiable
    public static double run(double x, int[] steps) {
        double s = x;
        for (int step : steps) {
            switch (step) {
                case 0:
                    s += 1;
                case 1:
                    s *= x;
                    break;
                case 2:
                    s = Math.sin(s);
                    break;
                default:
                    s *= s;
            }
        }
        return s;
    }
}
