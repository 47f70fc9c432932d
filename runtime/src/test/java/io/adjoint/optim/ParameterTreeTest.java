package io.adjoint.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ParameterTreeTest {

    private record Layer(float[][] w, double b, String name) {}

    private record Network(Layer[] layers, double[] scale) {}

    private record Copying(double[] w) {
        @Override
        public double[] w() {
            return w.clone();
        }
    }

    private final Network network = new Network(
            new Layer[] {new Layer(new float[][] {{1, 2}, {3}}, 4, "a"), new Layer(new float[][] {{5}}, 6, "b")},
            new double[] {7, 8});

    private final ParameterTree<Network> tree = ParameterTree.of(network);

    @Test
    void allNumbersStandInARowInTheOrderOfTheirPaths() {
        assertThat(tree.size()).isEqualTo(8);
        assertThat(tree.flatten(network)).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(tree.paths())
                .containsExactly(
                        "layers[0].w[0]", "layers[0].w[1]", "layers[0].b", "layers[1].w[0]", "layers[1].b", "scale");
        assertThat(tree.path(2)).isEqualTo("layers[0].w[1][0]");
        assertThat(tree.path(3)).isEqualTo("layers[0].b");
        assertThat(tree.path(7)).isEqualTo("scale[1]");
        assertThat(tree.shape())
                .isEqualTo("Network(layers: [Layer(w: [float[2], float[1]], b: double), Layer(w: float[1][1], b:"
                        + " double)], scale: double[2])");
        assertThat(ParameterTree.of(new double[2][3]).shape()).isEqualTo("double[2][3]");
        assertThat(ParameterTree.of(new double[4][2][3]).shape()).isEqualTo("double[4][2][3]");
        assertThat(ParameterTree.of(new double[3]).path(1)).isEqualTo("[1]");
        assertThat(ParameterTree.of(2.5).flatten(3.5)).containsExactly(3.5);
    }

    @Test
    void aRowBecomesFreshParametersOrIsWrittenIntoOthers() {
        double[] row = {8, 7, 6, 5, 4, 3, 2, 1};
        Network fresh = tree.unflatten(row);
        assertThat(tree.flatten(fresh)).containsExactly(row);
        assertThat(tree.flatten(network)).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(fresh.layers[1].name).isEqualTo("b");

        Network same = tree.unflatten(row, network);
        assertThat(same).isSameAs(network);
        assertThat(same.layers[0].b).isEqualTo(5);
        assertThat(tree.flatten(network)).containsExactly(row);
        assertThat(tree.unflatten(new double[8]).layers[0].w).isNotSameAs(tree.unflatten(new double[8]).layers[0].w);
    }

    @Test
    void aRowOfAnotherLengthAndParametersOfAnotherShapeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tree.unflatten(new double[7]))
                .withMessage("flat: expected 8 elements, got 7");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tree.flatten(new Network(network.layers(), new double[1])))
                .withMessage("parameters.scale: expected 2 elements, as many as at first, got 1");
    }

    @Test
    void aRecordThatGivesCopiesOfItsArraysIsRefused() {
        Copying copying = new Copying(new double[] {1});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sgd(1).step(copying, copying))
                .withMessage("parameters.w: expected what the record itself holds, got a copy from its accessor");
    }
}
