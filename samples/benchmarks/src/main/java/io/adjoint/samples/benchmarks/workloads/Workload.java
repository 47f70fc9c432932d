package io.adjoint.samples.benchmarks.workloads;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * What is compared: a subclass has the benchmarks {@code primal}, {@code generated} (the gradient that the compiler
 * wrote) and {@code byHand} (the gradient that a person wrote), and one for each other library that makes sense, named
 * after it. All but the primal return the same numbers in the same order.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public abstract class Workload {

    /** Makes the data, the same each time. */
    public abstract void setUp();

    /** Which benchmarks are too slow at this size. */
    public Set<String> leftOut() {
        return Set.of();
    }
}
