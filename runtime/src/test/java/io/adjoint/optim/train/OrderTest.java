package io.adjoint.optim.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OrderTest {

    @Test
    void everyExampleOccursOnce() {
        for (int examples : new int[] {1, 2, 10, 1000}) {
            int[] order = Order.shuffled(examples, 5, 1);
            Arrays.sort(order);
            assertThat(order).containsExactly(Order.asTheyCome(examples));
        }
    }

    @Test
    void seedAndEpochAloneDecide() {
        assertThat(Order.shuffled(100, 1, 1)).containsExactly(Order.shuffled(100, 1, 1));
        assertThat(Order.shuffled(100, 1, 1)).isNotEqualTo(Order.shuffled(100, 1, 2));
        assertThat(Order.shuffled(100, 1, 1)).isNotEqualTo(Order.shuffled(100, 2, 1));
        assertThat(Order.shuffled(100, 1, 2))
                .as("seeds in a row share no epochs")
                .isNotEqualTo(Order.shuffled(100, 2, 1));
    }

    /** Of the 24 orders of 4, each is expected 1000 times with a standard deviation of 31. */
    @Test
    void allOrdersAreAlike() {
        int[] counts = new int[256];
        for (int epoch = 0; epoch < 24_000; epoch++) {
            int[] order = Order.shuffled(4, 3, epoch);
            counts[order[0] * 64 + order[1] * 16 + order[2] * 4 + order[3]]++;
        }
        int[] seen = Arrays.stream(counts).filter(count -> count > 0).toArray();
        assertThat(seen).hasSize(24);
        for (int count : seen) {
            assertThat(count).isBetween(840, 1160);
        }
    }
}
