package io.adjoint.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OptimizerStateTest {

    static Stream<Arguments> optimizers() {
        return Golden.cases("optimizers").stream()
                .filter(one -> !one.get("class").asText().endsWith("LBFGS"))
                .map(one -> Arguments.of(one.get("optimizer").asText(), (Supplier<Optimizer>)
                        () -> (Optimizer) OptimizersByName.build(one)));
    }

    private static void train(Optimizer optimizer, double[][] p, int steps) {
        double[][] gradient = {new double[2], {0}};
        for (int step = 0; step < steps; step++) {
            gradient[0][0] = Math.sin(3 * p[0][0] + p[0][1]);
            gradient[0][1] = Math.cos(2 * p[0][1]);
            gradient[1][0] = Math.sin(p[1][0]);
            optimizer.step(p, gradient);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("optimizers")
    void whoGoesOnFromASavedStateTakesTheSameStepsBitForBit(String name, Supplier<Optimizer> optimizers) {
        double[][] throughout = {{-1.2, 1}, {0.5}};
        double[][] resumed = {{-1.2, 1}, {0.5}};
        Optimizer never = optimizers.get();
        train(never, throughout, 20);
        never.learningRate(never.learningRate() / 3);
        train(never, throughout, 20);

        Optimizer stopped = optimizers.get();
        train(stopped, resumed, 20);
        stopped.learningRate(stopped.learningRate() / 3);
        OptimizerState state = stopped.state();
        train(stopped, new double[][] {{1, 2}, {3}}, 3);
        Optimizer next = optimizers.get();
        next.restore(state);
        assertThat(next.state()).isEqualTo(state);
        assertThat(next.steps()).isEqualTo(20);
        train(next, resumed, 20);

        assertThat(resumed).isDeepEqualTo(throughout);
        assertThat(next.state()).isEqualTo(never.state());

        never.restore(state);
        assertThat(never.state()).isEqualTo(state);
    }

    @Test
    void aStateOfAnotherAlgorithmOrShapeIsRefusedAndNothingChanges() {
        Adam adam = new Adam(0.1);
        adam.step(new double[2], new double[] {1, 2});
        OptimizerState before = adam.state();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> adam.restore(new Sgd(1).state()))
                .withMessage("state: expected one of Adam, got one of Sgd");
        Adam other = new Adam(0.1);
        other.step(1.0, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> adam.restore(other.state()))
                .withMessage("state: expected one for double[2], got one for double");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> adam.restore(new OptimizerState("Adam", "double[2]", 1, Map.of("lr", new double[1]))))
                .withMessage("state: expected 1 elements in slot initial_lr, got no such slot");
        Map<String, double[]> slots = new LinkedHashMap<>(before.slots());
        slots.put("lr", new double[] {Double.NaN});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> adam.restore(new OptimizerState("Adam", "double[2]", 1, slots)))
                .withMessage("state: expected a finite number in slot lr, got NaN");
        slots.put("lr", new double[] {1});
        slots.put("exp_avg", new double[3]);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> adam.restore(new OptimizerState("Adam", "double[2]", 1, slots)))
                .withMessage("state: expected 2 elements in slot exp_avg, got 3");
        assertThat(adam.state()).isEqualTo(before);

        Adam fresh = new Adam(0.5);
        fresh.restore(before);
        double[] p = {1, 2, 3};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fresh.step(p, new double[3]))
                .withMessage("parameters: expected double[2], as in the state that was restored, got double[3]");
        assertThat(fresh.state()).isEqualTo(before);
    }

    @Test
    void aStateFromBeforeTheFirstStepFitsAnyParameters() {
        Adam adam = new Adam(0.1);
        OptimizerState before = adam.state();
        adam.step(1.0, 2.0);
        adam.restore(before);
        adam.step(new double[2], new double[2]);
        assertThat(adam.steps()).isOne();
    }

    @Test
    void aStateIsACopyOnTheWayInAndOut() {
        double[] values = {1};
        OptimizerState state = new OptimizerState("Adam", "", 0, Map.of("lr", values));
        values[0] = 2;
        state.slots().get("lr")[0] = 3;
        assertThat(state.slots().get("lr")).containsExactly(1);
        assertThat(state).hasToString("Adam after 0 steps [lr: 1]");
    }
}
