package io.adjoint.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.invoke.MethodHandles;
import org.junit.jupiter.api.Test;

class PrivateFieldsTest {
    static final class Model {
        private final double weight;
        private static double[] table = {1, 2};

        Model(double weight) {
            this.weight = weight;
        }
    }

    @Test
    void aFieldOfAnObjectIsRead() {
        double weight = (double) PrivateFields.ofObject(MethodHandles.lookup(), Model.class, "weight", double.class)
                .get(new Model(2.5));

        assertThat(weight).isEqualTo(2.5);
    }

    @Test
    void aFieldOfAClassIsReadAsItIsNow() {
        var handle = PrivateFields.ofClass(MethodHandles.lookup(), Model.class, "table", double[].class);
        double[] before = (double[]) handle.get();
        Model.table = new double[] {3};

        assertThat(before).containsExactly(1, 2);
        assertThat((double[]) handle.get()).containsExactly(3);
    }

    @Test
    void aFieldThatIsGoneIsNamed() {
        assertThatThrownBy(() -> PrivateFields.ofObject(MethodHandles.lookup(), Model.class, "bias", double.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Model.bias")
                .hasMessageContaining("double");
    }
}
