package io.adjoint.processor.fuzz;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs what might not end, or might need a deep stack, in a thread of its own. */
final class Guard {
    private static final long SECONDS = 20;
    private static final long STACK = 16L << 20;

    /** The result, or another one if it does not come in time. */
    static <T> T run(Callable<T> work, T tooLate) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(null, task, "guarded", STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            return tooLate;
        } catch (ExecutionException failure) {
            throw new AssertionError(failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private Guard() {}
}
