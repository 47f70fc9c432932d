package io.adjoint.samples.digits;

import io.adjoint.optim.train.Epoch;
import io.adjoint.optim.train.Progress;
import io.adjoint.optim.train.Trained;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A network that learns to read handwritten digits. */
public final class DigitsSample {
    private final PrintStream out;

    private DigitsSample(PrintStream out) {
        this.out = out;
    }

    /** @param args the folder to write the pictures to; without it, the current one */
    public static void main(String[] args) {
        run(System.out, Path.of(args.length > 0 ? args[0] : ""));
    }

    /** Prints what it does; what was learnt. */
    static Trained<Network> run(PrintStream out, Path folder) {
        DigitsSample sample = new DigitsSample(out);
        Digits.Split digits = Digits.read().split(Learning.SEED);
        sample.introduce(digits);
        long begin = System.nanoTime();
        Trained<Network> trained = Learning.train(digits, Progress.onTerminal());
        sample.tellEpochs(trained.epochs(), (System.nanoTime() - begin) / 1e9);
        sample.tellConfusion(Confusion.of(trained.parameters(), digits.heldOut()));
        sample.line("");
        sample.line("The curves are drawn in");
        for (Path picture : Curves.write(trained.epochs(), folder)) {
            sample.line("    %s", picture);
        }
        return trained;
    }

    private void introduce(Digits.Split digits) {
        line(
                "%d handwritten digits of %d x %d pixels to learn from, and %d others to be asked for, such as:",
                digits.seen().count(),
                Digits.SIDE,
                Digits.SIDE,
                digits.heldOut().count());
        line("");
        show(digits.heldOut(), 8);
        int inputs = Digits.SIDE * Digits.SIDE;
        line("");
        line(
                "%d inputs, %d hidden neurons (tanh), %d classes (softmax): %d parameters, random at first.",
                inputs,
                Learning.HIDDEN,
                Digits.CLASSES,
                Learning.HIDDEN * (inputs + 1) + Digits.CLASSES * (Learning.HIDDEN + 1));
        line("Adam with rate %s, %d epochs in batches of %d.", Learning.RATE, Learning.EPOCHS, Learning.BATCH);
    }

    /** The first pictures, side by side. */
    private void show(Digits digits, int count) {
        for (int row = 0; row < Digits.SIDE; row++) {
            StringBuilder line = new StringBuilder("    ");
            for (int n = 0; n < count; n++) {
                for (int column = 0; column < Digits.SIDE; column++) {
                    line.append(" .:oO@".charAt((int) (2.5 * (1 + digits.pixels()[n][row * Digits.SIDE + column]))));
                }
                line.append("  ");
            }
            out.println(line.toString().stripTrailing());
        }
    }

    private void tellEpochs(List<Epoch> epochs, double seconds) {
        line("");
        line("             loss                 accuracy");
        line("epoch    training   held out   training   held out");
        for (Epoch epoch : epochs) {
            if (epoch.number() == 1 || epoch.number() % 5 == 0) {
                line(
                        "%5d      %6.4f     %6.4f    %5.1f %%    %5.1f %%",
                        epoch.number(),
                        epoch.loss(),
                        epoch.metric(Learning.HELD_OUT_LOSS),
                        100 * epoch.metric(Learning.ACCURACY),
                        100 * epoch.metric(Learning.HELD_OUT_ACCURACY));
            }
        }
        line("in %.1f s", seconds);
    }

    private void tellConfusion(Confusion confusion) {
        line("");
        line(
                "%d of the %d digits that were held out are right: %.1f %%. What was taken for what, a row for each digit:",
                confusion.right(), confusion.all(), 100 * confusion.accuracy());
        line("");
        out.println(confusion);
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
