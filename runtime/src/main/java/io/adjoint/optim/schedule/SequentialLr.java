package io.adjoint.optim.schedule;

import io.adjoint.optim.Adjustable;
import java.util.List;
import java.util.Map;

/**
 * Several schedules of one optimizer, one after the other, such as a warm-up and what follows it: PyTorch's
 * {@code SequentialLR}.
 */
public final class SequentialLr extends Schedule {

    private final List<Schedule> schedules;
    private final int[] milestones;

    /**
     * A schedule that consists of others.
     *
     * @param schedules at least one, all of one optimizer
     * @param milestones after how many steps the next takes over, in ascending order: one less than schedules
     * @throws IllegalArgumentException if there is no schedule, they are of several optimizers, or the milestones are
     *     too few, too many, or out of order
     */
    public SequentialLr(List<? extends Schedule> schedules, int... milestones) {
        super(Several.optimizer(schedules.toArray(Schedule[]::new)));
        if (milestones.length != schedules.size() - 1) {
            throw Option.expected("milestones", schedules.size() - 1 + ", one less than schedules", milestones.length);
        }
        for (int i = 1; i < milestones.length; i++) {
            if (milestones[i] < milestones[i - 1]) {
                throw Option.expected("milestones", "ascending order", milestones[i]);
            }
        }
        this.schedules = List.copyOf(schedules);
        this.milestones = milestones.clone();
        lastEpoch(0);
        for (Adjustable group : groups()) {
            group.learningRate(group.initialLearningRate());
        }
        undo();
        this.schedules.get(0).start();
    }

    @Override
    public void step() {
        long epoch = lastEpoch() + 1;
        int now = 0;
        while (now < milestones.length && milestones[now] <= epoch) {
            now++;
        }
        if (now > 0 && milestones[now - 1] == epoch) {
            schedules.get(now).restart();
        } else {
            schedules.get(now).step();
        }
        lastEpoch(epoch);
    }

    @Override
    void undo() {
        schedules.forEach(Schedule::undo);
    }

    @Override
    void restart() {
        lastEpoch(0);
        schedules.get(0).restart();
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
