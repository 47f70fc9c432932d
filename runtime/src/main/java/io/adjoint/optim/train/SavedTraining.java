package io.adjoint.optim.train;

import io.adjoint.optim.OptimizerState;
import io.adjoint.optim.Resumable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Training to a file and back. */
final class SavedTraining<P> {

    private static final String TRAINING = "training";
    private static final String RATE = "learning rate";

    private final Training<P> plan;
    private final Map<String, Resumable> parts = new LinkedHashMap<>();

    SavedTraining(Training<P> plan, BestEpoch best) {
        this.plan = plan;
        parts.put("optimizer", plan.optimizer);
        List<Resumable> schedules = new ArrayList<>(plan.stepSchedules);
        plan.epochSchedules.forEach(each -> schedules.add(each.schedule()));
        for (int i = 0; i < schedules.size(); i++) {
            parts.put("schedule " + (i + 1), schedules.get(i));
        }
        if (best != null) {
            parts.put("early stopping", best);
        }
    }

    void save(Path file, P parameters, List<Epoch> epochs) {
        Map<String, OptimizerState> states = new LinkedHashMap<>();
        states.put(TRAINING, new OptimizerState("Training", plan.setUp(), epochs.size(), Map.of()));
        parts.forEach((name, part) -> states.put(name, part.state()));
        Map<String, double[]> history = new LinkedHashMap<>();
        history.put(RATE, epochs.stream().mapToDouble(Epoch::learningRate).toArray());
        for (String name : epochs.get(0).metrics().keySet()) {
            history.put(
                    name,
                    epochs.stream().mapToDouble(epoch -> epoch.metric(name)).toArray());
        }
        try {
            new Checkpoint(plan.tree.shape(), plan.tree.flatten(parameters), states, history).write(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Brings all parts to where they were, and the parameters; either all or none. */
    P load(Path file, P parameters, List<Epoch> epochs) {
        Checkpoint checkpoint = read(file);
        try {
            require("parameters", plan.tree.shape(), checkpoint.shape());
            OptimizerState training = checkpoint.state(TRAINING);
            require("training", plan.setUp(), training.shape());
            epochs.addAll(epochs(checkpoint.history(), training.steps()));
            restore(checkpoint);
        } catch (IllegalArgumentException e) {
            throw new CheckpointException(file, e);
        }
        return plan.tree.unflatten(checkpoint.parameters(), parameters);
    }

    private static Checkpoint read(Path file) {
        try {
            return Checkpoint.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void require(String what, Object expected, Object got) {
        if (!got.equals(expected)) {
            throw new IllegalArgumentException(what + ": expected " + expected + ", got " + got);
        }
    }

    private List<Epoch> epochs(Map<String, double[]> history, long count) {
        List<String> expected = new ArrayList<>(List.of(RATE, Epoch.LOSS));
        expected.addAll(plan.metrics.keySet());
        require("metrics", expected, List.copyOf(history.keySet()));
        history.forEach((name, values) -> require("length of metric " + name, count, (long) values.length));
        List<Epoch> epochs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, Double> metrics = new LinkedHashMap<>();
            for (String name : expected.subList(1, expected.size())) {
                metrics.put(name, history.get(name)[i]);
            }
            epochs.add(new Epoch(i + 1, history.get(RATE)[i], metrics));
        }
        return epochs;
    }

    private void restore(Checkpoint checkpoint) {
        Map<Resumable, OptimizerState> before = new LinkedHashMap<>();
        try {
            parts.forEach((name, part) -> {
                OptimizerState state = checkpoint.state(name);
                OptimizerState now = part.state();
                part.restore(state);
                before.put(part, now);
            });
        } catch (RuntimeException e) {
            before.forEach(Resumable::restore);
            throw e;
        }
    }
}
