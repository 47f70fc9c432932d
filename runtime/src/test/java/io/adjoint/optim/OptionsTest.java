package io.adjoint.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OptionsTest {

    private static Arguments refused(String message, ThrowingCallable call) {
        return Arguments.of(message, call);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refused("learning rate: expected a finite number, zero or more, got -1.0", () -> new Adam(-1)),
                refused("learning rate: expected a finite number, zero or more, got NaN", () -> new Lbfgs(Double.NaN)),
                refused(
                        "learning rate: expected a finite number, zero or more, got -0.5",
                        () -> new Rprop(1).learningRate(-0.5)),
                refused(
                        "weight decay: expected a finite number, zero or more, got -1.0",
                        () -> AdamW.builder().weightDecay(-1)),
                refused(
                        "betas[0]: expected a number from 0 to less than 1, got 1.0",
                        () -> NAdam.builder().betas(1, 0.9)),
                refused(
                        "betas[1]: expected a number from 0 to less than 1, got -0.1",
                        () -> RAdam.builder().betas(0.9, -0.1)),
                refused(
                        "betas[0]: expected a number from 0 to less than 1, got 1.5",
                        () -> new Adamax(1).momentum(1.5)),
                refused(
                        "eps: expected a finite number, zero or more, got -1.0",
                        () -> Adagrad.builder().eps(-1)),
                refused(
                        "rho: expected a number from 0 to 1, got 1.1",
                        () -> Adadelta.builder().rho(1.1)),
                refused(
                        "alpha: expected a finite number, zero or more, got -1.0",
                        () -> RmsProp.builder().alpha(-1)),
                refused(
                        "etas[0]: expected a number between 0 and 1, got 1.0",
                        () -> Rprop.builder().etas(1, 2)),
                refused(
                        "etas[1]: expected a finite number above 1, got 1.0",
                        () -> Rprop.builder().etas(0.5, 1)),
                refused(
                        "step sizes[1]: expected 2.0 or more, as step sizes[0] is, got 1.0",
                        () -> Rprop.builder().stepSizes(2, 1)),
                refused(
                        "t0: expected a finite number, got NaN",
                        () -> Asgd.builder().t0(Double.NaN)),
                refused(
                        "momentum: expected a finite number, zero or more, got -0.1",
                        () -> Sgd.builder().momentum(-0.1)),
                refused(
                        "nesterov: expected a momentum above zero and no dampening, got momentum 0.9 and dampening 0.1",
                        () -> Sgd.builder()
                                .momentum(0.9)
                                .dampening(0.1)
                                .nesterov(true)
                                .build()),
                refused(
                        "max iter: expected one or more, got 0",
                        () -> Lbfgs.builder().maxIter(0)),
                refused(
                        "history size: expected one or more, got 0",
                        () -> Lbfgs.builder().historySize(0)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void anOptionOutOfItsBoundsIsRefused(String message, ThrowingCallable call) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
    }

    @Test
    void theLearningRateIsPyTorchsUnlessGiven() {
        assertThat(Sgd.builder().build().learningRate()).isEqualTo(1e-3);
        assertThat(Adam.builder().build().learningRate()).isEqualTo(1e-3);
        assertThat(AdamW.builder().build().learningRate()).isEqualTo(1e-3);
        assertThat(NAdam.builder().build().learningRate()).isEqualTo(2e-3);
        assertThat(RAdam.builder().build().learningRate()).isEqualTo(1e-3);
        assertThat(Adamax.builder().build().learningRate()).isEqualTo(2e-3);
        assertThat(Adagrad.builder().build().learningRate()).isEqualTo(1e-2);
        assertThat(Adadelta.builder().build().learningRate()).isEqualTo(1);
        assertThat(RmsProp.builder().build().learningRate()).isEqualTo(1e-2);
        assertThat(Rprop.builder().build().learningRate()).isEqualTo(1e-2);
        assertThat(Asgd.builder().build().learningRate()).isEqualTo(1e-2);
        assertThat(Lbfgs.builder().build().learningRate()).isEqualTo(1);
    }

    @Test
    void whatHasNoMomentumSaysSo() {
        assertThat(new Adagrad(1).hasMomentum()).isFalse();
        assertThatIllegalStateException()
                .isThrownBy(() -> new Adagrad(1).momentum(0.5))
                .withMessage("momentum: expected an optimizer that has one, got Adagrad");
    }

    /** Maximizing is minimizing what is turned upside down, for every optimizer. */
    @ParameterizedTest
    @MethodSource("pairs")
    void maximizingFollowsTheNegativeGradient(Optimizer down, Optimizer up) {
        double[] p = {1, -2};
        double[] q = {1, -2};
        for (int step = 0; step < 20; step++) {
            down.step(p, new double[] {Math.sin(p[0]), p[1]});
            up.step(q, new double[] {-Math.sin(q[0]), -q[1]});
        }
        assertThat(q).containsExactly(p);
        assertThat(p).doesNotContain(1, -2);
    }

    static Stream<Arguments> pairs() {
        return Stream.of(
                pair(Sgd.builder().momentum(0.9), Sgd.builder().momentum(0.9)),
                pair(Adam.builder(), Adam.builder()),
                pair(AdamW.builder(), AdamW.builder()),
                pair(NAdam.builder().weightDecay(0.1), NAdam.builder().weightDecay(0.1)),
                pair(RAdam.builder(), RAdam.builder()),
                pair(Adamax.builder(), Adamax.builder()),
                pair(Adagrad.builder(), Adagrad.builder()),
                pair(Adadelta.builder(), Adadelta.builder()),
                pair(RmsProp.builder().centered(true), RmsProp.builder().centered(true)),
                pair(Rprop.builder(), Rprop.builder()),
                pair(Asgd.builder(), Asgd.builder()));
    }

    private static Arguments pair(OptimizerBuilder<?> down, OptimizerBuilder<?> up) {
        return Arguments.of(down.build(), up.maximize(true).build());
    }

    @Test
    void theMeanOfParametersIsKeptFromTwoStepsAfterTheOneAskedFor() {
        Asgd asgd = Asgd.builder().lr(0.1).lambd(0).t0(1).build();
        assertThatIllegalStateException()
                .isThrownBy(() -> asgd.averaged(new double[1]))
                .withMessage("steps: expected at least one to have been taken, got none");
        double[] p = {1};
        double sum = 0;
        for (int step = 1; step <= 5; step++) {
            asgd.step(p, new double[] {2});
            sum += step > 2 ? p[0] : 0;
        }
        double[] averaged = asgd.averaged(p);
        assertThat(averaged[0]).isCloseTo(sum / 3, within(1e-14));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> asgd.averaged(new double[2]))
                .withMessage("parameters: expected double[1], as at first, got double[2]");
    }
}
