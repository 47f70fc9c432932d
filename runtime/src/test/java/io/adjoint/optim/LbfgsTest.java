package io.adjoint.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.adjoint.optim.Objective.Evaluation;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LbfgsTest {

    private record Point(float[] x, double y) {}

    static Stream<Arguments> cases() {
        return Golden.cases("optimizers").stream()
                .filter(one -> one.get("class").asText().endsWith("LBFGS"))
                .map(one -> Arguments.of(one.get("optimizer").asText(), one));
    }

    private static Evaluation<double[]> rosenbrock(double[] p) {
        double[] gradient = new double[2];
        double value = Golden.evaluate(p, gradient, 1);
        return new Evaluation<>(value, gradient);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void itTakesTheStepsThatPyTorchTakes(String name, JsonNode one) {
        Lbfgs lbfgs = (Lbfgs) OptimizersByName.build(one);
        double[] p = Golden.array(one.get("x0"));
        for (int step = 1; step <= 50; step++) {
            lbfgs.step(p, LbfgsTest::rosenbrock);
            JsonNode expected = one.get("params_after_step").get(Integer.toString(step));
            if (expected != null) {
                PyTorchOptimizersTest.assertClose(p, Golden.array(expected), name + " after step " + step);
            }
        }
        assertThat(lbfgs.evaluations())
                .isEqualTo(one.get("func_evals_after_50_steps").asLong());
        assertThat(lbfgs.iterations())
                .isEqualTo(one.get("n_iter_after_50_steps").asLong());
    }

    @ParameterizedTest
    @EnumSource(LineSearch.class)
    void whoGoesOnFromASavedStateTakesTheSameStepsBitForBit(LineSearch search) {
        Lbfgs never = Lbfgs.builder()
                .lr(0.5)
                .maxIter(3)
                .historySize(2)
                .lineSearchFn(search)
                .build();
        double[] throughout = {-1.2, 1};
        for (int step = 0; step < 4; step++) {
            never.step(throughout, LbfgsTest::rosenbrock);
        }
        OptimizerState state = never.state();
        double[] resumed = throughout.clone();
        Lbfgs next = Lbfgs.builder()
                .lr(1)
                .maxIter(3)
                .historySize(2)
                .lineSearchFn(search)
                .build();
        next.restore(state);
        assertThat(next.state()).isEqualTo(state);
        for (int step = 0; step < 4; step++) {
            never.step(throughout, LbfgsTest::rosenbrock);
            next.step(resumed, LbfgsTest::rosenbrock);
        }
        assertThat(resumed).containsExactly(throughout);
        assertThat(next.state()).isEqualTo(never.state());
    }

    @Test
    void recordsAreSteppedAsArraysAre() {
        Lbfgs lbfgs = Lbfgs.builder().lineSearchFn(LineSearch.STRONG_WOLFE).build();
        Point point = new Point(new float[] {-1.2f}, 1);
        Point found = lbfgs.step(point, p -> {
            double[] gradient = new double[2];
            double value = Golden.evaluate(new double[] {p.x[0], p.y}, gradient, 1);
            return new Evaluation<>(value, new Point(new float[] {(float) gradient[0]}, gradient[1]));
        });
        assertThat(found.x).isSameAs(point.x);
        assertThat(lbfgs.loss()).isCloseTo(24.2, within(1e-4));
        assertThat(rosenbrock(new double[] {found.x[0], found.y}).value()).isLessThan(lbfgs.loss());
    }

    @Test
    void whatTheObjectiveThrowsIsPassedOnAndTheParametersArePutBack() {
        Lbfgs lbfgs = Lbfgs.builder().lineSearchFn(LineSearch.STRONG_WOLFE).build();
        double[] p = {-1.2, 1};
        lbfgs.step(p, LbfgsTest::rosenbrock);
        double[] before = p.clone();
        OptimizerState state = lbfgs.state();
        int[] calls = {0};
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> lbfgs.step(p, x -> {
                    if (++calls[0] == 3) {
                        throw new ArithmeticException();
                    }
                    return rosenbrock(x);
                }));
        assertThat(p).containsExactly(before);
        assertThat(lbfgs.state()).isEqualTo(state);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> lbfgs.step(p, x -> new Evaluation<>(1, new double[] {1, Double.NaN})))
                .withMessage("gradient[1]: expected a finite number, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lbfgs.step(p, x -> new Evaluation<>(Double.NaN, x)))
                .withMessage("objective: expected a finite value, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lbfgs.step(p, x -> new Evaluation<>(1, new double[1])))
                .withMessage("gradient: expected 2 elements, as many as parameters has, got 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lbfgs.step(new double[1], x -> new Evaluation<>(1, x)))
                .withMessage("parameters: expected double[2], as at first, got double[1]");
        assertThat(p).containsExactly(before);
        assertThat(lbfgs.state()).isEqualTo(state);
    }
}
