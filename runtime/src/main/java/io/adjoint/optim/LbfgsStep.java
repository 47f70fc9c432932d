package io.adjoint.optim;

/** One step of L-BFGS, iteration by iteration, on parameters as one row of numbers. */
final class LbfgsStep<P> {

    private final ParameterTree<P> tree;
    private final Objective<P> objective;
    private final Lbfgs.Builder options;
    private final double rate;
    private final LbfgsMemory memory;

    private P parameters;
    private double[] point;
    private double value;
    private double[] gradient;
    private double firstValue;
    private int evaluations;

    LbfgsStep(
            ParameterTree<P> tree,
            Objective<P> objective,
            P parameters,
            Lbfgs.Builder options,
            double rate,
            LbfgsMemory memory) {
        this.tree = tree;
        this.objective = objective;
        this.parameters = parameters;
        this.options = options;
        this.rate = rate;
        this.memory = memory;
    }

    P parameters() {
        return parameters;
    }

    double firstValue() {
        return firstValue;
    }

    LbfgsMemory memory() {
        return memory;
    }

    void run() {
        double[] start = tree.flatten(parameters);
        point = start;
        boolean isDone = false;
        try {
            evaluateHere();
            firstValue = value;
            iterate();
            memory.evaluations += evaluations;
            isDone = true;
        } finally {
            if (!isDone) {
                parameters = tree.unflatten(start, parameters);
            }
        }
    }

    private void iterate() {
        if (isFlat()) {
            return;
        }
        for (int iteration = 1; ; iteration++) {
            double[] direction = memory.nextDirection(gradient);
            memory.iterations++;
            memory.direction = direction;
            memory.previousGradient = gradient;
            memory.previousValue = value;
            memory.step = memory.iterations == 1 ? Math.min(1, 1 / Vectors.size(gradient)) * rate : rate;
            double slope = Vectors.dot(gradient, direction);
            boolean isLast = iteration == options.maxIter;
            if (slope > -options.toleranceChange) {
                return;
            }
            move(direction, slope, isLast);
            double moved = memory.step * Vectors.largest(direction);
            if (isLast
                    || evaluations >= options.maxEval
                    || isFlat()
                    || moved <= options.toleranceChange
                    || Math.abs(value - memory.previousValue) < options.toleranceChange) {
                return;
            }
        }
    }

    private boolean isFlat() {
        return Vectors.largest(gradient) <= options.toleranceGrad;
    }

    private void move(double[] direction, double slope, boolean isLast) {
        if (options.lineSearchFn == LineSearch.STRONG_WOLFE) {
            Trial start = new Trial(0, value, gradient, slope);
            StrongWolfe search = new StrongWolfe(step -> trial(step, direction), start, Vectors.largest(direction));
            Trial found = search.search(memory.step);
            memory.step = found.step();
            value = found.value();
            gradient = found.gradient();
            point = moved(found.step(), direction);
            place(point);
            return;
        }
        point = moved(memory.step, direction);
        place(point);
        // After the last iteration nobody asks for the value here.
        if (!isLast) {
            evaluateHere();
        }
    }

    private Trial trial(double step, double[] direction) {
        Objective.Evaluation<P> there = evaluate(moved(step, direction));
        double[] gradientThere = tree.flattenGradient(there.gradient());
        return new Trial(step, there.value(), gradientThere, Vectors.dot(gradientThere, direction));
    }

    private double[] moved(double step, double[] direction) {
        double[] moved = point.clone();
        Vectors.add(moved, step, direction);
        return moved;
    }

    private void evaluateHere() {
        Objective.Evaluation<P> here = evaluate(point);
        gradient = tree.flattenGradient(here.gradient());
        value = here.value();
    }

    private Objective.Evaluation<P> evaluate(double[] where) {
        place(where);
        evaluations++;
        Objective.Evaluation<P> evaluation = objective.evaluate(parameters);
        if (evaluation == null) {
            throw new NullPointerException("objective: expected a value and gradient, got null");
        }
        if (!Double.isFinite(evaluation.value())) {
            throw Hyperparameter.expected("objective", "a finite value", evaluation.value());
        }
        return evaluation;
    }

    private void place(double[] where) {
        parameters = tree.unflatten(where, parameters);
    }
}
