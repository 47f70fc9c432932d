package io.adjoint.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Interpreter;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import io.adjoint.processor.ir.Type.Scalar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random expressions, written, compiled with every warning an error, and run: the value is the interpreter's. */
class ExpressionsKeepTheirValueTest {
    private static final int METHODS = 150;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void whenReturned(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        RandomExpressions expressions = new RandomExpressions(random);
        List<Procedure> procedures = new ArrayList<>();
        for (int i = 0; i < METHODS; i++) {
            Expr result = expressions.expression(expressions.type(), random.nextInt(1, 7));
            procedures.add(procedure("f" + i, result));
        }
        check(seed, expressions, procedures);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13})
    void whenDeclaredAndAssigned(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        RandomExpressions expressions = new RandomExpressions(random);
        List<Procedure> procedures = new ArrayList<>();
        for (int i = 0; i < METHODS; i++) {
            Scalar type = expressions.type();
            Var target = Var.of("target", type);
            Expr grown = grown(target, expressions, random);
            procedures.add(procedure(
                    "f" + i,
                    target,
                    new Stmt.Declare(target, expressions.expression(type, 2), Origin.NONE),
                    new Stmt.Assign(target, grown, new Origin(0, 1, 1, "target *= 2;"))));
        }
        check(seed, expressions, procedures);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {21, 22})
    void whenIncremented(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        RandomExpressions expressions = new RandomExpressions(random);
        List<Procedure> procedures = new ArrayList<>();
        for (int i = 0; i < METHODS; i++) {
            boolean isDouble = random.nextBoolean();
            Expr index = Expr.Const.of(random.nextInt(4));
            Expr.Place target = isDouble
                    ? new Expr.Element(RandomExpressions.DOUBLES, index)
                    : new Expr.Element(new Expr.Element(RandomExpressions.GRID, index), index);
            Expr value = expressions.expression(target.type(), 3);
            procedures.add(procedure("f" + i, target, new Stmt.Increment(target, value, Origin.NONE)));
        }
        check(seed, expressions, procedures);
    }

    /** What an assignment to a variable makes of it, so that it often is a compound one. */
    private static Expr grown(Var target, RandomExpressions expressions, SplittableRandom random) {
        Scalar type = (Scalar) target.type();
        Expr operand = random.nextInt(4) == 0 ? Expr.Const.of(1) : expressions.expression(Scalar.INT, 2);
        return switch (type) {
            case DOUBLE, FLOAT ->
                Exprs.binary(
                        List.of(Symbol.ADD, Symbol.SUB, Symbol.MUL, Symbol.DIV).get(random.nextInt(4)),
                        target,
                        random.nextBoolean() ? Exprs.convert(operand, type) : expressions.expression(type, 2));
            case LONG, INT ->
                random.nextInt(4) == 0
                        ? Expr.Apply.of(new Op.Operator(Symbol.SHL, type), target, operand)
                        : Exprs.binary(
                                List.of(Symbol.ADD, Symbol.SUB, Symbol.MUL).get(random.nextInt(3)),
                                target,
                                Exprs.convert(operand, type));
            case BOOLEAN -> Exprs.binary(Symbol.XOR, target, expressions.expression(type, 2));
            case SHORT, CHAR, BYTE ->
                Exprs.convert(Exprs.binary(Symbol.ADD, Exprs.convert(target, Scalar.INT), operand), type);
        };
    }

    private static Procedure procedure(String name, Expr result, Stmt... body) {
        List<Var> parameters = RandomExpressions.variables();
        List<Type> types = parameters.stream().map(Var::type).toList();
        Signature signature = new Signature("", name, types, result.type(), false);
        return new Procedure(signature, parameters, Block.of(body), Optional.of(result), Origin.NONE);
    }

    private static void check(long seed, RandomExpressions expressions, List<Procedure> procedures) {
        String source = JavaWriter.write(Generated.classOf(procedures.toArray(Procedure[]::new)));
        ClassLoader classes = new JavaSources()
                .with("demo.Model", "package demo; final class Model {}")
                .with(Generated.NAME, source)
                .compile();
        for (Procedure procedure : procedures) {
            for (int point = 0; point < 4; point++) {
                Map<Var, Object> values = expressions.values();
                Object expected = Interpreter.run(procedure, copied(values));
                Object actual = Generated.call(classes, Generated.NAME, procedure.name(), copied(values));
                // boxed values are equal if their bits are
                assertThat(actual)
                        .as("seed %d, %s at %s, written%n%s", seed, procedure, values, text(procedure, source))
                        .isEqualTo(expected);
            }
        }
    }

    private static String text(Procedure procedure, String source) {
        int start = source.indexOf(" " + procedure.name() + "(");
        return source.substring(start, source.indexOf("\n  }\n", start));
    }

    private static Object[] copied(Map<Var, Object> values) {
        return values.values().stream().map(ExpressionsKeepTheirValueTest::copy).toArray();
    }

    private static Object copy(Object value) {
        if (value instanceof double[] doubles) {
            return doubles.clone();
        }
        if (value instanceof float[][] rows) {
            return Arrays.stream(rows).map(float[]::clone).toArray(float[][]::new);
        }
        return value;
    }
}
