package io.adjoint.optim;

/** What Adam and AdamW do; the two differ in what they decay. */
abstract sealed class AdaptiveMoments extends Optimizer permits Adam, AdamW {

    private final double beta2;
    private final double eps;
    private final double weightDecay;
    private final boolean isDecoupled;
    private final double[] beta1;
    private final Slot means;
    private final Slot squares;
    private final Slot largest;

    private double stepSize;
    private double rootOfCorrection;

    AdaptiveMoments(String algorithm, BetasBuilder<?> options, boolean amsgrad, boolean isDecoupled) {
        super(algorithm, options);
        this.isDecoupled = isDecoupled;
        beta2 = options.beta2;
        eps = options.eps;
        weightDecay = options.weightDecay;
        beta1 = memory().number("beta1", options.beta1);
        means = memory().slot("exp_avg", 0);
        squares = memory().slot("exp_avg_sq", 0);
        largest = amsgrad ? memory().slot("max_exp_avg_sq", 0) : null;
    }

    @Override
    final void begin(long step) {
        stepSize = learningRate() / (1 - Math.pow(beta1[0], step));
        rootOfCorrection = Math.sqrt(1 - Math.pow(beta2, step));
    }

    @Override
    final void update(int leaf, double[] p, double[] g, int n) {
        double kept = isDecoupled ? 1 - learningRate() * weightDecay : 1;
        double added = isDecoupled ? 0 : weightDecay;
        if (largest == null) {
            step(means.of(leaf), squares.of(leaf), p, g, n, kept, added);
        } else {
            stepByLargest(means.of(leaf), squares.of(leaf), largest.of(leaf), p, g, n, kept, added);
        }
    }

    private void step(double[] means, double[] squares, double[] p, double[] g, int n, double kept, double added) {
        double sign = sign();
        double size = stepSize;
        double root = rootOfCorrection;
        double eps = this.eps;
        double fresh1 = 1 - beta1[0];
        double keep2 = beta2;
        double fresh2 = 1 - keep2;
        for (int i = 0; i < n; i++) {
            double d = sign * g[i] + added * p[i];
            double m = Mean.towards(means[i], d, fresh1);
            double v = keep2 * squares[i] + fresh2 * d * d;
            means[i] = m;
            squares[i] = v;
            p[i] = kept * p[i] - size * m / (Math.sqrt(v) / root + eps);
        }
    }

    private void stepByLargest(
            double[] means,
            double[] squares,
            double[] largest,
            double[] p,
            double[] g,
            int n,
            double kept,
            double added) {
        double sign = sign();
        double size = stepSize;
        double root = rootOfCorrection;
        double eps = this.eps;
        double fresh1 = 1 - beta1[0];
        double keep2 = beta2;
        double fresh2 = 1 - keep2;
        for (int i = 0; i < n; i++) {
            double d = sign * g[i] + added * p[i];
            double m = Mean.towards(means[i], d, fresh1);
            double v = keep2 * squares[i] + fresh2 * d * d;
            double most = Math.max(largest[i], v);
            means[i] = m;
            squares[i] = v;
            largest[i] = most;
            p[i] = kept * p[i] - size * m / (Math.sqrt(most) / root + eps);
        }
    }

    @Override
    final double[] momentumNumber() {
        return beta1;
    }

    @Override
    final double checkedMomentum(double momentum) {
        return Hyperparameter.belowOne("betas[0]", momentum);
    }
}
