package io.adjoint.processor.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Random Java with one line that a differentiated value must not go through: refused there, and nothing written. */
class ForbiddenFuzzTest {
    private static final long SEED = Long.getLong("adjoint.fuzz.seed", 20240229L);
    private static final int PROGRAMS = Integer.getInteger("adjoint.fuzz.forbidden", 60);
    private static final int BATCH = 60;

    @Test
    void whatIsOutsideTheAcceptedJavaIsRefusedAtItsLine() {
        for (int from = 0; from < PROGRAMS; from += BATCH) {
            check(LongStream.range(from, Math.min(PROGRAMS, from + BATCH))
                    .mapToObj(i -> Forbidden.of(SEED + i))
                    .toList());
        }
    }

    @Test
    void eachOfTheForbiddenLinesIsRefused() {
        check(IntStream.range(0, Forbidden.LINES.size())
                .mapToObj(i -> Forbidden.of(SEED + i, Forbidden.LINES.get(i)))
                .toList());
    }

    private static void check(List<Forbidden> programs) {
        Map<Forbidden, String> findings = ForbiddenFuzz.findings(programs);
        List<String> reports = new ArrayList<>();
        findings.forEach((program, fault) ->
                reports.add("seed " + program.program().seed() + ", " + program.text() + ": " + fault));
        findings.keySet().stream()
                .limit(1)
                .forEach(program ->
                        reports.add(ForbiddenFuzz.shrink(program).program().plain("p")));
        assertThat(reports).as("%d programs fail", findings.size()).isEmpty();
    }
}
