package io.adjoint.samples.tutorial;

/** Chapter 1: the limit of a quotient, and what its sign and its size mean. */
final class WhatAGradientIs {
    private static final double TINY = 1e-15;
    private static final double STEP = 0.1;

    static void tell(Page page) {
        double w = 3;
        page.chapter(1, "What a gradient is");
        page.say("""
                A model has weights, and a loss that says how wrong it is. The smallest one has a single
                weight: loss(w) = w * w. At w = %.1f the loss is %.1f. How fast does it change when w does?
                Make a small step h, and divide the change of the loss by the step:
                """, w, Square.loss(w));
        page.say("         h    (loss(w + h) - loss(w)) / h");
        for (double h : new double[] {1, 0.1, 0.01, 0.001, 0.0001}) {
            page.line("    %.4f    %25.6f", h, quotient(w, h));
        }
        page.line("  compiled    %25.6f", SquareGrad.loss$grad(w));
        page.say("""
                The derivative is what the quotients run towards. The last line did not divide by anything: it
                called SquareGrad.loss$grad(w), which the compiler derived from the text of loss.

                    weight %.1f, loss %.1f, gradient %.1f
                """, w, Square.loss(w), SquareGrad.loss$grad(w));
        page.say("""
                Why not simply divide by a tiny h? With h = %.0e the quotient is %.2f: two numbers that are almost
                equal were subtracted, and what is left is mostly rounding. And with many weights it takes one more
                loss for each of them, where a gradient gives all at once.
                """, TINY, quotient(w, TINY));
        theSign(page, w);
        theSize(page, w);
    }

    /** The difference quotient, whose limit for {@code h} towards 0 is the derivative. */
    static double quotient(double w, double h) {
        return (Square.loss(w + h) - Square.loss(w)) / h;
    }

    private static void theSign(Page page, double w) {
        page.say("""
                Its sign says which way is up. It is positive here: a greater weight gives a greater loss, so
                going down means making the weight smaller.

                    loss at %.1f is %.2f
                    loss at %.1f is %.2f
                """, w - STEP, Square.loss(w - STEP), w + STEP, Square.loss(w + STEP));
    }

    private static void theSize(Page page, double w) {
        double gradient = SquareGrad.loss$grad(w);
        page.say(
                """
                Its size says how steep it is. A step of %.1f changes the loss by about %.1f * %.1f = %.2f: in truth
                by %.2f downwards and by %.2f upwards. On the other side of the bottom the sign turns, nearer
                to it the size shrinks, and at the bottom it is 0:
                """,
                STEP,
                STEP,
                gradient,
                STEP * gradient,
                Square.loss(w) - Square.loss(w - STEP),
                Square.loss(w + STEP) - Square.loss(w));
        page.out().println();
        for (double there : new double[] {-3, -1, 0, 1}) {
            page.line(
                    "    weight %4.1f, loss %.1f, gradient %4.1f",
                    there, Square.loss(there), SquareGrad.loss$grad(there));
        }
    }

    private WhatAGradientIs() {}
}
