package io.adjoint.processor.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.StaticMembers;
import io.adjoint.processor.ir.Type;
import io.adjoint.processor.ir.Type.Scalar;
import io.adjoint.processor.rules.Curvature.Pair;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Where a function is not linear: no pair that differences of the partial derivatives show may be missing. */
class CurvatureTest {
    private static final RuleTable RULES = ElementaryRules.TABLE;

    @TestFactory
    Stream<DynamicTest> noPairThatDifferencesShowIsMissing() {
        return RULES.rows().stream()
                .filter(rule -> OrdinaryPoints.of(rule.op()).isPresent())
                .map(rule -> DynamicTest.dynamicTest(
                        rule.op() + rule.op().parameters().toString(), () -> noPairIsMissing(rule)));
    }

    private static void noPairIsMissing(Rule rule) {
        assumeTrue(!(rule.op() instanceof Op.Function function)
                || StaticMembers.method(function).isPresent());
        Set<Pair> pairs = Curvature.of(rule, RULES).pairs();
        for (double[] point : OrdinaryPoints.of(rule.op()).orElseThrow()) {
            for (int i = 0; i < point.length; i++) {
                for (int j = 0; j < point.length; j++) {
                    if (isContinuous(rule, i) && isContinuous(rule, j) && isCurved(rule, point, i, j)) {
                        assertThat(pairs).contains(Pair.of(i, j));
                    }
                }
            }
        }
    }

    private static boolean isContinuous(Rule rule, int argument) {
        return rule.arguments().get(argument).type().isContinuous();
    }

    private static boolean isCurved(Rule rule, double[] point, int i, int j) {
        boolean isFloat = rule.arguments().stream().anyMatch(argument -> argument.type() == Scalar.FLOAT)
                || rule.result().type() == Scalar.FLOAT;
        double[] up = point.clone();
        double[] down = point.clone();
        up[j] += 0x1p-10;
        down[j] -= 0x1p-10;
        RowEvaluation above = new RowEvaluation(rule, up);
        RowEvaluation below = new RowEvaluation(rule, down);
        double change = Math.abs(above.adjoint(i, 1) - below.adjoint(i, 1));
        double alone = Math.abs(above.adjointIfAlone(i, 1) - below.adjointIfAlone(i, 1));
        return Math.max(change, alone) > (isFloat ? 1e-5 : 1e-9);
    }

    private static Set<Pair> pairs(Op op) {
        return Curvature.of(RULES.find(op).orElseThrow(), RULES).pairs();
    }

    private static Op operator(Symbol symbol) {
        return new Op.Operator(symbol, Scalar.DOUBLE);
    }

    private static Op math(String name, int arity) {
        return Op.Function.math(name, arity);
    }

    @Test
    void sumsAreLinear() {
        assertThat(pairs(operator(Symbol.ADD))).isEmpty();
        assertThat(pairs(operator(Symbol.SUB))).isEmpty();
        assertThat(pairs(operator(Symbol.NEG))).isEmpty();
    }

    @Test
    void theFactorsOfAProductMeetAndNoneMeetsItself() {
        assertThat(pairs(operator(Symbol.MUL))).containsExactly(new Pair(0, 1));
    }

    @Test
    void aDivisorMeetsItselfAndTheDividend() {
        assertThat(pairs(operator(Symbol.DIV))).containsExactlyInAnyOrder(new Pair(0, 1), new Pair(1, 1));
    }

    @Test
    void theThirdArgumentOfFmaIsOnlyAdded() {
        assertThat(pairs(math("fma", 3))).containsExactly(new Pair(0, 1));
    }

    @Test
    void whatIsMadeOfStraightPiecesIsLinear() {
        for (String name : new String[] {"abs", "signum", "floor"}) {
            assertThat(pairs(math(name, 1))).as(name).isEmpty();
        }
        for (String name : new String[] {"max", "min", "copySign"}) {
            assertThat(pairs(math(name, 2))).as(name).isEmpty();
        }
        assertThat(pairs(Op.Function.of("io.adjoint.Adjoint", "detach", Scalar.DOUBLE, Scalar.DOUBLE)))
                .isEmpty();
    }

    @Test
    void theArgumentOfACurvedFunctionMeetsItself() {
        for (String name : new String[] {"exp", "log", "sqrt", "sin", "tanh", "atan"}) {
            assertThat(pairs(math(name, 1))).as(name).containsExactly(new Pair(0, 0));
        }
        for (String name : new String[] {"pow", "hypot", "atan2"}) {
            assertThat(pairs(math(name, 2)))
                    .as(name)
                    .containsExactlyInAnyOrder(new Pair(0, 0), new Pair(0, 1), new Pair(1, 1));
        }
    }

    @Test
    void aRuleOfTheUsersIsCurvedInAllThatItReads() {
        Type d = Scalar.DOUBLE;
        Op.Function adjoint = Op.Function.of("p.Model", "softplusAdjoint", d, d, d, d);
        Rule rule = Rule.rule(
                Op.Function.of("p.Model", "softplus", d, d),
                (g, x, y) -> io.adjoint.processor.ir.Exprs.call(adjoint, g, x, y));

        assertThat(Curvature.of(rule, RULES).pairs()).containsExactly(new Pair(0, 0));
    }
}
