package io.adjoint.check;

/** A derivative rule under test, watched: it may change nothing that it is given but the adjoint of an array. */
record RuleSubject<T, R>(RuleCheck.Returning<T, R> returning, RuleCheck.Adding<T, R> adding) {

    /** The adjoint of the argument, from what it was before. */
    double[] apply(Shape<T> argument, Shape<R> result, double[] start, double[] seed, double[] x, double[] y) {
        R g = result.point(seed);
        T at = argument.point(x);
        R value = result.point(y);
        double[] adjoint;
        if (adding != null) {
            T bar = argument.point(start);
            adding.add(g, at, value, bar);
            adjoint = argument.numbers(bar);
        } else {
            adjoint = argument.numbers(returning.adjoint(g, at, value));
            for (int i = 0; i < adjoint.length; i++) {
                adjoint[i] += start[i];
            }
        }
        requireUnchanged("the seed", result, seed, g);
        requireUnchanged("the argument", argument, x, at);
        requireUnchanged("the result", result, y, value);
        return adjoint;
    }

    private static <S> void requireUnchanged(String what, Shape<S> shape, double[] given, S after) {
        double[] before = shape.numbers(shape.point(given)); // rounded, if it holds floats
        double[] now = shape.numbers(after);
        for (int i = 0; i < now.length; i++) {
            if (Double.compare(before[i], now[i]) != 0) {
                throw new AssertionError(
                        "the rule changes " + what + shape.place(i) + " from " + before[i] + " to " + now[i]);
            }
        }
    }
}
