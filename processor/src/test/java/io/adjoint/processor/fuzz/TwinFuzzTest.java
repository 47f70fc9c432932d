package io.adjoint.processor.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.adjoint.processor.fuzz.Finding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Random Java with objects, reassigned arrays, switches and regions: its gradient against its twin's. */
class TwinFuzzTest {
    private static final long SEED = Long.getLong("adjoint.fuzz.seed", 20240229L);
    private static final int PROGRAMS = Integer.getInteger("adjoint.fuzz.twins", 60);
    private static final int BATCH = 60;

    @Test
    void gradientsOfRandomJavaAgreeWithItsTwinInDualNumbers() {
        TwinFuzz fuzz = new TwinFuzz();
        int refused = 0;
        for (int from = 0; from < PROGRAMS; from += BATCH) {
            List<TwinProgram> programs = LongStream.range(from, Math.min(PROGRAMS, from + BATCH))
                    .mapToObj(i -> TwinProgram.of(SEED + i))
                    .toList();
            Map<TwinProgram, Finding> findings = fuzz.findings(programs);
            int before = findings.size();
            findings.values().removeIf(each -> each.kind() == Kind.REFUSED && TwinFuzz.isDocumented(each.toString()));
            refused += before - findings.size();
            List<String> reports = new ArrayList<>();
            findings.entrySet().stream().limit(1).forEach(each -> {
                TwinProgram smallest = fuzz.shrink(each.getKey(), each.getValue());
                reports.add("seed " + each.getKey().seed() + ": " + each.getValue() + "\n" + smallest.plain("p"));
            });
            assertThat(reports).as("%d programs fail", findings.size()).isEmpty();
        }
        assertThat(refused).as("refused for a reason that is documented").isLessThanOrEqualTo(2 + PROGRAMS / 20);
        assertThat(fuzz.compared()).as("gradients of moderate size").isGreaterThan(PROGRAMS);
    }
}
