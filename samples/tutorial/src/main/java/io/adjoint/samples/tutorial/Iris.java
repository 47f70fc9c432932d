package io.adjoint.samples.tutorial;

import java.nio.file.Path;
import java.util.Locale;

/** Chapter 6: the same cycle on measured data. */
final class Iris {
    static final int STEPS = 2000;
    static final double RATE = 0.05;
    static final int FOLDS = 5;
    static final long SEED = 1;

    static void tell(Page page) {
        Flowers flowers = Flowers.read();
        page.chapter(6, "Real flowers");
        introduce(page, flowers);
        Classifier classifier = train(page, flowers);
        score(page, flowers, classifier);
        Path picture = picture();
        LossCurve.write(classifier.losses(), picture);
        page.say("The loss over the steps is drawn in%n%s", BuildFolder.show(picture));
    }

    /** Where the loss curve is written. */
    static Path picture() {
        return BuildFolder.find().resolve("iris-loss.png");
    }

    private static void introduce(Page page, Flowers flowers) {
        int measurements = flowers.measurements()[0].length;
        int species = Flowers.SPECIES.size();
        page.say(
                """
                %d irises, of each the length and width of a sepal and of a petal (R. A. Fisher, 1936). Which
                of %d species is it: %s? A softmax regression has %d x %d weights and
                %d biases, %d parameters. They start at 0, so all species are equally likely: loss log(%d) = %.4f.
                Then %d steps with rate %.2f, each against the gradient over all flowers:
                """,
                flowers.count(),
                species,
                String.join(", ", Flowers.SPECIES),
                species,
                measurements,
                species,
                species * measurements + species,
                species,
                Math.log(species),
                STEPS,
                RATE);
    }

    private static Classifier train(Page page, Flowers flowers) {
        page.out().println();
        try (Progress progress = Progress.of(page, STEPS)) {
            return Classifier.train(flowers, STEPS, RATE, progress);
        }
    }

    private static void score(Page page, Flowers flowers, Classifier classifier) {
        page.say(
                """
                loss %.4f before, %.4f after
                %s, on the flowers that it was trained on
                """,
                classifier.losses()[0], classifier.finalLoss(), accuracy(classifier.right(flowers), flowers.count()));
        int unseen = CrossValidation.right(flowers, FOLDS, SEED, STEPS, RATE);
        page.say("""
                Fairer: train %d times, each time without another part of the flowers (shuffled with seed %d), and
                ask for those that were left out:
                %s, none of them seen in training
                """, FOLDS, SEED, accuracy(unseen, flowers.count()));
    }

    private static String accuracy(int right, int of) {
        return String.format(Locale.ROOT, "%d of %d right, accuracy %.1f %%", right, of, 100.0 * right / of);
    }

    private Iris() {}
}
