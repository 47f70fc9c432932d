package io.adjoint.processor.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Random Java as people write it, through javac and back: its gradient against dual numbers. */
class JavaFuzzTest {
    private static final long SEED = Long.getLong("adjoint.fuzz.seed", 20240229L);
    private static final int PROGRAMS = Integer.getInteger("adjoint.fuzz.programs", 100);
    private static final int BATCH = 50;
    /** One batch in so many is compiled with everything recorded, too, and with other plans for its loops. */
    private static final int PLAIN = 4;

    @Test
    void gradientsOfRandomJavaAgreeWithDualNumbers() {
        int compared = 0;
        for (int from = 0; from < PROGRAMS; from += BATCH) {
            int first = from;
            List<JavaProgram> programs = LongStream.range(from, Math.min(PROGRAMS, from + BATCH))
                    .mapToObj(i -> JavaProgram.of(SEED + i))
                    .toList();
            compared += check(programs, List.of());
            if (first / BATCH % PLAIN == 0) {
                check(programs, Fuzz.WITHOUT_ANALYSES);
                check(programs, Fuzz.FROM_SNAPSHOTS);
                check(programs, Fuzz.TURNS_AGAIN);
            }
        }
        assertThat(compared).as("gradients of moderate size").isGreaterThan(PROGRAMS);
    }

    private static int check(List<JavaProgram> programs, List<String> options) {
        Fuzz fuzz = new Fuzz(options);
        Map<JavaProgram, Finding> findings = fuzz.findings(programs);
        List<String> reports = new ArrayList<>();
        findings.entrySet().stream()
                .limit(1)
                .forEach(each -> reports.add(report(fuzz, each.getKey(), each.getValue())));
        assertThat(reports).as("%d programs fail", findings.size()).isEmpty();
        return fuzz.compared();
    }

    private static String report(Fuzz fuzz, JavaProgram program, Finding finding) {
        JavaProgram smallest = fuzz.shrink(program, finding);
        Finding last = fuzz.findings(List.of(smallest)).getOrDefault(smallest, finding);
        return "seed " + program.seed() + ": " + last + "\n" + smallest.source("p");
    }
}
