package io.adjoint.optim.train;

import java.util.SplittableRandom;

/** In which order an epoch goes through the examples. */
final class Order {

    private Order() {}

    /** All examples from 0 on, as they come. */
    static int[] asTheyCome(int examples) {
        int[] order = new int[examples];
        for (int i = 0; i < examples; i++) {
            order[i] = i;
        }
        return order;
    }

    /**
     * All examples, shuffled (R. Durstenfeld 1964). The order follows from the seed and the number of the epoch alone,
     * so that training which is resumed needs no state of a random generator.
     */
    static int[] shuffled(int examples, long seed, int epoch) {
        SplittableRandom random = new SplittableRandom(new SplittableRandom(seed).nextLong() + epoch);
        int[] order = asTheyCome(examples);
        for (int i = examples - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int example = order[i];
            order[i] = order[j];
            order[j] = example;
        }
        return order;
    }
}
