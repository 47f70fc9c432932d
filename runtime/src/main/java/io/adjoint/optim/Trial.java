package io.adjoint.optim;

/**
 * A point on a line.
 *
 * @param step how far along the direction
 * @param value of the objective there
 * @param gradient of the objective there
 * @param slope the gradient along the direction
 */
record Trial(double step, double value, double[] gradient, double slope) {

    /**
     * Where a cubic through two points with these values and slopes has its minimum, if within the bounds.
     *
     * <p>J. Nocedal and S. J. Wright, "Numerical Optimization", 2006, equation 3.59.
     */
    static double minimumOfCubic(Trial one, Trial other, double least, double most) {
        Trial left = one.step <= other.step ? one : other;
        Trial right = one.step <= other.step ? other : one;
        double d1 = one.slope + other.slope - 3 * (one.value - other.value) / (one.step - other.step);
        double square = d1 * d1 - one.slope * other.slope;
        if (square >= 0) {
            double d2 = Math.sqrt(square);
            double share = (right.slope + d2 - d1) / (right.slope - left.slope + 2 * d2);
            double minimum = right.step - (right.step - left.step) * share;
            if (!Double.isNaN(minimum)) {
                return Math.min(Math.max(minimum, least), most);
            }
        }
        return (least + most) / 2;
    }
}
