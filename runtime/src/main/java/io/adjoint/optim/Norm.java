package io.adjoint.optim;

/** A p-norm, number by number; for p = 0 how many are not zero, for minus infinity the smallest size. */
final class Norm {

    private final double p;
    private double sum;

    Norm(double p) {
        this.p = p;
        sum = p == Double.NEGATIVE_INFINITY ? Double.POSITIVE_INFINITY : 0;
    }

    void add(double number) {
        double size = Math.abs(number);
        if (p == 2) {
            sum += size * size;
        } else if (p == 1) {
            sum += size;
        } else if (p == Double.POSITIVE_INFINITY) {
            sum = Math.max(sum, size);
        } else if (p == Double.NEGATIVE_INFINITY) {
            sum = Math.min(sum, size);
        } else if (p == 0) {
            sum += size == 0 ? 0 : 1;
        } else {
            sum += Math.pow(size, p);
        }
    }

    double value() {
        if (p == 2) {
            return Math.sqrt(sum);
        }
        return p == 0 || p == 1 || Double.isInfinite(p) ? sum : Math.pow(sum, 1 / p);
    }
}
