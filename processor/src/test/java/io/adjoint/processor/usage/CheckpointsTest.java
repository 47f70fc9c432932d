package io.adjoint.processor.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.adjoint.processor.testing.Compiled;
import java.lang.reflect.Method;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Loops that are reversed from snapshots: how many turns are run, and what is kept. */
class CheckpointsTest {
    private static final String SOURCE = """
            package demo;

            import io.adjoint.Checkpoint;
            import io.adjoint.Derivative;
            import io.adjoint.Differentiable;

            public class Chain {
                public static int runs;

                @Differentiable
                public static double counted(double x, int n) {
                    double y = x;
                    for (@Checkpoint(snapshots = 3) int i = 0; i < n; i++) {
                        y = step(y);
                    }
                    return y;
                }

                @Differentiable
                public static double open(double x, int n) {
                    double y = x;
                    int left = n;
                    for (@Checkpoint(snapshots = 3) int i = 0; left > 0; i++) {
                        y = step(y);
                        left -= 1 + 0 * i;
                    }
                    return y;
                }

                @Differentiable
                public static double nothingToRecord(double[] x) {
                    double y = 0;
                    for (@Checkpoint(snapshots = 3) int i = 0; i < x.length; i++) {
                        y += 3 * x[i];
                    }
                    return y;
                }

                static double step(double y) {
                    runs++;
                    return Math.sin(y);
                }

                @Derivative(of = "step")
                static double stepAdjoint(double g, double x, double y) {
                    return g * Math.cos(x);
                }
            }
            """;

    private final Compiled compiled = Compiled.of(Map.of("demo/Chain.java", SOURCE));

    /** How often a method's gradient runs a turn. */
    private int runs(String method, int turns) throws ReflectiveOperationException {
        assertThat(compiled.success()).as(compiled.report()).isTrue();
        ClassLoader loader = compiled.load();
        Class<?> chain = loader.loadClass("demo.Chain");
        Method gradient = loader.loadClass("demo.ChainGrad").getMethod(method + "$grad", double.class, int.class);
        chain.getField("runs").setInt(null, 0);
        gradient.invoke(null, 0.5, turns);
        return chain.getField("runs").getInt(null);
    }

    /** r l - (s + r)! / ((s + 1)! (r - 1)!), the fewest forward runs for l turns and s snapshots. */
    private static long fewest(int l, int s) {
        long r = 0;
        long reach = 1; // (s + r)! / (s! r!)
        while (reach < l) {
            r++;
            reach = reach * (s + r) / r;
        }
        long beyond = reach * r / (s + 1);
        return r * l - beyond;
    }

    @Test
    void asManyTurnsRunAsGriewankAndWaltherSay() throws ReflectiveOperationException {
        for (int turns : new int[] {0, 1, 2, 3, 4, 10, 34, 35, 100}) {
            // Each turn runs once for its own reversal; what comes after the loop counts as one turn more
            assertThat((long) runs("counted", turns)).isEqualTo(fewest(turns + 1, 3) + turns);
        }
    }

    @Test
    void anUnknownNumberOfTurnsIsRunOnceMore() throws ReflectiveOperationException {
        for (int turns : new int[] {0, 1, 2, 3, 4, 10, 34, 35, 100}) {
            assertThat((long) runs("open", turns)).isEqualTo(turns + fewest(turns, 3) + turns);
        }
    }

    @Test
    void theJavadocSaysWhatASnapshotHolds() {
        assertThat(generated())
                .contains("Tape: snapshots of {@code y} in the loop at line 13; and what one turn of it records.");
    }

    @Test
    void aLoopThatRecordsNothingTakesNoSnapshots() {
        String generated = generated();
        int at = generated.indexOf("double[] nothingToRecord$grad");

        assertThat(generated.substring(at)).doesNotContain("Binomial");
    }

    private String generated() {
        return compiled.generated().get("demo.ChainGrad").replaceAll("\\s*\n\\s*\\* ", " ");
    }
}
