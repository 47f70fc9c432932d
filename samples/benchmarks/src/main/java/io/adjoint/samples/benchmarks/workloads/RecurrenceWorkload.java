package io.adjoint.samples.benchmarks.workloads;

import io.adjoint.samples.benchmarks.byhand.RecurrenceByHand;
import io.adjoint.samples.benchmarks.problems.Recurrence;
import io.adjoint.samples.benchmarks.problems.RecurrenceGrad;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** So many years. */
@Growth({"1000", "10000", "100000", "1000000"})
public class RecurrenceWorkload extends Workload {

    private static final double START = 0.4;
    private static final double RATE = 0.5;

    @Param({"10000"})
    public int size;

    @Setup
    @Override
    public void setUp() {}

    @Benchmark
    public double primal() {
        return Recurrence.population(START, RATE, size);
    }

    @Benchmark
    public RecurrenceGrad.PopulationGrad generated() {
        return RecurrenceGrad.population$grad(START, RATE, size);
    }

    @Benchmark
    public RecurrenceByHand.Gradient byHand() {
        return RecurrenceByHand.gradient(START, RATE, size);
    }
}
