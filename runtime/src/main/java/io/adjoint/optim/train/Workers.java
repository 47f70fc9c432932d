package io.adjoint.optim.train;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Threads that share numbered tasks; the calling thread is one of them. */
final class Workers implements AutoCloseable {

    private final int threads;
    private final ExecutorService others; // null if there are none

    Workers(int threads) {
        this.threads = threads;
        this.others = threads == 1 ? null : Executors.newFixedThreadPool(threads - 1, Workers::daemon);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "training");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Does tasks 0, 1, 2, ... and returns when all are done. Where tasks throw, no more are begun, and what the one
     * with the lowest number threw is thrown: tasks are begun in order, so that is always the same one.
     */
    void forEach(int tasks, IntConsumer task) {
        Throwable[] failures = new Throwable[tasks];
        AtomicInteger next = new AtomicInteger();
        Runnable work = () -> {
            for (int i = next.getAndIncrement(); i < tasks; i = next.getAndIncrement()) {
                try {
                    task.accept(i);
                } catch (Throwable failure) { // whatever it is, it belongs to the caller
                    failures[i] = failure;
                    next.set(tasks);
                }
            }
        };
        int helpers = Math.min(threads, tasks) - 1;
        CountDownLatch done = new CountDownLatch(Math.max(helpers, 0));
        for (int i = 0; i < helpers; i++) {
            others.execute(() -> {
                work.run();
                done.countDown();
            });
        }
        work.run();
        await(done);
        for (Throwable failure : failures) {
            if (failure != null) {
                throw Workers.<RuntimeException>asItIs(failure);
            }
        }
    }

    /** Waits even when interrupted: the tasks use arrays of the caller's. */
    private static void await(CountDownLatch done) {
        boolean interrupted = false;
        while (true) {
            try {
                done.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @SuppressWarnings("unchecked") // not true, but nothing looks: what a task throws is thrown on as it is
    private static <T extends Throwable> T asItIs(Throwable failure) throws T {
        throw (T) failure;
    }

    @Override
    public void close() {
        if (others != null) {
            others.shutdown();
        }
    }
}
