package io.adjoint.optim;

import java.util.List;

/** Looks for an infinite or NaN element of a gradient, and changes nothing. */
final class FiniteGradient implements LeafOperation {

    private final List<Node.Place> places;

    FiniteGradient(List<Node.Place> places) {
        this.places = places;
    }

    @Override
    public void doubles(Leaf leaf, double[] parameters, double[] gradient) {
        if (isFinite(gradient)) {
            return;
        }
        for (int i = 0; i < gradient.length; i++) {
            if (!Double.isFinite(gradient[i])) {
                throw notFinite(path(leaf) + "[" + i + "]", gradient[i]);
            }
        }
    }

    @Override
    public void floats(Leaf leaf, float[] parameters, float[] gradient) {
        for (int i = 0; i < gradient.length; i++) {
            if (!Float.isFinite(gradient[i])) {
                throw notFinite(path(leaf) + "[" + i + "]", gradient[i]);
            }
        }
    }

    @Override
    public double number(Leaf leaf, double parameter, double gradient) {
        if (!Double.isFinite(gradient)) {
            throw notFinite(path(leaf), gradient);
        }
        return parameter;
    }

    /**
     * A sum of zeros, which an infinite or NaN element turns into NaN: eight of them, so that no one waits for another,
     * and from the end, which whoever wrote the gradient has left in the cache.
     */
    private static boolean isFinite(double[] gradient) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        double e = 0;
        double f = 0;
        double g = 0;
        double h = 0;
        int eights = gradient.length & -8;
        for (int i = eights; i < gradient.length; i++) {
            a += gradient[i] * 0;
        }
        for (int i = eights - 8; i >= 0; i -= 8) {
            a += gradient[i] * 0;
            b += gradient[i + 1] * 0;
            c += gradient[i + 2] * 0;
            d += gradient[i + 3] * 0;
            e += gradient[i + 4] * 0;
            f += gradient[i + 5] * 0;
            g += gradient[i + 6] * 0;
            h += gradient[i + 7] * 0;
        }
        return a + b + c + d + e + f + g + h == 0;
    }

    private String path(Leaf leaf) {
        return places.get(leaf.index()).node().path("gradient");
    }

    private static IllegalArgumentException notFinite(String path, double got) {
        return Hyperparameter.expected(path, "a finite number", got);
    }
}
