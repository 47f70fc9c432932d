package io.adjoint.optim.train;

import java.util.List;

/**
 * The mean loss of a batch and its gradient, by several threads and always the same bit for bit: the batch is cut into
 * slices whose number does not depend on that of the threads, and the slices' sums are added in order.
 */
final class BatchGradient<P> {

    private final Workers workers;
    private final List<SliceGradient<P>> slices;
    private final double[] losses;

    BatchGradient(Workers workers, List<SliceGradient<P>> slices) {
        this.workers = workers;
        this.slices = slices;
        this.losses = new double[slices.size()];
    }

    /**
     * Computes the sum of the losses of the examples {@code order[from]} to before {@code order[to]}, and writes the
     * mean of their gradients.
     */
    double compute(P parameters, int[] order, int from, int to, double[] mean) {
        int examples = to - from;
        int used = Math.min(slices.size(), examples);
        workers.forEach(used, slice -> {
            int begin = from + cut(examples, slice, used);
            int end = from + cut(examples, slice + 1, used);
            losses[slice] = slices.get(slice).compute(parameters, order, begin, end);
        });
        double loss = losses[0];
        System.arraycopy(slices.get(0).gradient(), 0, mean, 0, mean.length);
        for (int slice = 1; slice < used; slice++) {
            loss += losses[slice];
            double[] gradient = slices.get(slice).gradient();
            for (int i = 0; i < mean.length; i++) {
                mean[i] += gradient[i];
            }
        }
        for (int i = 0; i < mean.length; i++) {
            mean[i] /= examples;
        }
        return loss;
    }

    private static int cut(int examples, int slice, int slices) {
        return (int) ((long) examples * slice / slices);
    }
}
