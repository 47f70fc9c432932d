package io.adjoint.samples.benchmarks;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AgreementTest {

    static Stream<Case> cases() throws ReflectiveOperationException {
        return Case.named(List.of(), false).stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatIsComparedIsTheSameDerivative(Case workload) {
        assertThatCode(() -> Agreement.check(workload)).doesNotThrowAnyException();
    }
}
