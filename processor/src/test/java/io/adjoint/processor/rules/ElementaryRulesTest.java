package io.adjoint.processor.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.StaticMembers;
import io.adjoint.processor.ir.Type;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every row against the finite difference of the function itself, never against another formula. */
class ElementaryRulesTest {
    private static final double G = 1.7;

    @TestFactory
    Stream<DynamicTest> everyRowAgreesWithFiniteDifferences() {
        return rowsOfDerivatives()
                .map(rule -> DynamicTest.dynamicTest(title(rule), () -> agreesWithFiniteDifferences(rule)));
    }

    @TestFactory
    Stream<DynamicTest> everyAdjointIsLinearInG() {
        return rowsOfDerivatives().map(rule -> DynamicTest.dynamicTest(title(rule), () -> isLinear(rule)));
    }

    @Test
    void detachIsFlatThoughItsValueIsNot() {
        for (Type type : new Type[] {Type.Scalar.DOUBLE, Type.Scalar.FLOAT}) {
            Op detach = Op.Function.of("io.adjoint.Adjoint", "detach", type, type);
            Rule rule = ElementaryRules.TABLE.find(detach).orElseThrow();
            assertThat(rule.isFlat()).isTrue();
            assertThat(new RowEvaluation(rule, 2.5).value()).isEqualTo(2.5);
        }
    }

    /** All rows but those that state no derivative: detach is a constant because the user says so. */
    private static Stream<Rule> rowsOfDerivatives() {
        return ElementaryRules.TABLE.rows().stream()
                .filter(rule -> !(rule.op() instanceof Op.Function function)
                        || !function.name().equals("detach"));
    }

    private static String title(Rule rule) {
        return rule.op() + rule.op().parameters().toString();
    }

    private static void agreesWithFiniteDifferences(Rule rule) {
        assumeThisJavaHas(rule.op());
        for (double[] point : pointsOf(rule)) {
            for (int i = 0; i < point.length; i++) {
                Type type = rule.arguments().get(i).type();
                assertThat(rule.adjoint(i).isPresent()).isEqualTo(type.isContinuous());
                if (type.isContinuous()) {
                    double expected = G * slope(rule, point, i);
                    double tolerance = tolerance(rule) * Math.max(1, Math.abs(expected));
                    RowEvaluation row = new RowEvaluation(rule, point);
                    assertThat(row.adjoint(i, G)).isCloseTo(expected, within(tolerance));
                    assertThat(row.adjointIfAlone(i, G)).isCloseTo(expected, within(tolerance));
                }
            }
        }
    }

    private static double[][] pointsOf(Rule rule) {
        return OrdinaryPoints.of(rule.op())
                .orElseThrow(() -> new AssertionError("no points for " + rule.op() + ": add some to OrdinaryPoints"));
    }

    private static void assumeThisJavaHas(Op op) {
        assumeTrue(
                !(op instanceof Op.Function function)
                        || StaticMembers.method(function).isPresent(),
                "not in this version of Java");
    }

    private static boolean isInFloat(Rule rule) {
        return rule.op().parameters().contains(Type.Scalar.FLOAT) || rule.op().result() == Type.Scalar.FLOAT;
    }

    private static double tolerance(Rule rule) {
        return isInFloat(rule) ? 1e-4 : 1e-8;
    }

    /** Two central differences, extrapolated. */
    private static double slope(Rule rule, double[] point, int i) {
        double h = isInFloat(rule) ? 0x1p-4 : 0x1p-10;
        return (4 * centralDifference(rule, point, i, h / 2) - centralDifference(rule, point, i, h)) / 3;
    }

    private static double centralDifference(Rule rule, double[] point, int i, double h) {
        double up = new RowEvaluation(rule, moved(point, i, h)).value();
        double down = new RowEvaluation(rule, moved(point, i, -h)).value();
        return (up - down) / (2 * h);
    }

    private static double[] moved(double[] point, int i, double by) {
        double[] moved = point.clone();
        moved[i] += by;
        return moved;
    }

    private static void isLinear(Rule rule) {
        assumeThisJavaHas(rule.op());
        for (double[] point : pointsOf(rule)) {
            RowEvaluation row = new RowEvaluation(rule, point);
            for (int i = 0; i < point.length; i++) {
                if (rule.adjoint(i).isPresent()) {
                    double one = row.adjoint(i, 1);
                    assertThat(row.adjoint(i, 0)).isZero();
                    assertThat(row.adjoint(i, -2.5))
                            .isCloseTo(-2.5 * one, within(tolerance(rule) * Math.max(1e-3, Math.abs(one))));
                }
            }
        }
    }
}
