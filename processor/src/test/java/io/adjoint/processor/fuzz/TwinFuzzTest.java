package io.adjoint.processor.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

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
        for (int from = 0; from < PROGRAMS; from += BATCH) {
            List<TwinProgram> programs = LongStream.range(from, Math.min(PROGRAMS, from + BATCH))
                    .mapToObj(i -> TwinProgram.of(SEED + i))
                    .toList();
            Map<TwinProgram, Finding> findings = fuzz.findings(programs);
            List<String> reports = new ArrayList<>();
            findings.entrySet().stream().limit(1).forEach(each -> {
                TwinProgram smallest = fuzz.shrink(each.getKey(), each.getValue());
                reports.add("seed " + each.getKey().seed() + ": " + each.getValue() + "\n" + smallest.plain("p"));
            });
            assertThat(reports).as("%d programs fail", findings.size()).isEmpty();
        }
        assertThat(fuzz.compared()).as("gradients of moderate size").isGreaterThan(PROGRAMS);
    }
}
