package io.adjoint.optim;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A step allocates nothing, but for the records that it makes anew. */
class AllocationTest {

    private record Layer(double[][] w, float[] b) {}

    private record Neuron(double[] w, double b, float c) {}

    static Stream<Arguments> optimizers() {
        return OptimizerStateTest.optimizers();
    }

    private static long allocated(Runnable step) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        for (int i = 0; i < 100; i++) {
            step.run(); // makes room for what is remembered, and loads classes
        }
        long before = threads.getThreadAllocatedBytes(thread);
        for (int i = 0; i < 1000; i++) {
            step.run();
        }
        return threads.getThreadAllocatedBytes(thread) - before;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("optimizers")
    void nothingIsAllocatedForArraysAndNumbers(String name, Supplier<Optimizer> optimizers) {
        double[] p = new double[100];
        double[] gradient = new double[100];
        Optimizer optimizer = optimizers.get();
        assertThat(allocated(() -> optimizer.step(p, gradient)))
                .as("bytes for 1,000 steps")
                .isLessThan(8_000);

        Layer layer = new Layer(new double[3][4], new float[5]);
        Layer other = new Layer(new double[3][4], new float[5]);
        Optimizer ofRecords = optimizers.get();
        assertThat(allocated(() -> ofRecords.step(layer, other)))
                .as("bytes for 1,000 steps")
                .isLessThan(8_000);

        Optimizer ofNumbers = optimizers.get();
        assertThat(allocated(() -> ofNumbers.step(1.0, 2.0)))
                .as("bytes for 1,000 steps")
                .isLessThan(8_000);
    }

    @Test
    void aRecordWithNumbersCostsItselfAndItsComponents() {
        Neuron[] neuron = {new Neuron(new double[1000], 1, 2)};
        Neuron gradient = new Neuron(new double[1000], 1, 2);
        Adam adam = new Adam(0.1);
        assertThat(allocated(() -> neuron[0] = adam.step(neuron[0], gradient)))
                .as("bytes for 1,000 steps")
                .isLessThan(200_000); // the array alone would be 8,000,000
    }
}
