package io.adjoint.optim;

/** A learning rate, and what it was before schedules began to turn it. */
final class Rate {

    private static final double ROUNDING = 1e-12;

    private final double[] now;
    private final double[] initial;
    private boolean isScheduled;

    Rate(Memory memory, double rate) {
        now = memory.number("lr", rate);
        initial = memory.number("initial_lr", rate);
    }

    double now() {
        return now[0];
    }

    /** Rounding may bring a schedule a little below zero: PyTorch goes on so, and so does this. */
    void now(double rate) {
        boolean isZeroButForRounding = rate < 0 && rate >= -ROUNDING * initial[0];
        now[0] = isZeroButForRounding ? rate : Hyperparameter.atLeastZero("learning rate", rate);
        if (!isScheduled) {
            initial[0] = rate;
        }
    }

    /** From now on, changes of the rate leave the initial one alone. */
    double initial() {
        isScheduled = true;
        return initial[0];
    }

    void initial(double rate) {
        initial[0] = Hyperparameter.atLeastZero("initial learning rate", rate);
        isScheduled = true;
    }

    void restored() {
        isScheduled = true;
    }
}
