package io.adjoint.optim;

import java.util.List;
import java.util.Objects;

/**
 * From parameters and their gradient to better parameters, step by step.
 *
 * <p>Parameters are {@code double} or {@code float}, arrays of these of any rank, and records and arrays of records of
 * such, nested as you like; a gradient has the same shape. Arrays are stepped in place. Numbers cannot be: a single
 * number, or a record with numbers in it, comes back as the result, {@code neuron = optimizer.step(neuron, gradient)}.
 * What else a record holds ({@code int}, {@code String}, enums, arrays of such) stays as it is. No array may occur
 * twice in the parameters.
 *
 * <p>Every step first looks at all it was given; if it throws, no parameter was changed, and the optimizer neither.
 * (One exception: what a record's own constructor throws at the new numbers comes after arrays were stepped.) The
 * gradient is only read: who accumulates gradients must clear them before the next step.
 *
 * <p>An optimizer that remembers something for each parameter, as all but plain {@link Sgd} do, is bound to the shape
 * of its first parameters. Formulas, names of options and their defaults are PyTorch's (2.13). All is computed in
 * {@code double}: a {@code float} parameter is rounded once a step, and what is remembered for it is not rounded at
 * all. A step allocates nothing but the new records and boxes that it gives back. Not for use by several threads at
 * once.
 */
public abstract sealed class Optimizer implements Adjustable, Resumable
        permits AdaptiveMoments, Adadelta, Adagrad, Adamax, Asgd, NAdam, ParameterGroups, RAdam, RmsProp, Rprop, Sgd {

    private final boolean maximize;
    private final Memory memory = new Memory();
    private final Course course;
    private final Rate rate;

    Optimizer(String algorithm, OptimizerBuilder<?> options) {
        course = new Course(this, algorithm, memory);
        maximize = options.maximize;
        rate = new Rate(memory, options.lr);
    }

    /** An optimizer that consists of others. */
    Optimizer(String algorithm) {
        course = new Course(this, algorithm, memory);
        maximize = false;
        rate = null;
    }

    /**
     * The parameter after one step.
     *
     * @throws IllegalArgumentException if the gradient is infinite or NaN, or the first step was for something else
     */
    public final double step(double parameter, double gradient) {
        return course.stepNumber(double.class, parameter, gradient);
    }

    /**
     * The parameter after one step, computed in {@code double} and rounded once.
     *
     * @throws IllegalArgumentException if the gradient is infinite or NaN, or the first step was for something else
     */
    public final float step(float parameter, float gradient) {
        return (float) course.stepNumber(float.class, parameter, gradient);
    }

    /**
     * Takes one step, in place.
     *
     * @param parameters what to improve, at least one number
     * @param gradient as long as the parameters
     * @throws NullPointerException if one of the two is null
     * @throws IllegalArgumentException if there are no parameters, their lengths differ, an element of the gradient is
     *     infinite or NaN, or the first step was for another shape
     */
    public final void step(double[] parameters, double[] gradient) {
        course.stepTree(parameters, gradient);
    }

    /**
     * Takes one step, in place, computed in {@code double} and rounded once.
     *
     * @param parameters what to improve, at least one number
     * @param gradient as long as the parameters
     * @throws NullPointerException if one of the two is null
     * @throws IllegalArgumentException if there are no parameters, their lengths differ, an element of the gradient is
     *     infinite or NaN, or the first step was for another shape
     */
    public final void step(float[] parameters, float[] gradient) {
        course.stepTree(parameters, gradient);
    }

    /**
     * Takes one step, in place, row by row.
     *
     * @param parameters what to improve, at least one number; rows may differ in length
     * @param gradient of the same shape as the parameters
     * @throws NullPointerException if one of the two is null, or a row of one
     * @throws IllegalArgumentException if there are no parameters, their shapes differ, an element of the gradient is
     *     infinite or NaN, or the first step was for another shape
     */
    public final void step(double[][] parameters, double[][] gradient) {
        course.stepTree(parameters, gradient);
    }

    /**
     * Takes one step: arrays in place, numbers in records by making the records anew.
     *
     * @param parameters what to improve: a record, or an array of any rank, with at least one number
     * @param gradient of the same shape as the parameters
     * @return the improved parameters: the same object, unless a number in a record has changed
     * @throws NullPointerException if an array or record is missing in one of the two
     * @throws IllegalArgumentException if there are no parameters, or such as have no derivative, or a record cannot be
     *     read from here; if the shapes differ, a number of the gradient is infinite or NaN, or the first step was for
     *     another shape
     */
    @SuppressWarnings("unchecked") // what comes back is the same object, or one of the same record class
    public final <P> P step(P parameters, P gradient) {
        Objects.requireNonNull(parameters, "parameters: expected an array or a record, got null");
        Objects.requireNonNull(gradient, "gradient: expected an array or a record, got null");
        return (P) course.stepTree(parameters, gradient);
    }

    /** How many steps were taken. */
    public final long steps() {
        return course.steps();
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
    public final boolean hasMomentum() {
        return momentumNumber() != null;
    }

    @Override
    public final double momentum() {
        return requireMomentum()[0];
    }

    @Override
    public final void momentum(double momentum) {
        requireMomentum()[0] = checkedMomentum(momentum);
    }

    private double[] requireMomentum() {
        if (momentumNumber() == null) {
            throw new IllegalStateException("momentum: expected an optimizer that has one, got " + course.algorithm());
        }
        return momentumNumber();
    }

    @Override
    public List<Optimizer> groups() {
        return List.of(this);
    }

    @Override
    public final OptimizerState state() {
        return course.state();
    }

    @Override
    public final void restore(OptimizerState state) {
        course.restore(state);
    }

    /** What it has been through. */
    final Course course() {
        return course;
    }

    final Memory memory() {
        return memory;
    }

    /** What the gradient is multiplied by to point uphill. */
    final double sign() {
        return maximize ? -1 : 1;
    }

    /** Whether something is kept for each parameter. */
    boolean remembers() {
        return true;
    }

    /** The momentum as a schedule may turn it, or null. */
    double[] momentumNumber() {
        return null;
    }

    double checkedMomentum(double momentum) {
        return momentum;
    }

    /** Told after the numbers were restored. */
    void restored() {
        rate.restored();
    }

    /** Tells the memory for which parameters it is, once the shape is known. */
    void assign(Binding bound) {
        memory.assign(bound.leaves());
    }

    /** Computes what is the same for all parameters in the next step; {@code step} counts from 1. */
    abstract void begin(long step);

    /** Steps the first {@code n} parameters of a leaf, in place. */
    abstract void update(int leaf, double[] p, double[] g, int n);
}
