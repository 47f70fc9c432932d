package io.adjoint.optim;

/** A learning rate, and what it was before schedules began to turn it. */
final class Rate {

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

    void now(double rate) {
        now[0] = Hyperparameter.atLeastZero("learning rate", rate);
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
