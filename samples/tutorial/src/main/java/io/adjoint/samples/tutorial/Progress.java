package io.adjoint.samples.tutorial;

import java.io.Console;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How a long computation shows that it moves. */
interface Progress extends AutoCloseable {
    Progress NONE = (step, loss) -> {};

    void step(int step, double loss);

    @Override
    default void close() {}

    /** A bar where somebody watches, a few lines where the output goes to a file. */
    static Progress of(Page page, int steps) {
        return somebodyWatches() ? bar(steps) : lines(page, steps);
    }

    /** Ten lines, evenly spaced. */
    static Progress lines(Page page, int steps) {
        int every = Math.max(1, steps / 10);
        return (step, loss) -> {
            if (step % every == 0) {
                page.line("    step %5d    loss %.4f", step, loss);
            }
        };
    }

    private static Progress bar(int steps) {
        ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("    training")
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.ASCII)
                .build();
        return new Progress() {
            @Override
            public void step(int step, double loss) {
                bar.stepTo(step);
            }

            @Override
            public void close() {
                bar.close();
            }
        };
    }

    private static boolean somebodyWatches() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // From JDK 22 on there may be a console without a terminal.
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
