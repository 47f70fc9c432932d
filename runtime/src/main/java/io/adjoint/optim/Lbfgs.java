package io.adjoint.optim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * L-BFGS, PyTorch's {@code torch.optim.LBFGS}: goes the way that Newton's method would with the curvature seen on its
 * last moves. It evaluates the objective itself, several times a step; for whole batches only.
 *
 * <pre>{@code
 * Lbfgs lbfgs = Lbfgs.builder().lineSearchFn(LineSearch.STRONG_WOLFE).build();
 * lbfgs.step(w, p -> {
 *     var gradient = RegressionGrad.loss$valueAndGrad(p, data);
 *     return new Evaluation<>(gradient.value(), gradient.p());
 * });
 * }</pre>
 *
 * <p>Parameters are those that {@link Optimizer} takes. While the objective is evaluated, their arrays hold the point
 * of which its value is asked; if it throws, they are put back, and what this remembers is as before.
 *
 * <p>D. C. Liu and J. Nocedal, "On the Limited Memory BFGS Method for Large Scale Optimization", 1989.
 */
public final class Lbfgs implements Adjustable, Resumable {

    private static final String NAME = "Lbfgs";

    private final Memory numbers = new Memory();
    private final Rate rate;
    private final Builder options;

    private LbfgsMemory memory;
    private String shape = "";
    private long steps;
    private double loss = Double.NaN;

    /**
     * L-BFGS with PyTorch's defaults and this learning rate.
     *
     * @throws IllegalArgumentException if the rate is negative, infinite or NaN
     */
    public Lbfgs(double learningRate) {
        this(builder().lr(learningRate));
    }

    private Lbfgs(Builder options) {
        this.options = new Builder(options);
        rate = new Rate(numbers, options.lr);
        memory = new LbfgsMemory(options.historySize);
    }

    /** Options, with PyTorch's defaults: lr 1, at most 20 iterations a step, 100 moves remembered, no line search. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Takes one step, of several iterations: arrays in place, numbers in records by making the records anew.
     *
     * @param parameters what to improve, at least one number
     * @param objective what to make small
     * @return the improved parameters: the same object, unless a number in a record has changed
     * @throws NullPointerException if an array or record is missing, or the objective gives nothing
     * @throws IllegalArgumentException if there are no parameters, or the first step was for another shape; if the
     *     objective gives a gradient of another shape, or a value or gradient that is infinite or NaN
     */
    public <P> P step(P parameters, Objective<P> objective) {
        Objects.requireNonNull(objective, "objective: expected a function, got null");
        ParameterTree<P> tree = ParameterTree.of(parameters);
        if (!shape.isEmpty() && !shape.equals(tree.shape())) {
            throw Hyperparameter.expected("parameters", shape + ", as at first", tree.shape());
        }
        LbfgsStep<P> step = new LbfgsStep<>(tree, objective, parameters, options, rate.now(), memory.copy());
        step.run();
        memory = step.memory();
        loss = step.firstValue();
        shape = tree.shape();
        steps++;
        return step.parameters();
    }

    /** The value at the parameters that the last step was given, NaN before the first: what PyTorch's step returns. */
    public double loss() {
        return loss;
    }

    /** How many steps were taken. */
    public long steps() {
        return steps;
    }

    /** How many iterations there were in all steps. */
    public long iterations() {
        return memory.iterations;
    }

    /** How often the objective was evaluated in all steps. */
    public long evaluations() {
        return memory.evaluations;
    }

    @Override
    public double learningRate() {
        return rate.now();
    }

    @Override
    public void learningRate(double learningRate) {
        rate.now(learningRate);
    }

    @Override
    public double initialLearningRate() {
        return rate.initial();
    }

    @Override
    public void initialLearningRate(double learningRate) {
        rate.initial(learningRate);
    }

    @Override
    public boolean hasMomentum() {
        return false;
    }

    @Override
    public double momentum() {
        throw new IllegalStateException("momentum: expected an optimizer that has one, got " + NAME);
    }

    @Override
    public void momentum(double momentum) {
        throw new IllegalStateException("momentum: expected an optimizer that has one, got " + NAME);
    }

    @Override
    public List<Lbfgs> groups() {
        return List.of(this);
    }

    @Override
    public OptimizerState state() {
        Map<String, double[]> slots = new LinkedHashMap<>();
        numbers.save("", slots);
        memory.save(slots);
        return new OptimizerState(NAME, shape, steps, slots);
    }

    @Override
    public void restore(OptimizerState state) {
        Objects.requireNonNull(state, "state: expected one that was saved, got null");
        if (!state.algorithm().equals(NAME)) {
            throw Hyperparameter.expected("state", "one of " + NAME, "one of " + state.algorithm());
        }
        if (!shape.isEmpty() && !state.shape().isEmpty() && !state.shape().equals(shape)) {
            throw Hyperparameter.expected("state", "one for " + shape, "one for " + state.shape());
        }
        Map<String, double[]> saved = state.slots();
        numbers.requireNumbers("", saved);
        memory = LbfgsMemory.restored(options.historySize, saved);
        numbers.restoreNumbers("", saved);
        rate.restored();
        shape = state.shape();
        steps = state.steps();
        loss = Double.NaN;
    }

    /** Options of {@link Lbfgs}. */
    public static final class Builder {

        double lr = 1;
        int maxIter = 20;
        int maxEval = -1;
        double toleranceGrad = 1e-7;
        double toleranceChange = 1e-9;
        int historySize = 100;
        LineSearch lineSearchFn = LineSearch.NONE;

        private Builder() {}

        private Builder(Builder other) {
            lr = other.lr;
            maxIter = other.maxIter;
            maxEval = other.maxEval < 0 ? maxIter * 5 / 4 : other.maxEval;
            toleranceGrad = other.toleranceGrad;
            toleranceChange = other.toleranceChange;
            historySize = other.historySize;
            lineSearchFn = other.lineSearchFn;
        }

        /**
         * The learning rate, by default 1; with a line search, where that begins.
         *
         * @throws IllegalArgumentException if it is negative, infinite or NaN
         */
        public Builder lr(double lr) {
            this.lr = Hyperparameter.atLeastZero("learning rate", lr);
            return this;
        }

        /**
         * How many iterations a step has at most, by default 20.
         *
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder maxIter(int maxIter) {
            this.maxIter = Hyperparameter.atLeastOne("max iter", maxIter);
            return this;
        }

        /**
         * After how many evaluations a step begins no further iteration, by default five quarters of {@code maxIter}.
         *
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder maxEval(int maxEval) {
            this.maxEval = Hyperparameter.atLeastOne("max eval", maxEval);
            return this;
        }

        /**
         * A step ends where no element of the gradient is larger, by default 1e-7.
         *
         * @throws IllegalArgumentException if it is negative, infinite or NaN
         */
        public Builder toleranceGrad(double toleranceGrad) {
            this.toleranceGrad = Hyperparameter.atLeastZero("tolerance grad", toleranceGrad);
            return this;
        }

        /**
         * A step ends where value or parameters change by less, by default 1e-9.
         *
         * @throws IllegalArgumentException if it is negative, infinite or NaN
         */
        public Builder toleranceChange(double toleranceChange) {
            this.toleranceChange = Hyperparameter.atLeastZero("tolerance change", toleranceChange);
            return this;
        }

        /**
         * How many moves are remembered, by default 100.
         *
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder historySize(int historySize) {
            this.historySize = Hyperparameter.atLeastOne("history size", historySize);
            return this;
        }

        /**
         * How far to go along a direction, by default as the learning rate says.
         *
         * @throws NullPointerException if there is none
         */
        public Builder lineSearchFn(LineSearch lineSearchFn) {
            this.lineSearchFn = Objects.requireNonNull(lineSearchFn, "line search: expected one, got null");
            return this;
        }

        /** The optimizer with these options. */
        public Lbfgs build() {
            return new Lbfgs(this);
        }
    }
}
