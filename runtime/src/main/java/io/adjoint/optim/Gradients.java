package io.adjoint.optim;

/**
 * What is done to gradients before a step: clipping by norm or by value, as PyTorch's {@code clip_grad_norm_} and
 * {@code clip_grad_value_} do, and clearing. Gradients are arrays, records and so on, as {@link Optimizer} takes them;
 * their arrays are changed in place, and records with numbers in them are made anew: go on with what comes back.
 */
public final class Gradients {

    private static final double EPS = 1e-6;

    private Gradients() {}

    /**
     * A gradient after clipping.
     *
     * @param gradient the clipped one: the same object, unless a number in a record has changed
     * @param norm what the norm was before
     */
    public record Clipped<P>(P gradient, double norm) {}

    /**
     * Scales a gradient down to a Euclidean norm, over all its numbers, if it is longer.
     *
     * @param maxNorm the norm not to exceed
     * @throws NullPointerException if an array or record is missing
     * @throws IllegalArgumentException if there is no number in the gradient, or the bound is negative or NaN
     */
    public static <P> Clipped<P> clipGradNorm(P gradient, double maxNorm) {
        return clipGradNorm(gradient, maxNorm, 2);
    }

    /**
     * Scales a gradient down to a p-norm, over all its numbers, if it is longer. As in PyTorch, a norm that is infinite
     * makes finite numbers zero, and one that is NaN makes all numbers NaN; an optimizer refuses such a gradient.
     *
     * @param maxNorm the norm not to exceed
     * @param normType the p; infinity for the largest size of a number
     * @throws NullPointerException if an array or record is missing
     * @throws IllegalArgumentException if there is no number in the gradient, the bound is negative or NaN, or p is NaN
     */
    @SuppressWarnings("unchecked") // what comes back is the same object, or one of the same record class
    public static <P> Clipped<P> clipGradNorm(P gradient, double maxNorm, double normType) {
        if (!(maxNorm >= 0)) {
            throw Hyperparameter.expected("max norm", "zero or more", maxNorm);
        }
        Node root = TreeReader.read(gradient, Role.GRADIENT);
        double norm = norm(root, gradient, normType);
        double factor = Math.min(maxNorm / (norm + EPS), 1);
        return new Clipped<>((P) root.walk(gradient, gradient, (Each) number -> number * factor), norm);
    }

    /**
     * The p-norm over all numbers of a gradient: the p-norm of the p-norms of its arrays and numbers.
     *
     * @param normType the p; infinity for the largest size of a number
     * @throws NullPointerException if an array or record is missing
     * @throws IllegalArgumentException if there is no number in the gradient, or p is NaN
     */
    public static double norm(Object gradient, double normType) {
        return norm(TreeReader.read(gradient, Role.GRADIENT), gradient, normType);
    }

    private static double norm(Node root, Object gradient, double normType) {
        if (Double.isNaN(normType)) {
            throw Hyperparameter.expected("norm type", "a number", normType);
        }
        Norm ofNorms = new Norm(normType);
        root.walk(gradient, gradient, new NormOfLeaves(normType, ofNorms));
        return ofNorms.value();
    }

    /**
     * Brings all numbers of a gradient between minus the bound and the bound; NaN stays.
     *
     * @return the gradient: the same object, unless a number in a record has changed
     * @throws NullPointerException if an array or record is missing
     * @throws IllegalArgumentException if there is no number in the gradient, or the bound is negative or NaN
     */
    @SuppressWarnings("unchecked") // what comes back is the same object, or one of the same record class
    public static <P> P clipGradValue(P gradient, double clipValue) {
        if (!(clipValue >= 0)) {
            throw Hyperparameter.expected("clip value", "zero or more", clipValue);
        }
        Node root = TreeReader.read(gradient, Role.GRADIENT);
        Each clip = number -> Math.max(-clipValue, Math.min(clipValue, number));
        return (P) root.walk(gradient, gradient, clip);
    }

    /**
     * Makes all numbers of a gradient zero, before the next is accumulated in it.
     *
     * @return the gradient: the same object, unless a number in a record has changed
     * @throws NullPointerException if an array or record is missing
     * @throws IllegalArgumentException if there is no number in the gradient
     */
    @SuppressWarnings("unchecked") // what comes back is the same object, or one of the same record class
    public static <P> P zeroGrad(P gradient) {
        return (P) TreeReader.read(gradient, Role.GRADIENT).walk(gradient, gradient, (Each) number -> 0);
    }

    /** The same for every number. */
    @FunctionalInterface
    private interface Each extends LeafOperation {

        double apply(double number);

        @Override
        default void doubles(Leaf leaf, double[] gradient, double[] same) {
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] = apply(gradient[i]);
            }
        }

        @Override
        default void floats(Leaf leaf, float[] gradient, float[] same) {
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] = (float) apply(gradient[i]);
            }
        }

        @Override
        default double number(Leaf leaf, double gradient, double same) {
            return apply(gradient);
        }
    }

    private record NormOfLeaves(double normType, Norm ofNorms) implements LeafOperation {

        @Override
        public void doubles(Leaf leaf, double[] gradient, double[] same) {
            Norm norm = new Norm(normType);
            for (double element : gradient) {
                norm.add(element);
            }
            ofNorms.add(norm.value());
        }

        @Override
        public void floats(Leaf leaf, float[] gradient, float[] same) {
            Norm norm = new Norm(normType);
            for (float element : gradient) {
                norm.add(element);
            }
            ofNorms.add(norm.value());
        }

        @Override
        public double number(Leaf leaf, double gradient, double same) {
            ofNorms.add(Math.abs(gradient));
            return gradient;
        }
    }
}
