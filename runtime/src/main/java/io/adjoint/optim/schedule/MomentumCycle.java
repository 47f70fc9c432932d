package io.adjoint.optim.schedule;

import io.adjoint.optim.Adjustable;
import java.util.List;

/** The bounds between which momentum goes, opposite to the learning rate, for each group. */
record MomentumCycle(double[] base, double[] max) {

    /** Bounds for these groups. */
    static MomentumCycle of(List<? extends Adjustable> groups, double[] base, double[] max) {
        for (Adjustable group : groups) {
            if (!group.hasMomentum()) {
                throw Option.expected(
                        "cycle momentum",
                        "an optimizer that has a momentum, or cycleMomentum(false)",
                        group.getClass().getSimpleName());
            }
        }
        return new MomentumCycle(
                Option.forEach("base momentum", base, groups.size()),
                Option.forEach("max momentum", max, groups.size()));
    }
}
