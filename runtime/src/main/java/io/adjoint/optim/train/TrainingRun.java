package io.adjoint.optim.train;

import io.adjoint.optim.schedule.Schedule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One run of a {@link Training}. */
final class TrainingRun<P> {

    private final Training<P> plan;
    private final List<Epoch> epochs = new ArrayList<>();
    private final BestEpoch best; // null without early stopping
    private final double[] mean;
    private P parameters;
    private P gradient;

    TrainingRun(Training<P> plan) {
        this.plan = plan;
        this.best = plan.earlyStopping == null ? null : new BestEpoch(plan.earlyStopping, plan.tree.size());
        this.mean = new double[plan.tree.size()];
        this.parameters = plan.parameters;
        this.gradient = plan.tree.copy(parameters);
    }

    Trained<P> run() {
        SavedTraining<P> saved = new SavedTraining<>(plan, best);
        if (plan.resumeFrom != null) {
            parameters = saved.load(plan.resumeFrom, parameters, epochs);
        }
        tell(listener -> listener.trainingBegins(plan.epochs));
        try (Workers workers = new Workers(plan.threads)) {
            int used = Math.min(plan.slices, Math.min(plan.batchSize, plan.examples));
            BatchGradient<P> batches = new BatchGradient<>(
                    workers, Stream.generate(plan.gradient).limit(used).toList());
            while (ending() == null) {
                Epoch epoch = train(batches, epochs.size() + 1);
                epochs.add(epoch);
                plan.epochSchedules.forEach(each -> each.step().accept(epoch.metric(each.metric())));
                if (best != null) {
                    best.see(epoch, plan.tree.flatten(parameters));
                }
                if (plan.saveTo != null) {
                    saved.save(plan.saveTo, parameters, epochs);
                }
                tell(listener -> listener.epochEnded(epoch, parameters));
            }
        }
        Trained<P> result = result();
        tell(listener -> listener.trainingEnded(result));
        return result;
    }

    /** Why no further epoch is to be trained, or null. */
    private Trained.Ending ending() {
        if (best != null && best.isLongAgo()) {
            return Trained.Ending.EARLY_STOPPING;
        }
        if (!epochs.isEmpty() && plan.stopWhen.test(epochs.get(epochs.size() - 1))) {
            return Trained.Ending.STOP_CONDITION;
        }
        return epochs.size() >= plan.epochs ? Trained.Ending.EPOCHS : null;
    }

    private Epoch train(BatchGradient<P> batches, int number) {
        int examples = plan.examples;
        int[] order = plan.shuffle ? Order.shuffled(examples, plan.seed, number) : Order.asTheyCome(examples);
        int steps = (examples - 1) / plan.batchSize + 1;
        double loss = 0;
        double rate = 0;
        for (int step = 1; step <= steps; step++) {
            int from = (step - 1) * plan.batchSize;
            int to = Math.min(examples - from, plan.batchSize) + from;
            double sum = batches.compute(parameters, order, from, to, mean);
            rate = plan.optimizer.groups().get(0).learningRate();
            descend(number, step);
            plan.stepSchedules.forEach(Schedule::step);
            loss += sum;
            int now = step;
            tell(listener -> listener.stepEnded(number, now, steps, sum / (to - from)));
        }
        Map<String, Double> metrics = new LinkedHashMap<>();
        metrics.put(Epoch.LOSS, loss / examples);
        plan.metrics.forEach((name, metric) -> metrics.put(name, metric.applyAsDouble(parameters)));
        return new Epoch(number, rate, metrics);
    }

    private void descend(int epoch, int step) {
        gradient = plan.tree.unflatten(mean, gradient);
        try {
            parameters = plan.optimizer.step(parameters, plan.clip.apply(gradient));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("epoch " + epoch + ", step " + step + ": " + e.getMessage(), e);
        }
    }

    private Trained<P> result() {
        Trained.Ending ending = ending();
        double[] toRestore = best == null ? null : best.toRestore();
        if (toRestore == null) {
            return new Trained<>(parameters, epochs, epochs.size(), ending);
        }
        parameters = plan.tree.unflatten(toRestore, parameters);
        return new Trained<>(parameters, epochs, best.number(), ending);
    }

    private void tell(Consumer<TrainingListener<? super P>> news) {
        plan.listeners.forEach(news);
    }
}
