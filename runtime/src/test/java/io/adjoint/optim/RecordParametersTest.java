package io.adjoint.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecordParametersTest {

    private enum Activation {
        RELU
    }

    private record Neuron(double[] w, double b) {}

    record Layer(float[][] w, float b, int size, Activation activation, String name) {}

    public record Network(Layer[] layers, Neuron last, double[][][] cube) {}

    private record Listed(List<Double> w) {}

    private record Positive(double x) {
        Positive {
            if (x < 0) {
                throw new ArithmeticException("negative");
            }
        }
    }

    private static Layer layer(float... w) {
        return new Layer(new float[][] {w}, w[0], w.length, Activation.RELU, "layer");
    }

    private static Network network(double x) {
        Neuron last = new Neuron(new double[] {x, x + 1}, x + 2);
        return new Network(new Layer[] {layer((float) x), layer(1, 2)}, last, new double[][][] {{{x}}, {}});
    }

    @Test
    void arraysAreSteppedInPlaceAndNumbersInANewRecord() {
        Neuron neuron = new Neuron(new double[] {1, 2}, 3);
        Neuron stepped = new Sgd(0.5).step(neuron, new Neuron(new double[] {2, 4}, 6));
        assertThat(stepped.w).isSameAs(neuron.w).containsExactly(0, 0);
        assertThat(stepped.b).isZero();
        assertThat(neuron.b).isEqualTo(3);
    }

    @Test
    void nestedRecordsAndArraysOfRecordsAreSteppedToTheLastLeaf() {
        Network network = network(8);
        Network stepped = new Sgd(0.5).step(network, network(4));
        assertThat(stepped.layers).isSameAs(network.layers);
        assertThat(stepped.layers[0].w).isDeepEqualTo(new float[][] {{6}});
        assertThat(stepped.layers[0].b).isEqualTo(6);
        assertThat(stepped.layers[1].w).isDeepEqualTo(new float[][] {{0.5f, 1}});
        assertThat(stepped.layers[1].size).isEqualTo(2);
        assertThat(stepped.layers[1].activation).isSameAs(Activation.RELU);
        assertThat(stepped.layers[1].name).isEqualTo("layer");
        assertThat(stepped.last.w).containsExactly(6, 6.5);
        assertThat(stepped.last.b).isEqualTo(7);
        assertThat(stepped.cube).isDeepEqualTo(new double[][][] {{{6}}, {}});
    }

    @Test
    void aRecordWhoseNumbersStayIsTheSameRecord() {
        Network network = network(8);
        assertThat(new Sgd(0).step(network, network(4))).isSameAs(network);
    }

    @Test
    void anElementThatIsNotFiniteIsNamedByItsPathAndNothingChanges() {
        Adam adam = new Adam(0.1);
        Network network = network(1);
        adam.step(network, network(1));
        OptimizerState before = adam.state();
        Network gradient = network(2);
        gradient.last.w[1] = Double.NaN;
        network = network(1);
        Network parameters = network;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> adam.step(parameters, gradient))
                .withMessage("gradient.last.w[1]: expected a finite number, got NaN");
        assertThat(parameters).usingRecursiveComparison().isEqualTo(network(1));
        assertThat(adam.state()).isEqualTo(before);

        gradient.last.w[1] = 0;
        gradient.layers[1] = new Layer(new float[][] {{1, 1}}, Float.NEGATIVE_INFINITY, 2, null, null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> adam.step(parameters, gradient))
                .withMessage("gradient.layers[1].b: expected a finite number, got -Infinity");
        gradient.layers[1] = new Layer(new float[][] {{1, Float.NaN}}, 0, 2, null, null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> adam.step(parameters, gradient))
                .withMessage("gradient.layers[1].w[0][1]: expected a finite number, got NaN");
    }

    @Test
    void anotherShapeIsRefusedWithTheFirst() {
        String hint = "; what is stepped together goes into one record, what is not has an optimizer of its own";
        Adam adam = new Adam(0.1);
        adam.step(new double[3], new double[3]);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> adam.step(new double[2], new double[2]))
                .withMessage("parameters: expected 3 elements, as many as at first, got 2" + hint);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> adam.step(1.0, 1.0))
                .withMessage("parameters: expected double[3], as at first, got double" + hint);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> adam.step(new float[3], new float[3]))
                .withMessage("parameters: expected double[3], as at first, got float[]" + hint);
        assertThat(adam.steps()).isOne();
    }

    @Test
    void aGradientThatLacksAPartIsRefusedByPath() {
        Network gradient = new Network(new Layer[] {layer(1), null}, null, null);
        assertThatNullPointerException()
                .isThrownBy(() -> new Sgd(0.1).step(network(1), gradient))
                .withMessage("gradient.layers[1]: expected a record, got null");
        Network longer = network(1);
        longer.cube[1] = new double[1][];
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sgd(0.1).step(network(1), longer))
                .withMessage("gradient.cube[1]: expected 0 elements, as many as parameters.cube[1] has, got 1");
    }

    @Test
    void parametersWithoutNumbersAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sgd(0.1).step(new double[0], new double[0]))
                .withMessage("parameters: expected at least one number, got none (double[0])");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sgd(0.1).step(new Layer[0], new Layer[0]))
                .withMessage("parameters: expected at least one number, got none (Layer[0])");
    }

    @Test
    void whatCannotBeSteppedIsRefusedByPath() {
        Listed listed = new Listed(List.of(1.0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sgd(0.1).step(listed, listed))
                .withMessageStartingWith("parameters.w: expected double, float, an array of these, or a record or array"
                        + " of records of these, got java.util.");
    }

    @Test
    void whatARecordSaysToItsNewNumbersIsPassedOn() {
        org.assertj.core.api.Assertions.assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> new Sgd(1).step(new Positive(1), new Positive(2)))
                .withMessage("negative");
    }

    @Test
    void anArrayThatStandsAtTwoPlacesIsRefused() {
        double[] w = {1};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sgd(1).step(new double[][] {w, {2}, w}, new double[3][1]))
                .withMessage("parameters[2]: expected an array of its own, got that of parameters[0]");
        assertThat(w).containsExactly(1);
    }
}
