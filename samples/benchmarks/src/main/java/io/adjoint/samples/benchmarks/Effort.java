package io.adjoint.samples.benchmarks;

import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * How much is measured. In each round each benchmark has a virtual machine of its own, and those of a workload follow
 * on one another.
 *
 * @param warmUps iterations that do not count
 * @param iterations that do
 * @param milliseconds of each
 */
record Effort(int rounds, int warmUps, int iterations, int milliseconds) {

    static final Effort QUICK = new Effort(1, 4, 5, 250);
    static final Effort FULL = new Effort(3, 6, 8, 500);

    Effort withRounds(int number) {
        return new Effort(number, warmUps, iterations, milliseconds);
    }

    ChainedOptionsBuilder options() {
        return new OptionsBuilder()
                .forks(1)
                .warmupIterations(warmUps)
                .warmupTime(TimeValue.milliseconds(milliseconds))
                .measurementIterations(iterations)
                .measurementTime(TimeValue.milliseconds(milliseconds))
                .addProfiler(ProcessorTime.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
    }
}
