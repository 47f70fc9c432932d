package io.adjoint.samples.benchmarks.byhand;

import io.adjoint.samples.benchmarks.problems.Recurrence;

/** The gradient of {@link Recurrence}. The tape is the population in each year. */
public final class RecurrenceByHand {

    public record Gradient(double value, double start, double rate) {}

    public static Gradient gradient(double start, double rate, int years) {
        double[] tape = new double[years];
        double population = start;
        for (int year = 0; year < years; year++) {
            tape[year] = population;
            population += rate * population * (1 - population) - 0.01 * (year % 4);
        }
        double populationBar = 1;
        double rateBar = 0;
        for (int year = years - 1; year >= 0; year--) {
            double before = tape[year];
            rateBar += populationBar * before * (1 - before);
            populationBar += populationBar * rate * (1 - 2 * before);
        }
        return new Gradient(population, populationBar, rateBar);
    }

    private RecurrenceByHand() {}
}
