package io.adjoint.optim.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.adjoint.optim.Golden;
import io.adjoint.optim.Sgd;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rate, and every momentum, of every schedule is PyTorch's. */
class PyTorchSchedulesTest {

    static Stream<Arguments> cases() {
        return Golden.cases("schedulers").stream()
                .map(one -> Arguments.of(one.get("scheduler").asText(), one));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void itSetsTheRatesThatPyTorchSets(String name, JsonNode one) {
        Sgd sgd = Sgd.builder().lr(one.get("base_lr").asDouble()).momentum(0.9).build();
        Runnable step = schedule(name.replaceAll("_.*|\\[.*", ""), sgd, one);
        double[] rates = Golden.array(one.get("lr_sequence_index0_is_before_first_step"));
        JsonNode momenta = one.get("momentum_sequence");
        for (int i = 0; i < rates.length; i++) {
            assertThat(sgd.learningRate()).as("after " + i).isCloseTo(rates[i], within(1e-12 * rates[i]));
            if (momenta != null) {
                double momentum = momenta.get(i).asDouble();
                assertThat(sgd.momentum()).as("after " + i).isCloseTo(momentum, within(1e-12 * momentum));
            }
            if (i < rates.length - 1) {
                step.run();
            }
        }
    }

    private static Runnable schedule(String name, Sgd sgd, JsonNode one) {
        JsonNode args = one.get("args");
        if (name.equals("ReduceLROnPlateau")) {
            ReduceLrOnPlateau plateau = plateau(sgd, args);
            double[] metrics = Golden.array(one.get("metric_sequence"));
            int[] next = {0};
            return () -> plateau.step(metrics[next[0]++]);
        }
        double gamma = args.path("gamma").asDouble();
        int iters = args.path("total_iters").asInt();
        double etaMin = args.path("eta_min").asDouble();
        Schedule schedule = switch (name) {
            case "StepLR" -> new StepLr(sgd, args.get("step_size").asInt(), gamma);
            case "MultiStepLR" -> new MultiStepLr(sgd, gamma, 5, 12, 20);
            case "ExponentialLR" -> new ExponentialLr(sgd, gamma);
            case "CosineAnnealingLR" ->
                new CosineAnnealingLr(sgd, args.get("T_max").asInt(), etaMin);
            case "CosineAnnealingWarmRestarts" ->
                new CosineAnnealingWarmRestarts(
                        sgd, args.get("T_0").asInt(), args.get("T_mult").asInt(), etaMin);
            case "LinearLR" ->
                new LinearLr(
                        sgd,
                        args.get("start_factor").asDouble(),
                        args.get("end_factor").asDouble(),
                        iters);
            case "ConstantLR" -> new ConstantLr(sgd, args.get("factor").asDouble(), iters);
            case "PolynomialLR" ->
                new PolynomialLr(sgd, iters, args.get("power").asDouble());
            case "OneCycleLR" -> oneCycle(sgd, args);
            case "CyclicLR" ->
                CyclicLr.builder(
                                sgd,
                                args.get("base_lr").asDouble(),
                                args.get("max_lr").asDouble())
                        .stepSizeUp(args.get("step_size_up").asInt())
                        .mode(CyclicLr.Mode.valueOf(upper(args.get("mode"))))
                        .build();
            case "SequentialLR" ->
                new SequentialLr(List.of(new LinearLr(sgd, 0.1, 1, 5), new CosineAnnealingLr(sgd, 25)), 5);
            default -> throw new AssertionError(name);
        };
        return schedule::step;
    }

    private static OneCycleLr oneCycle(Sgd sgd, JsonNode args) {
        OneCycleLr.Builder builder = OneCycleLr.builder(
                sgd, args.get("total_steps").asInt(), args.get("max_lr").asDouble());
        if (args.has("anneal_strategy")) {
            builder.annealStrategy(OneCycleLr.AnnealStrategy.valueOf(upper(args.get("anneal_strategy"))));
        }
        if (args.has("pct_start")) {
            builder.pctStart(args.get("pct_start").asDouble());
        }
        return builder.threePhase(args.path("three_phase").asBoolean()).build();
    }

    private static ReduceLrOnPlateau plateau(Sgd sgd, JsonNode args) {
        ReduceLrOnPlateau.Builder builder = ReduceLrOnPlateau.builder(sgd)
                .factor(args.get("factor").asDouble())
                .patience(args.get("patience").asInt())
                .cooldown(args.path("cooldown").asInt())
                .minLr(args.path("min_lr").asDouble());
        if (args.has("mode")) {
            builder.mode(ReduceLrOnPlateau.Mode.valueOf(upper(args.get("mode"))));
        }
        if (args.has("threshold")) {
            builder.threshold(args.get("threshold").asDouble());
        }
        if (args.has("threshold_mode")) {
            builder.thresholdMode(ReduceLrOnPlateau.ThresholdMode.valueOf(upper(args.get("threshold_mode"))));
        }
        return builder.build();
    }

    private static String upper(JsonNode name) {
        return name.asText().toUpperCase(Locale.ROOT);
    }
}
