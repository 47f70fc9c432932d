package io.adjoint.processor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.StaticMembers;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Through a tame operation a zero comes back as zero, wherever it is. */
class TamenessTest {
    private static final double[] NASTY = {0, -0.0, 1, -1, 1e-30, -1e-30, Math.PI / 2, 2, 1e15, -1e15};

    @TestFactory
    Stream<DynamicTest> whatIsTameLeavesZeroAZero() {
        return ElementaryRules.TABLE.rows().stream()
                .filter(rule -> Tameness.isTame(applied(rule)) && isHere(rule.op()))
                .map(rule -> DynamicTest.dynamicTest(
                        rule.op() + rule.op().parameters().toString(), () -> leavesZero(rule)));
    }

    @Test
    void whatIsNotTameMakesNaNOfAZero() {
        Expr.Var x = Expr.Var.of("x", Type.Scalar.DOUBLE);
        for (String name : List.of("sqrt", "cbrt", "exp", "expm1", "log", "log10", "log1p", "asin", "sinh", "cosh")) {
            Op.Function function = Op.Function.math(name, 1);
            Rule rule = ElementaryRules.TABLE.find(function).orElseThrow();

            assertThat(Tameness.isTame((Expr.Apply) Exprs.call(function, x))).isFalse();
            assertThat(Stream.of(0.0, 1.0, -1.0, 1000.0)
                            .anyMatch(point -> Double.isNaN(new RowEvaluation(rule, point).adjoint(0, 0))))
                    .as(name)
                    .isTrue();
        }
    }

    @Test
    void aQuotientIsTameIfTheDivisorIsANumberOtherThanZero() {
        Expr.Var x = Expr.Var.of("x", Type.Scalar.DOUBLE);

        assertThat(Tameness.isTame((Expr.Apply) Exprs.div(x, Exprs.num(2)))).isTrue();
        assertThat(Tameness.isTame((Expr.Apply) Exprs.div(x, Exprs.num(0)))).isFalse();
        assertThat(Tameness.isTame((Expr.Apply) Exprs.div(Exprs.num(2), x))).isFalse();
    }

    private static Expr.Apply applied(Rule rule) {
        return new Expr.Apply(rule.op(), List.copyOf(rule.arguments()));
    }

    /** Some functions came with a later Java. */
    private static boolean isHere(Op op) {
        return !(op instanceof Op.Function function)
                || StaticMembers.method(function).isPresent();
    }

    private static void leavesZero(Rule rule) {
        for (double[] point : points(rule.arguments().size())) {
            if (rule.arguments().size() == 3 && point[1] > point[2]) {
                continue; // no bounds for clamp
            }
            for (int i = 0; i < point.length; i++) {
                if (rule.adjoint(i).isPresent()) {
                    assertThat(new RowEvaluation(rule, point).adjoint(i, 0.0))
                            .as("adjoint %s at %s", i, List.of(point))
                            .isZero();
                }
            }
        }
    }

    private static List<double[]> points(int size) {
        List<double[]> points = new ArrayList<>();
        if (size == 0) {
            points.add(new double[0]);
            return points;
        }
        for (double[] others : points(size - 1)) {
            for (double last : NASTY) {
                double[] point = Arrays.copyOf(others, size);
                point[size - 1] = last;
                points.add(point);
            }
        }
        return points;
    }
}
