package io.adjoint.sparse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IndicesTest {
    private static final Indices[] EACH = Indices.each(1000);

    @Test
    void aUnionHoldsWhatIsInOneOrTheOther() {
        Random random = new Random(4);
        Indices[] sets = new Indices[50];
        TreeSet<?>[] expected = new TreeSet<?>[50];
        for (int k = 0; k < sets.length; k++) {
            TreeSet<Integer> all = new TreeSet<>();
            for (int parts = 1 + random.nextInt(5); parts > 0; parts--) {
                int other = random.nextInt(k + 1);
                boolean isNew = other == k || random.nextBoolean();
                int fresh = random.nextInt(1000);
                sets[k] = Indices.union(sets[k], isNew ? EACH[fresh] : sets[other]);
                all.addAll(isNew ? new TreeSet<>(java.util.List.of(fresh)) : numbers(sets[other]));
            }
            expected[k] = all;
        }
        for (int k = 0; k < sets.length; k++) {
            assertThat(numbers(sets[k])).isEqualTo(expected[k]);
            assertThat(sets[k].toArray()).isSorted().doesNotHaveDuplicates();
        }
    }

    private static TreeSet<Integer> numbers(Indices set) {
        TreeSet<Integer> numbers = new TreeSet<>();
        IntStream.of(set.toArray()).forEach(numbers::add);
        return numbers;
    }

    @Test
    void theEmptySetIsNull() {
        assertThat(Indices.union(null, null)).isNull();
        assertThat(Indices.union(EACH[3], null)).isSameAs(EACH[3]);
        assertThat(Indices.union(null, EACH[3])).isSameAs(EACH[3]);
        assertThat(Indices.within(new Indices[4])).isNull();
    }

    @Test
    void aSumOverAMillionElementsIsNeitherDeepNorSlow() {
        Indices[] each = Indices.each(1_000_000);
        Indices sum = null;
        for (Indices one : each) {
            sum = Indices.union(sum, one);
        }

        assertThat(sum.toArray()).hasSize(1_000_000);
    }

    @Test
    void setsThatShareTheirPartsAreLookedAtOnce() {
        Indices one =
                Indices.within(IntStream.range(0, 20).mapToObj(i -> EACH[i]).toArray(Indices[]::new));
        Indices other =
                Indices.within(IntStream.range(10, 30).mapToObj(i -> EACH[i]).toArray(Indices[]::new));
        for (int round = 0; round < 200; round++) {
            Indices both = Indices.union(one, other);
            other = Indices.union(other, both);
            one = both;
        }

        assertThat(one.toArray()).hasSize(30);
    }

    @Test
    void whatIsWithinRowsIsFound() {
        Indices[][] rows = {{EACH[5], null}, null, {EACH[1], EACH[5]}};

        assertThat(Indices.within(rows).toArray()).containsExactly(1, 5);
    }
}
