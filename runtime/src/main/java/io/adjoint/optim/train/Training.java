package io.adjoint.optim.train;

import io.adjoint.optim.Optimizer;
import io.adjoint.optim.ParameterTree;
import io.adjoint.optim.Resumable;
import io.adjoint.optim.schedule.ReduceLrOnPlateau;
import io.adjoint.optim.schedule.Schedule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/**
 * A training loop: epochs over shuffled mini-batches.
 *
 * <pre>{@code
 * Trained<Net> trained = Training.of(net, Adam.builder().lr(0.001).build())
 *         .examples(x.length)
 *         .batchSize(32)
 *         .epochs(100)
 *         .seed(1)
 *         .threads(8)
 *         .gradient((model, i, into) -> {
 *             var g = NetGrad.loss$valueAndGrad(model, x[i], y[i]);
 *             into.add(g.net());
 *             return g.value();
 *         })
 *         .metric("accuracy", model -> model.accuracy(heldOutX, heldOutY))
 *         .stopEarly(EarlyStopping.on("accuracy").maximize().patience(5))
 *         .saveTo(Path.of("net.checkpoint"))
 *         .listener(Progress.onTerminal())
 *         .run();
 * }</pre>
 *
 * <p>Each step goes down the mean gradient of its batch. The result is the same bit for bit for any number of threads,
 * and for training that was stopped and resumed. It depends on the parameters, the optimizer, the gradient and the
 * metrics, and on the number of examples, the batch size, the number of slices, the seed and whether they are shuffled.
 *
 * <p>The methods set an option and return the same object. Not for use by several threads at once.
 *
 * @param <P> the type of the parameters: what an {@link Optimizer} takes
 */
public final class Training<P> {

    final ParameterTree<P> tree;
    final P parameters;
    final Optimizer optimizer;

    int examples;
    int batchSize = 32;
    int epochs = 1;
    long seed;
    boolean shuffle = true;
    int threads = 1;
    int slices = 8;
    Supplier<SliceGradient<P>> gradient;
    UnaryOperator<P> clip = mean -> mean;
    final List<Schedule> stepSchedules = new ArrayList<>();
    final List<EpochSchedule> epochSchedules = new ArrayList<>();
    final Map<String, ToDoubleFunction<? super P>> metrics = new LinkedHashMap<>();
    EarlyStopping earlyStopping;
    Predicate<Epoch> stopWhen = epoch -> false;
    final List<TrainingListener<? super P>> listeners = new ArrayList<>();
    Path saveTo;
    Path resumeFrom;

    private Training(P parameters, Optimizer optimizer) {
        this.tree = ParameterTree.of(parameters);
        this.parameters = parameters;
        this.optimizer = optimizer;
    }

    /**
     * Training of parameters, whose arrays will be changed in place.
     *
     * @throws NullPointerException if one of the two is null, or an array or record in the parameters
     * @throws IllegalArgumentException if there is no number in the parameters, or something that has no derivative
     */
    public static <P> Training<P> of(P parameters, Optimizer optimizer) {
        Objects.requireNonNull(parameters, "parameters: expected an array or a record, got null");
        Objects.requireNonNull(optimizer, "optimizer: expected one, got null");
        return new Training<>(parameters, optimizer);
    }

    /** How many examples there are; they are numbered from 0. */
    public Training<P> examples(int examples) {
        this.examples = atLeastOne("examples", examples);
        return this;
    }

    /** How many examples a step takes, by default 32; the last step of an epoch takes what is left. */
    public Training<P> batchSize(int batchSize) {
        this.batchSize = atLeastOne("batchSize", batchSize);
        return this;
    }

    /** How often to go through all examples, by default once; those before training was resumed count. */
    public Training<P> epochs(int epochs) {
        this.epochs = atLeastOne("epochs", epochs);
        return this;
    }

    /** What the order of the examples follows from, by default 0. */
    public Training<P> seed(long seed) {
        this.seed = seed;
        return this;
    }

    /** Whether the order of the examples is another one in each epoch, by default so. */
    public Training<P> shuffle(boolean shuffle) {
        this.shuffle = shuffle;
        return this;
    }

    /** How many threads compute gradients, by default 1: no more than there are slices can be of use. */
    public Training<P> threads(int threads) {
        this.threads = atLeastOne("threads", threads);
        return this;
    }

    /**
     * Into how many parts a batch is cut, by default 8. A part is for one thread, and has a gradient of its own, so
     * many slices cost memory. The result depends on it, as the sums are rounded differently.
     */
    public Training<P> slices(int slices) {
        this.slices = atLeastOne("slices", slices);
        return this;
    }

    /** The loss of an example and its gradient. */
    public Training<P> gradient(ExampleGradient<P> gradient) {
        Objects.requireNonNull(gradient, "gradient: expected a function, got null");
        this.gradient = () -> SliceGradient.of(tree, gradient);
        return this;
    }

    /**
     * The loss of an example and its gradient, into buffers that are used again and again: for {@code $backward}.
     *
     * @param create makes new buffers, of which there is one set for each slice
     * @param zero clears them
     * @param view what is in them as a gradient, in the shape of the parameters
     * @param backward adds to them
     */
    public <B> Training<P> backward(
            Supplier<B> create, Consumer<B> zero, Function<B, P> view, ExampleBackward<P, B> backward) {
        Objects.requireNonNull(create, "create: expected a function, got null");
        Objects.requireNonNull(zero, "zero: expected a function, got null");
        Objects.requireNonNull(view, "view: expected a function, got null");
        Objects.requireNonNull(backward, "backward: expected a function, got null");
        this.gradient = () -> SliceGradient.of(tree, create, zero, view, backward);
        return this;
    }

    /** A schedule of the optimizer's learning rate that is stepped after each epoch; there may be several. */
    public Training<P> schedule(Schedule schedule) {
        Objects.requireNonNull(schedule, "schedule: expected one, got null");
        epochSchedules.add(new EpochSchedule(schedule, Epoch.LOSS, metric -> schedule.step()));
        return this;
    }

    /**
     * A schedule of the optimizer's learning rate that is stepped after each epoch with a metric of it.
     *
     * @param metric {@code loss}, or the name of one that is computed
     */
    public Training<P> schedule(ReduceLrOnPlateau schedule, String metric) {
        Objects.requireNonNull(schedule, "schedule: expected one, got null");
        Objects.requireNonNull(metric, "metric: expected a name, got null");
        epochSchedules.add(new EpochSchedule(schedule, metric, schedule::step));
        return this;
    }

    /** A schedule of the optimizer's learning rate that is stepped after each step; there may be several. */
    public Training<P> scheduleSteps(Schedule schedule) {
        stepSchedules.add(Objects.requireNonNull(schedule, "schedule: expected one, got null"));
        return this;
    }

    /** What is stepped after an epoch, with a metric of it. */
    record EpochSchedule(Resumable schedule, String metric, DoubleConsumer step) {}

    /**
     * What is done to the mean gradient of a batch before the step, such as clipping; in place, if you like:
     *
     * <pre>{@code
     * .clip(mean -> Gradients.clipGradNorm(mean, 1).gradient())
     * }</pre>
     */
    public Training<P> clip(UnaryOperator<P> clip) {
        this.clip = Objects.requireNonNull(clip, "clip: expected a function, got null");
        return this;
    }

    /**
     * A number to compute at the end of each epoch, such as the loss of examples that were held out.
     *
     * @throws IllegalArgumentException if the name is taken, blank, or not one line without blanks at its ends
     */
    public Training<P> metric(String name, ToDoubleFunction<? super P> metric) {
        Objects.requireNonNull(name, "metric: expected a name, got null");
        Objects.requireNonNull(metric, name + ": expected a function, got null");
        if (name.isBlank()
                || !name.equals(name.strip())
                || !name.lines().toList().equals(List.of(name))) {
            throw new IllegalArgumentException(
                    "metric: expected a name in one line without blanks at its ends, got \"" + name + "\"");
        }
        if (name.equals(Epoch.LOSS) || metrics.containsKey(name)) {
            throw new IllegalArgumentException("metric: expected a name that is not taken, got " + name);
        }
        metrics.put(name, metric);
        return this;
    }

    /** When to stop for lack of progress. */
    public Training<P> stopEarly(EarlyStopping earlyStopping) {
        this.earlyStopping = Objects.requireNonNull(earlyStopping, "earlyStopping: expected a rule, got null");
        return this;
    }

    /** When to stop because what was to be reached is. */
    public Training<P> stopWhen(Predicate<Epoch> stopWhen) {
        this.stopWhen = Objects.requireNonNull(stopWhen, "stopWhen: expected a condition, got null");
        return this;
    }

    /** Who is told how it goes; there may be several. */
    public Training<P> listener(TrainingListener<? super P> listener) {
        listeners.add(Objects.requireNonNull(listener, "listener: expected one, got null"));
        return this;
    }

    /**
     * Where to save training after each epoch, as a {@link Checkpoint}: each replaces the one before when it is whole.
     */
    public Training<P> saveTo(Path file) {
        this.saveTo = Objects.requireNonNull(file, "saveTo: expected a file, got null");
        return this;
    }

    /**
     * What training that was stopped to go on from; it must have been set up as this is, but for threads and epochs.
     */
    public Training<P> resumeFrom(Path file) {
        this.resumeFrom = Objects.requireNonNull(file, "resumeFrom: expected a file, got null");
        return this;
    }

    private static int atLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + ": expected 1 or more, got " + value);
        }
        return value;
    }

    /**
     * Trains.
     *
     * @throws IllegalStateException if there is no gradient, no number of examples, or no directory for the file to
     *     save to, or if the metric of early stopping or of a schedule is none that is computed
     * @throws CheckpointException if the file to resume from is damaged, or of training that was set up otherwise;
     *     nothing is changed then
     * @throws java.io.UncheckedIOException if a file cannot be read or written
     * @throws IllegalArgumentException if a gradient has another shape than the parameters, or a mean gradient is
     *     infinite or NaN: with the epoch and the step, which has not changed the parameters
     */
    public Trained<P> run() {
        if (examples == 0) {
            throw new IllegalStateException("examples: expected how many there are, got nothing");
        }
        if (gradient == null) {
            throw new IllegalStateException("gradient: expected a function, got none");
        }
        if (saveTo != null && !Files.isDirectory(saveTo.toAbsolutePath().getParent())) {
            throw new IllegalStateException("saveTo: expected a file in a directory that is there, got " + saveTo);
        }
        if (earlyStopping != null) {
            requireMetric("earlyStopping", earlyStopping.metric());
        }
        epochSchedules.forEach(each -> requireMetric("schedule", each.metric()));
        return new TrainingRun<>(this).run();
    }

    private void requireMetric(String of, String metric) {
        if (!metric.equals(Epoch.LOSS) && !metrics.containsKey(metric)) {
            throw new IllegalStateException(of + ": expected a metric that is computed, got " + metric);
        }
    }

    /** What decides about the result, beside functions. */
    String setUp() {
        return examples + " examples, batches of " + batchSize + " in " + slices + " slices, "
                + (shuffle ? "seed " + seed : "not shuffled");
    }
}
