package io.adjoint.optim;

/**
 * Stochastic gradient descent in its plain form, {@code p := p - rate * g}: no momentum, no weight decay. The learning
 * rate means what it means in PyTorch's {@code torch.optim.SGD}: the factor on the gradient.
 *
 * <p>Every method first looks at all it was given; if it throws, no parameter was changed. The gradient is only read:
 * who accumulates gradients must clear them before the next step.
 *
 * <p>The method is that of H. Robbins and S. Monro, "A Stochastic Approximation Method", 1951.
 */
public final class Sgd {

    private final double learningRate;

    /**
     * An optimizer that goes {@code learningRate} times the gradient downhill.
     *
     * @throws IllegalArgumentException if the rate is negative, infinite or NaN
     */
    public Sgd(double learningRate) {
        if (!(learningRate >= 0 && learningRate < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "learning rate: expected a finite number, zero or more, got " + learningRate);
        }
        this.learningRate = learningRate;
    }

    /**
     * The parameter after one step.
     *
     * @throws IllegalArgumentException if the gradient is infinite or NaN
     */
    public double step(double parameter, double gradient) {
        requireFinite(gradient, "gradient");
        return parameter - learningRate * gradient;
    }

    /**
     * The parameter after one step, computed in {@code double} and rounded once.
     *
     * @throws IllegalArgumentException if the gradient is infinite or NaN
     */
    public float step(float parameter, float gradient) {
        requireFinite(gradient, "gradient");
        return (float) (parameter - learningRate * gradient);
    }

    /**
     * Takes one step, in place.
     *
     * @param parameters what to improve, of any length
     * @param gradient as long as the parameters
     * @throws NullPointerException if one of the two is null
     * @throws IllegalArgumentException if their lengths differ, or an element of the gradient is infinite or NaN
     */
    public void step(double[] parameters, double[] gradient) {
        check(parameters, gradient, "");
        move(parameters, gradient);
    }

    /**
     * Takes one step, in place, row by row.
     *
     * @param parameters what to improve; rows may differ in length, and no row may occur twice
     * @param gradient of the same shape as the parameters
     * @throws NullPointerException if one of the two is null, or a row of one
     * @throws IllegalArgumentException if their shapes differ, or an element of the gradient is infinite or NaN
     */
    public void step(double[][] parameters, double[][] gradient) {
        requirePresent(parameters, gradient, "");
        requireLength(parameters.length, gradient.length, "");
        for (int i = 0; i < parameters.length; i++) {
            check(parameters[i], gradient[i], "[" + i + "]");
        }
        for (int i = 0; i < parameters.length; i++) {
            move(parameters[i], gradient[i]);
        }
    }

    /**
     * Takes one step, in place, computed in {@code double} and rounded once.
     *
     * @param parameters what to improve, of any length
     * @param gradient as long as the parameters
     * @throws NullPointerException if one of the two is null
     * @throws IllegalArgumentException if their lengths differ, or an element of the gradient is infinite or NaN
     */
    public void step(float[] parameters, float[] gradient) {
        requirePresent(parameters, gradient, "");
        requireLength(parameters.length, gradient.length, "");
        for (int i = 0; i < gradient.length; i++) {
            if (!Float.isFinite(gradient[i])) {
                throw notFinite(gradient[i], "gradient[" + i + "]");
            }
        }
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = step(parameters[i], gradient[i]);
        }
    }

    private void move(double[] parameters, double[] gradient) {
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] -= learningRate * gradient[i];
        }
    }

    private static void check(double[] parameters, double[] gradient, String row) {
        requirePresent(parameters, gradient, row);
        requireLength(parameters.length, gradient.length, row);
        for (int i = 0; i < gradient.length; i++) {
            if (!Double.isFinite(gradient[i])) {
                throw notFinite(gradient[i], "gradient" + row + "[" + i + "]");
            }
        }
    }

    private static void requirePresent(Object parameters, Object gradient, String row) {
        if (parameters == null || gradient == null) {
            String missing = parameters == null ? "parameters" : "gradient";
            throw new NullPointerException(missing + row + ": expected an array, got null");
        }
    }

    private static void requireLength(int parameters, int gradient, String row) {
        if (parameters != gradient) {
            throw new IllegalArgumentException("gradient" + row + ": expected " + parameters
                    + " elements, as many as parameters" + row + " has, got " + gradient);
        }
    }

    private static void requireFinite(double gradient, String name) {
        if (!Double.isFinite(gradient)) {
            throw notFinite(gradient, name);
        }
    }

    private static IllegalArgumentException notFinite(double gradient, String name) {
        return new IllegalArgumentException(name + ": expected a finite number, got " + gradient);
    }
}
