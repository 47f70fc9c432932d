package io.adjoint.samples.tutorial;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How good a classifier is on flowers that it has not seen. */
final class CrossValidation {

    /**
     * Shuffles the flowers, deals them out into {@code folds} parts, and trains once for each part, on all others.
     *
     * @return how many flowers are taken for what they are by the classifier that was trained without them
     */
    static int right(Flowers flowers, int folds, long seed, int steps, double rate) {
        List<Integer> order = IntStream.range(0, flowers.count()).boxed().collect(Collectors.toList());
        Collections.shuffle(order, new Random(seed));
        int right = 0;
        for (int fold = 0; fold < folds; fold++) {
            Flowers seen = part(flowers, order, folds, fold, false);
            Flowers leftOut = part(flowers, order, folds, fold, true);
            right += Classifier.train(seen, steps, rate, Progress.NONE).right(leftOut);
        }
        return right;
    }

    /** The flowers of the fold, or all others. */
    private static Flowers part(Flowers flowers, List<Integer> order, int folds, int fold, boolean inside) {
        return flowers.pick(IntStream.range(0, order.size())
                .filter(i -> (i % folds == fold) == inside)
                .map(order::get)
                .toArray());
    }

    private CrossValidation() {}
}
