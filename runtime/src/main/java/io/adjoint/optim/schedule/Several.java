package io.adjoint.optim.schedule;

import io.adjoint.optim.Adjustable;
import java.util.List;
import java.util.Map;

/** Schedules that another consists of. */
final class Several {

    private Several() {}

    /** The one optimizer of all. */
    static Adjustable optimizer(Schedule[] schedules) {
        if (schedules.length == 0) {
            throw Option.expected("schedules", "at least one", "none");
        }
        for (Schedule schedule : schedules) {
            if (schedule.optimizer() != schedules[0].optimizer()) {
                throw Option.expected("schedules", "all of one optimizer", "several optimizers");
            }
        }
        return schedules[0].optimizer();
    }

    static void save(List<Schedule> schedules, String prefix, Map<String, double[]> into) {
        for (int i = 0; i < schedules.size(); i++) {
            schedules.get(i).save(prefix + i + ".", into);
        }
    }

    static void load(List<Schedule> schedules, String prefix, Map<String, double[]> from) {
        for (int i = 0; i < schedules.size(); i++) {
            schedules.get(i).load(prefix + i + ".", from);
        }
    }
}
