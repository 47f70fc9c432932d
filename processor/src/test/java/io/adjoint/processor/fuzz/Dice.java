package io.adjoint.processor.fuzz;

import java.util.List;
import java.util.SplittableRandom;

/** All chance of a generated program: the same seed, the same program. */
final class Dice {
    private final SplittableRandom random;

    Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    @SafeVarargs
    final <T> T oneOf(T... from) {
        return from[random.nextInt(from.length)];
    }

    /** A number as people write them, seldom one at which anything has a kink. */
    double number(double low, double high) {
        return Math.round((low + (high - low) * random.nextDouble()) * 1000) / 1000.0;
    }
}
