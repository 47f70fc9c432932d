package io.adjoint.samples.benchmarks;

import io.adjoint.samples.benchmarks.workloads.Workload;
import java.lang.reflect.Method;
import java.util.Set;
import org.openjdk.jmh.annotations.Benchmark;

/** Whether all derivatives of a workload are the same numbers: what is faster and wrong is not compared. */
final class Agreement {

    /** Of the length of the gradient: what cancels in one of many numbers may leave its rounding behind. */
    private static final double TOLERANCE = 1e-10;

    private static final Set<String> NOT_COMPARED = Set.of("primal", "generated");

    /**
     * Runs each derivative of the workload and compares it with the generated one.
     *
     * @throws IllegalStateException if one differs by more than rounding
     */
    static void check(Case workload) throws ReflectiveOperationException {
        Workload prepared = workload.prepare();
        double[] expected = Numbers.of(workload.type().getMethod("generated").invoke(prepared));
        for (Method method : workload.type().getMethods()) {
            String name = method.getName();
            if (method.isAnnotationPresent(Benchmark.class)
                    && !NOT_COMPARED.contains(name)
                    && !prepared.leftOut().contains(name)) {
                compare(workload + ", " + name, Numbers.of(method.invoke(prepared)), expected);
            }
        }
    }

    private static void compare(String what, double[] found, double[] expected) {
        if (found.length != expected.length) {
            throw new IllegalStateException(what + ": expected " + expected.length + " numbers, found " + found.length);
        }
        double length = 0;
        for (double each : expected) {
            length = Math.hypot(length, each);
        }
        for (int i = 0; i < expected.length; i++) {
            if (!(Math.abs(found[i] - expected[i]) <= TOLERANCE * length)) {
                throw new IllegalStateException(
                        what + ", number " + i + ": the generated one is " + expected[i] + ", found " + found[i]);
            }
        }
    }

    private Agreement() {}
}
