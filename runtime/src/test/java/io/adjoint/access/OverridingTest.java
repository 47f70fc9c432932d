package io.adjoint.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OverridingTest {
    static class Model {
        double scale(double x, int[] counts) {
            return x;
        }
    }

    static class Same extends Model {
        double scale(double x) {
            return 2 * x;
        }
    }

    static class Other extends Same {
        @Override
        double scale(double x, int[] counts) {
            return 2 * x;
        }
    }

    static class Below extends Other {}

    interface Shape {
        default double area(double x) {
            return x;
        }
    }

    static class Plain implements Shape {}

    static class Round implements Shape {
        @Override
        public double area(double x) {
            return 3 * x;
        }
    }

    private static void check(Object object) {
        Overriding.refuse(object, Model.class, "scale", double.class, int[].class);
    }

    @Test
    void anObjectOfTheClassOrOfASubclassThatLeavesTheMethodAloneIsFine() {
        assertThatCode(() -> check(new Model())).doesNotThrowAnyException();
        assertThatCode(() -> check(new Same())).doesNotThrowAnyException();
    }

    @Test
    void anOverrideIsRefusedByName() {
        assertThatThrownBy(() -> check(new Other()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Other overrides")
                .hasMessageContaining("Model.scale");
        assertThatThrownBy(() -> check(new Below())).hasMessageContaining("Other overrides");
    }

    @Test
    void aDefaultMethodOfAnInterfaceMayBeOverriddenToo() {
        assertThatCode(() -> Overriding.refuse(new Plain(), Shape.class, "area", double.class))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> Overriding.refuse(new Round(), Shape.class, "area", double.class))
                .hasMessageContaining("Round overrides");
    }

    @Test
    void nullIsNoObject() {
        assertThatThrownBy(() -> check(null)).isInstanceOf(NullPointerException.class);
    }
}
