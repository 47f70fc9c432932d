package io.adjoint.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class ParameterGroupsTest {

    private record Layer(double[] w, double b) {}

    private record Network(Layer[] body, Layer head) {}

    private static Network network(double x) {
        return new Network(new Layer[] {layer(x), layer(x + 1)}, layer(x + 2));
    }

    private static Layer layer(double x) {
        return new Layer(new double[] {x, -x}, x);
    }

    private static ParameterGroups groups() {
        return ParameterGroups.builder()
                .group(Sgd.builder().lr(0.1).momentum(0.9).build(), "body[1]", "head.b")
                .group(new Adam(0.2), path -> path.equals("body[0].w"))
                .rest(new Sgd(0.5))
                .build();
    }

    @Test
    void everyPartTakesTheStepsOfItsOwnOptimizer() {
        ParameterGroups groups = groups();
        Sgd sgd = Sgd.builder().lr(0.1).momentum(0.9).build();
        Adam adam = new Adam(0.2);
        Sgd rest = new Sgd(0.5);
        Network network = network(1);
        double[] inSgd = {2, -2, 2, 3};
        double[] inAdam = {1, -1};
        double[] inRest = {1, 3, -3};
        for (int step = 0; step < 5; step++) {
            network = groups.step(network, network(step));
            sgd.step(inSgd, new double[] {step + 1, -step - 1, step + 1, step + 2});
            adam.step(inAdam, new double[] {step, -step});
            rest.step(inRest, new double[] {step, step + 2, -step - 2});
        }
        assertThat(network.body[1].w).containsExactly(inSgd[0], inSgd[1]);
        assertThat(network.body[1].b).isEqualTo(inSgd[2]);
        assertThat(network.head.b).isEqualTo(inSgd[3]);
        assertThat(network.body[0].w).containsExactly(inAdam);
        assertThat(network.body[0].b).isEqualTo(inRest[0]);
        assertThat(network.head.w).containsExactly(inRest[1], inRest[2]);
    }

    @Test
    void whoGoesOnFromASavedStateTakesTheSameStepsBitForBit() {
        ParameterGroups never = groups();
        Network throughout = network(1);
        for (int step = 0; step < 3; step++) {
            throughout = never.step(throughout, network(step));
        }
        never.groups().get(1).learningRate(0.01);
        OptimizerState state = never.state();
        Network resumed = ParameterTree.of(throughout).copy(throughout);
        ParameterGroups next = groups();
        next.restore(state);
        assertThat(next.state()).isEqualTo(state);
        for (int step = 3; step < 6; step++) {
            throughout = never.step(throughout, network(step));
            resumed = next.step(resumed, network(step));
        }
        assertThat(resumed).usingRecursiveComparison().isEqualTo(throughout);
        assertThat(next.state()).isEqualTo(never.state());
        assertThat(next.groups().get(1).learningRate()).isEqualTo(0.01);
    }

    @Test
    void aParameterInNoGroupOrTwoAndAGroupWithoutParametersAreRefused() {
        Network network = network(1);
        ParameterGroups none =
                ParameterGroups.builder().group(new Sgd(1), "body").build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> none.step(network, network(1)))
                .withMessage("groups: expected one for \"head.w\", got none");
        ParameterGroups two = ParameterGroups.builder()
                .group(new Sgd(1), "body", "head")
                .group(new Sgd(1), "head.b")
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> two.step(network, network(1)))
                .withMessage("groups: expected one for \"head.b\", got two");
        ParameterGroups misspelt = ParameterGroups.builder()
                .group(new Sgd(1), "hea")
                .rest(new Sgd(1))
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> misspelt.step(network, network(1)))
                .withMessage(
                        "groups: expected a parameter at [hea], got Network(body: Layer(w: double[2], b: double)[2],"
                                + " head: Layer(w: double[2], b: double))");
        Sgd used = new Sgd(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ParameterGroups.builder().group(used, "a").rest(used))
                .withMessage("optimizer: expected one of its own for each group, got one that is used elsewhere");
        assertThat(network).usingRecursiveComparison().isEqualTo(network(1));
    }

    @Test
    void anOptimizerOfAGroupIsSteppedByItsGroupsAlone() {
        Adam adam = new Adam(1);
        ParameterGroups groups = ParameterGroups.builder().rest(adam).build();
        double[] p = {1, 2};
        groups.step(p, new double[] {1, 1});
        assertThatIllegalStateException()
                .isThrownBy(() -> adam.step(new double[1], new double[1]))
                .withMessage("optimizer: expected to be stepped by its ParameterGroups, got a step");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ParameterGroups.builder().rest(adam))
                .withMessage("optimizer: expected one of its own for each group, got one that is used elsewhere");
        groups.step(p, new double[] {1, 1});
        assertThat(groups.steps()).isEqualTo(2);
    }
}
