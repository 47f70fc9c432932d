package io.adjoint.optim.train;

import io.adjoint.optim.ParameterTree;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** The loss and the gradient of some examples in a row; one instance serves one thread at a time. */
interface SliceGradient<P> {

    /**
     * Computes the sum of the losses, and that of the gradients.
     *
     * @param order the examples, of which those from {@code from} to before {@code to} count
     */
    double compute(P parameters, int[] order, int from, int to);

    /** The sum of the gradients. */
    double[] gradient();

    static <P> SliceGradient<P> of(ParameterTree<P> tree, ExampleGradient<P> gradient) {
        GradientSum<P> sum = new GradientSum<>(tree);
        return new SliceGradient<>() {
            @Override
            public double compute(P parameters, int[] order, int from, int to) {
                sum.zero();
                double loss = 0;
                for (int k = from; k < to; k++) {
                    loss += gradient.add(parameters, order[k], sum);
                }
                return loss;
            }

            @Override
            public double[] gradient() {
                return sum.numbers();
            }
        };
    }

    static <P, B> SliceGradient<P> of(
            ParameterTree<P> tree,
            Supplier<B> create,
            Consumer<B> zero,
            Function<B, P> view,
            ExampleBackward<P, B> backward) {
        B buffers = create.get();
        double[] flat = new double[tree.size()];
        return new SliceGradient<>() {
            @Override
            public double compute(P parameters, int[] order, int from, int to) {
                zero.accept(buffers);
                double loss = 0;
                for (int k = from; k < to; k++) {
                    loss += backward.add(parameters, order[k], buffers);
                }
                Arrays.fill(flat, 0);
                tree.add(view.apply(buffers), flat);
                return loss;
            }

            @Override
            public double[] gradient() {
                return flat;
            }
        };
    }
}
