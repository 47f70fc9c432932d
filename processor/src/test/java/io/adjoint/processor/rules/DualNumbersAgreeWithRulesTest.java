package io.adjoint.processor.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Dual;
import io.adjoint.processor.ir.DualInterpreter;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Interpreter;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.StaticMembers;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Two tellings of the same derivatives, the rows and the tests' own dual numbers, far closer than finite differences
 * can see.
 */
class DualNumbersAgreeWithRulesTest {
    private static final double[] DIRECTION = {0.7, -1.3, 0.4};

    @TestFactory
    Stream<DynamicTest> theTangentIsTheSumOverTheRow() {
        return ElementaryRules.TABLE.rows().stream()
                .filter(rule -> rule.op().result().isContinuous())
                .filter(rule -> !OrdinaryPoints.isPartial(rule.op())) // dual numbers do not know them
                .filter(rule -> OrdinaryPoints.of(rule.op()).isPresent())
                .map(rule -> DynamicTest.dynamicTest(
                        rule.op() + rule.op().parameters().toString(), () -> agree(rule)));
    }

    private static void agree(Rule rule) {
        assumeTrue(
                !(rule.op() instanceof Op.Function function)
                        || StaticMembers.method(function).isPresent(),
                "not in this version of Java");
        boolean isInFloat =
                rule.op().parameters().contains(Type.Scalar.FLOAT) || rule.op().result() == Type.Scalar.FLOAT;
        for (double[] point : OrdinaryPoints.of(rule.op()).orElseThrow()) {
            RowEvaluation row = new RowEvaluation(rule, point);
            double sum = 0;
            double size = 0;
            for (int i = 0; i < point.length; i++) {
                if (rule.adjoint(i).isPresent()) {
                    double term = row.adjoint(i, 1) * DIRECTION[i];
                    sum += term;
                    size += Math.abs(term);
                }
            }
            assertThat(tangent(rule, point)).isCloseTo(sum, within((isInFloat ? 1e-6 : 1e-14) * size));
        }
    }

    private static double tangent(Rule rule, double[] point) {
        Op op = rule.op();
        Procedure procedure = new Procedure(
                new Signature("", "f", op.parameters(), op.result(), false),
                rule.arguments(),
                Block.EMPTY,
                Optional.of(new Expr.Apply(op, List.copyOf(rule.arguments()))),
                Origin.NONE);
        List<Object> arguments = new ArrayList<>();
        List<Object> tangents = new ArrayList<>();
        for (int i = 0; i < point.length; i++) {
            Type.Scalar type = (Type.Scalar) op.parameters().get(i);
            arguments.add(Interpreter.evaluate(Exprs.convert(Exprs.num(point[i]), type), Map.of()));
            tangents.add(type.isContinuous() ? DIRECTION[i] : null);
        }
        return ((Dual) DualInterpreter.run(procedure, arguments, tangents)).tangent();
    }
}
