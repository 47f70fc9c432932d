package io.adjoint.tape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BinomialTest {

    /** What is counted while a loop is reversed as generated code does it. */
    private static final class Reversal {
        private final int limit;
        private final Deque<Integer> positions = new ArrayDeque<>();
        private int runs;
        private int most;
        private int free;
        private int next;

        Reversal(int turns, int snapshots) {
            limit = snapshots;
            free = snapshots;
            for (int i = 0; i < turns; i++) {
                snapshot(i, turns + 1);
                runs++;
            }
            for (int turn = turns - 1; turn >= 0; turn--) {
                int at = positions.pop();
                assertThat(at).isLessThanOrEqualTo(turn);
                free++;
                next = at;
                for (int i = at; i < turn; i++) {
                    snapshot(i, turn + 1);
                    runs++;
                }
            }
            assertThat(positions).isEmpty();
            assertThat(most).isLessThanOrEqualTo(limit);
        }

        private void snapshot(int i, int end) {
            if (i == next) {
                positions.push(i);
                most = Math.max(most, positions.size());
                next = i + Binomial.ahead(end - i, free);
                free--;
            }
        }
    }

    /** (s + r)! / (s! r!) */
    private static long beta(int s, int r) {
        long value = 1;
        for (int i = 1; i <= r; i++) {
            value = value * (s + i) / i;
        }
        return r < 0 ? 0 : value;
    }

    private static long griewankAndWalther(int turns, int snapshots) {
        int r = 0;
        while (beta(snapshots, r) < turns) {
            r++;
        }
        return (long) r * turns - beta(snapshots + 1, r - 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 7, 20})
    void asManyTurnsAreRunAsGriewankAndWaltherSay(int snapshots) {
        for (int turns = 0; turns <= 200; turns++) {
            // What comes after the loop is one more turn, which is reversed as soon as it has been run
            assertThat((long) new Reversal(turns, snapshots).runs)
                    .as("%d turns, %d snapshots", turns, snapshots)
                    .isEqualTo(griewankAndWalther(turns + 1, snapshots));
        }
    }

    @Test
    void noScheduleNeedsFewer() {
        int turns = 60;
        int snapshots = 5;
        long[][] fewest = new long[turns + 1][snapshots + 1];
        for (int s = 1; s <= snapshots; s++) {
            for (int l = 2; l <= turns; l++) {
                fewest[l][s] = l * (l - 1L) / 2;
                for (int m = 1; s > 1 && m < l; m++) {
                    fewest[l][s] = Math.min(fewest[l][s], m + fewest[l - m][s - 1] + fewest[m][s]);
                }
            }
        }

        for (int s = 1; s <= snapshots; s++) {
            for (int l = 1; l <= turns; l++) {
                assertThat(griewankAndWalther(l, s)).isEqualTo(fewest[l][s]);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2147483647, 1000", "2147483647, 2", "2147483647, 2147483647", "-5, 3", "0, 1", "10, 0", "10, -1"})
    void theNextSnapshotIsAheadWhateverTheNumbersAre(int turns, int snapshots) {
        assertThat(Binomial.ahead(turns, snapshots)).isBetween(1, Math.max(1, turns));
    }
}
