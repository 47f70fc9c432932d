package io.adjoint.processor.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.adjoint.processor.testing.Compiled;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

/** {@code $backward} with buffers that are there allocates nothing, its tapes included, and keeps nothing. */
class AllocationTest {
    private static final String SOURCE = """
            package demo;

            import io.adjoint.Differentiable;
            import io.adjoint.Emit;
            import java.util.function.IntConsumer;

            public class Chain implements IntConsumer {
                private final double[] w = {0.5, -0.25, 0.125, 0.75};
                private final double[] x = {1.5, -2, 0.5, 1};
                private final ChainGrad.LossBuffers into = new ChainGrad.LossBuffers(new double[4], 0);

                @Differentiable(wrt = {"w", "b"}, emit = Emit.BACKWARD)
                public static double loss(double[] w, double b, double[] x, int turns) {
                    double s = b;
                    for (int t = 0; t < turns; t++) {
                        for (int i = 0; i < w.length; i++) {
                            s = Math.tanh(s + w[i] * x[i]);
                        }
                    }
                    return s * s;
                }

                @Override
                public void accept(int calls) {
                    for (int i = 0; i < calls; i++) {
                        into.zero();
                        ChainGrad.loss$backward(w, 0.5, x, 10, 1, into);
                    }
                }
            }
            """;

    @Test
    void nothingIsAllocated() throws ReflectiveOperationException {
        Compiled compiled = Compiled.of(Map.of("demo/Chain.java", SOURCE));
        assertThat(compiled.success()).as(compiled.report()).isTrue();
        IntConsumer chain = (IntConsumer)
                compiled.load().loadClass("demo.Chain").getConstructor().newInstance();
        chain.accept(10); // the tapes grow to what they need
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(thread);

        chain.accept(1000);

        long allocated = threads.getThreadAllocatedBytes(thread) - before;
        assertThat(allocated).as("bytes for 1,000 calls").isLessThan(8_000); // less than the smallest object a call
    }

    @Test
    void zeroFreesWhatACallThatThrewHasRecorded() throws ReflectiveOperationException {
        Compiled compiled = Compiled.of(Map.of("demo/Chain.java", SOURCE));
        assertThat(compiled.success()).as(compiled.report()).isTrue();
        ClassLoader classes = compiled.load();
        Class<?> type = classes.loadClass("demo.ChainGrad$LossBuffers");
        Constructor<?> constructor = type.getDeclaredConstructor(double[].class, double.class);
        constructor.setAccessible(true);
        Object into = constructor.newInstance(new double[4], 0);
        Method backward = classes.loadClass("demo.ChainGrad")
                .getDeclaredMethod(
                        "loss$backward", double[].class, double.class, double[].class, int.class, double.class, type);
        backward.setAccessible(true);
        double[] tooShort = {1};
        assertThatThrownBy(() -> backward.invoke(null, new double[4], 0.5, tooShort, 10, 1.0, into))
                .hasCauseInstanceOf(ArrayIndexOutOfBoundsException.class);
        assertThat(areEmpty(into)).isFalse();

        Method zero = type.getDeclaredMethod("zero");
        zero.setAccessible(true);
        zero.invoke(into);

        assertThat(areEmpty(into)).isTrue();
    }

    private static boolean areEmpty(Object buffers) throws ReflectiveOperationException {
        boolean areEmpty = true;
        for (Field field : buffers.getClass().getDeclaredFields()) {
            field.setAccessible(true);
            if (field.getType().getName().startsWith("io.adjoint.tape.")) {
                Object tape = field.get(buffers);
                areEmpty &= (boolean) tape.getClass().getMethod("isEmpty").invoke(tape);
            }
        }
        return areEmpty;
    }
}
