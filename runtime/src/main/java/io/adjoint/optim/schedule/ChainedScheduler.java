package io.adjoint.optim.schedule;

import java.util.List;
import java.util.Map;

/**
 * Several schedules of one optimizer that all turn at every step, one after the other: PyTorch's
 * {@code ChainedScheduler}.
 */
public final class ChainedScheduler extends Schedule {

    private final List<Schedule> schedules;

    /**
     * A schedule that consists of others.
     *
     * @param schedules at least one, all of one optimizer
     * @throws IllegalArgumentException if there is none, or they are of several optimizers
     */
    public ChainedScheduler(Schedule... schedules) {
        super(Several.optimizer(schedules));
        this.schedules = List.of(schedules);
    }

    @Override
    public void step() {
        schedules.forEach(Schedule::step);
    }

    @Override
    void undo() {
        schedules.forEach(Schedule::undo);
    }

    @Override
    void restart() {
        schedules.forEach(Schedule::restart);
    }

    @Override
    double rate(int group) {
        return now(group);
    }

    @Override
    void save(String prefix, Map<String, double[]> into) {
        super.save(prefix, into);
        Several.save(schedules, prefix, into);
    }

    @Override
    void load(String prefix, Map<String, double[]> from) {
        super.load(prefix, from);
        Several.load(schedules, prefix, from);
    }
}
