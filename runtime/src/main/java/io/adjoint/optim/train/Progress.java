package io.adjoint.optim.train;

import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Objects;
import java.util.function.LongSupplier;

/** Shows how training goes on: a bar on a terminal, or a line for each epoch. */
public final class Progress implements TrainingListener<Object> {

    private static final int WIDTH = 30;
    private static final long BETWEEN = 100_000_000; // nanoseconds

    private final PrintStream out; // null: silent
    private final boolean bar;
    private final LongSupplier clock;
    private int epochs;
    private long last;
    private int shown;

    Progress(PrintStream out, boolean bar, LongSupplier clock) {
        this.out = out;
        this.bar = bar;
        this.clock = clock;
    }

    /**
     * On standard output, if it is a terminal: a bar that moves, and a line for each epoch. Else silent, as for a log.
     */
    public static Progress onTerminal() {
        return new Progress(isTerminal() ? System.out : null, true, System::nanoTime);
    }

    /** A plain line for each epoch, wherever it goes. */
    public static Progress lines(PrintStream out) {
        return new Progress(Objects.requireNonNull(out, "out: expected a stream, got null"), false, System::nanoTime);
    }

    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try { // since JDK 22 there may be a console without a terminal, and a method that tells
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    @Override
    public void trainingBegins(int epochs) {
        this.epochs = epochs;
        this.last = clock.getAsLong() - BETWEEN;
    }

    @Override
    public void stepEnded(int epoch, int step, int steps, double loss) {
        long now = clock.getAsLong();
        if (out == null || !bar || now - last < BETWEEN) {
            return;
        }
        last = now;
        int done = (int) ((long) WIDTH * step / steps);
        show(epoch(epoch) + "  [" + "=".repeat(done) + " ".repeat(WIDTH - done) + "]  " + step + "/" + steps
                + number(Epoch.LOSS, loss));
    }

    @Override
    public void epochEnded(Epoch epoch, Object parameters) {
        if (out == null) {
            return;
        }
        StringBuilder line = new StringBuilder(epoch(epoch.number()));
        epoch.metrics().forEach((name, value) -> line.append(number(name, value)));
        show(line.append(number("learning rate", epoch.learningRate())).toString());
        out.println();
        shown = 0;
    }

    private String epoch(int number) {
        return "epoch " + number + "/" + epochs;
    }

    private static String number(String name, double value) {
        return "  " + name + String.format(Locale.ROOT, " %.6g", value);
    }

    /** Writes over what is in the line, if there is something. */
    private void show(String text) {
        out.print((shown > 0 ? "\r" : "") + text + " ".repeat(Math.max(0, shown - text.length())));
        out.flush();
        shown = text.length();
    }
}
