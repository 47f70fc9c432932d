package io.adjoint.array;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ShapesTest {

    @Test
    void arraysOfOneShapePass() {
        assertThatCode(() -> Shapes.require("wDot", new double[2][3], "w", new double[2][3]))
                .doesNotThrowAnyException();
        assertThatCode(() -> Shapes.require("wDot", null, "w", null)).doesNotThrowAnyException();
    }

    @Test
    void anotherShapeIsRefusedAndBothAreNamed() {
        assertThatThrownBy(() -> Shapes.require("wDot", new double[3], "w", new double[4]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'wDot' has the shape [3], but 'w' has the shape [4]");
        assertThatThrownBy(() -> Shapes.require("wDot", null, "w", new double[4][2]))
                .hasMessage("'wDot' has the shape null, but 'w' has the shape [4][2]");
    }
}
