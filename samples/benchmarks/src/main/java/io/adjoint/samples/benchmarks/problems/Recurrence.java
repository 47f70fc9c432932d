package io.adjoint.samples.benchmarks.problems;

import io.adjoint.Differentiable;

/** A population from year to year. */
public final class Recurrence {

    /** What is left after so many years of logistic growth, with a harvest that follows the seasons. */
    @Differentiable(wrt = {"start", "rate"})
    public static double population(double start, double rate, int years) {
        double population = start;
        for (int year = 0; year < years; year++) {
            population += rate * population * (1 - population) - 0.01 * (year % 4);
        }
        return population;
    }

    private Recurrence() {}
}
