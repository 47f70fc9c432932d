package io.adjoint.processor.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Ways to go on, each with a weight; one of them is taken. */
final class Ways<T> {
    private final Dice dice;
    private final List<Supplier<T>> ways = new ArrayList<>();
    private final List<Integer> weights = new ArrayList<>();
    private int total;

    Ways(Dice dice) {
        this.dice = dice;
    }

    Ways<T> or(int weight, Supplier<T> way) {
        ways.add(way);
        weights.add(weight);
        total += weight;
        return this;
    }

    Ways<T> orIf(boolean isPossible, int weight, Supplier<T> way) {
        return isPossible ? or(weight, way) : this;
    }

    T take() {
        int drawn = dice.below(total);
        int way = 0;
        while (drawn >= weights.get(way)) {
            drawn -= weights.get(way);
            way++;
        }
        return ways.get(way).get();
    }
}
