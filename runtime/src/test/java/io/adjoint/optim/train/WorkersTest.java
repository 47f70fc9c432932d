package io.adjoint.optim.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void everyTaskIsDoneOnce(int threads) {
        try (Workers workers = new Workers(threads)) {
            for (int tasks : new int[] {0, 1, 2, 7, 100}) {
                AtomicIntegerArray done = new AtomicIntegerArray(tasks);
                workers.forEach(tasks, done::incrementAndGet);
                for (int i = 0; i < tasks; i++) {
                    assertThat(done.get(i)).isEqualTo(1);
                }
            }
        }
    }

    @Test
    void tasksRunAtTheSameTime() {
        CountDownLatch bothAreHere = new CountDownLatch(2);
        try (Workers workers = new Workers(2)) {
            workers.forEach(2, i -> {
                bothAreHere.countDown();
                try {
                    bothAreHere.await(); // for ever, if they came one after the other
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            });
        }
        assertThat(bothAreHere.getCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void theFailureOfTheFirstTaskThatFailsIsThrownAndTheWorkersGoOn(int threads) {
        try (Workers workers = new Workers(threads)) {
            for (int round = 0; round < 20; round++) {
                assertThatIllegalStateException()
                        .isThrownBy(() -> workers.forEach(100, i -> {
                            if (i % 7 == 3) {
                                throw new IllegalStateException("task " + i);
                            }
                        }))
                        .withMessage("task 3");
            }
            workers.forEach(5, i -> {});
        }
    }

    @Test
    void anInterruptIsKeptForLater() {
        Thread.currentThread().interrupt();
        try (Workers workers = new Workers(2)) {
            workers.forEach(10, i -> {});
        }
        assertThat(Thread.interrupted()).isTrue();
    }
}
