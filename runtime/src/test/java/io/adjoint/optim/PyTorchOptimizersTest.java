package io.adjoint.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every step of every optimizer is the one that PyTorch takes. */
class PyTorchOptimizersTest {

    static Stream<Arguments> cases() {
        return Golden.cases("optimizers").stream()
                .filter(one -> !one.get("class").asText().endsWith("LBFGS"))
                .map(one -> Arguments.of(one.get("optimizer").asText(), one));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void itTakesTheStepsThatPyTorchTakes(String name, JsonNode one) {
        Optimizer optimizer = (Optimizer) OptimizersByName.build(one);
        double[] p = Golden.array(one.get("x0"));
        double[] gradient = new double[p.length];
        double sign = one.get("hyper").path("maximize").asBoolean() ? -1 : 1;
        for (int step = 1; step <= 50; step++) {
            Golden.evaluate(p, gradient, sign);
            optimizer.step(p, gradient);
            JsonNode expected = one.get("params_after_step").get(Integer.toString(step));
            if (expected != null) {
                assertClose(p, Golden.array(expected), name + " after step " + step);
            }
        }
    }

    static void assertClose(double[] actual, double[] expected, String what) {
        assertThat(actual).as(what).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).as(what).isCloseTo(expected[i], within(1e-12 * Math.abs(expected[i])));
        }
    }
}
