package io.adjoint.processor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Type;
import io.adjoint.processor.ir.Type.Scalar;
import java.util.Collections;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the rows say at a kink, at both floating-point types. */
class KinkRulesTest {
    private static final double G = 3;

    @ParameterizedTest
    @EnumSource(names = {"DOUBLE", "FLOAT"})
    void absIsZeroAtItsKinkAndDoesNotHideNaN(Scalar type) {
        assertThat(row("abs", type, 0).adjoint(0, G)).isZero();
        assertThat(row("abs", type, -0.0).adjoint(0, G)).isZero();
        assertThat(row("abs", type, Double.NaN).adjoint(0, G)).isNaN();
    }

    @ParameterizedTest
    @EnumSource(names = {"DOUBLE", "FLOAT"})
    void aTieIsSharedInHalves(Scalar type) {
        for (String name : new String[] {"max", "min"}) {
            assertThat(row(name, type, 0.5, 0.5).adjoint(0, G)).isEqualTo(1.5);
            assertThat(row(name, type, 0.5, 0.5).adjoint(1, G)).isEqualTo(1.5);
            assertThat(row(name, type, 0.0, -0.0).adjoint(0, G)).isEqualTo(1.5);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DOUBLE", "FLOAT"})
    void aTieWithAConstantPassesNothing(Scalar type) {
        for (String name : new String[] {"max", "min"}) {
            assertThat(row(name, type, 0, 0).adjointIfAlone(0, G)).isZero();
            assertThat(row(name, type, 0, 0).adjointIfAlone(1, G)).isZero();
        }
        assertThat(row("max", type, 0, 0.25).adjointIfAlone(1, G)).isEqualTo(3);
        assertThat(row("max", type, 0, -0.25).adjointIfAlone(1, G)).isZero();
        assertThat(row("min", type, -0.25, 0).adjointIfAlone(0, G)).isEqualTo(3);
        assertThat(row("min", type, 0.25, 0).adjointIfAlone(0, G)).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"DOUBLE", "FLOAT"})
    void whatWasNotChosenGetsNothingHoweverLargeTheAdjoint(Scalar type) {
        assertThat(row("max", type, 1, 2).adjoint(0, Double.POSITIVE_INFINITY)).isZero();
        assertThat(row("min", type, 2, 1).adjoint(0, Double.NaN)).isZero();
        assertThat(row("clamp", type, 3, 0, 1).adjoint(0, Double.POSITIVE_INFINITY))
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"DOUBLE", "FLOAT"})
    void clampPassesToTheBoundThatHoldsAndAtABoundToItsFirstArgument(Scalar type) {
        assertThat(gradient(row("clamp", type, -2, -1, 1))).containsExactly(0, 3, 0);
        assertThat(gradient(row("clamp", type, -1, -1, 1))).containsExactly(3, 0, 0);
        assertThat(gradient(row("clamp", type, 0.5, -1, 1))).containsExactly(3, 0, 0);
        assertThat(gradient(row("clamp", type, 1, -1, 1))).containsExactly(3, 0, 0);
        assertThat(gradient(row("clamp", type, 2, -1, 1))).containsExactly(0, 0, 3);
    }

    private static double[] gradient(RowEvaluation row) {
        return new double[] {row.adjoint(0, G), row.adjoint(1, G), row.adjoint(2, G)};
    }

    private static RowEvaluation row(String name, Scalar type, double... point) {
        Type[] parameters = Collections.nCopies(point.length, type).toArray(Type[]::new);
        Op function = Op.Function.of("java.lang.Math", name, type, parameters);
        return new RowEvaluation(ElementaryRules.TABLE.find(function).orElseThrow(), point);
    }
}
