package io.adjoint.processor.emit;

import static io.adjoint.processor.ir.Exprs.add;
import static io.adjoint.processor.ir.Exprs.call;
import static io.adjoint.processor.ir.Exprs.mul;
import static io.adjoint.processor.ir.Exprs.num;
import static org.assertj.core.api.Assertions.assertThat;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalNamesTest {
    private static final Var X = Var.of("x", Scalar.DOUBLE);
    private static final Var N = Var.of("n", Scalar.INT);

    private static Var doubleVar(String name, int id) {
        return new Var(name, id, Scalar.DOUBLE);
    }

    private static Stmt declare(Var variable, Expr value) {
        return new Stmt.Declare(variable, value, Origin.NONE);
    }

    private static Stmt increment(Var target, Expr value) {
        return new Stmt.Increment(target, value, Origin.NONE);
    }

    private static Stmt loop(Var index, Stmt... body) {
        return new Stmt.For(index, Expr.Const.of(0), Symbol.LT, N, Block.of(body), Origin.NONE);
    }

    private static void check(Procedure procedure, Object expected, Object[] arguments, String... lines) {
        assertThat(Generated.body(procedure)).containsExactly(lines);
        assertThat(Generated.run(procedure, arguments)).isEqualTo(expected);
    }

    @Test
    void twoLoopsMayUseTheSameName() {
        Var first = new Var("i", 0, Scalar.INT);
        Var second = new Var("i", 1, Scalar.INT);
        check(
                Generated.procedure(
                        List.of(X, N),
                        X,
                        loop(first, increment(X, num(1))),
                        loop(second, increment(X, num(2))),
                        loop(first, increment(X, num(3)))),
                12.0,
                new Object[] {0.0, 2},
                "for (int i = 0; i < n; i++) {",
                "x += 1.0;",
                "}",
                "for (int i = 0; i < n; i++) {",
                "x += 2.0;",
                "}",
                "for (int i = 0; i < n; i++) {",
                "x += 3.0;",
                "}",
                "return x;");
    }

    @Test
    void aVariableDeclaredAgainElsewhereKeepsItsName() {
        Var t = doubleVar("t", 0);
        check(
                Generated.procedure(
                        List.of(X, N),
                        X,
                        loop(Var.of("i", Scalar.INT), declare(t, num(2)), increment(X, t)),
                        loop(Var.of("i", Scalar.INT), declare(t, num(3)), increment(X, t))),
                5.0,
                new Object[] {0.0, 1},
                "for (int i = 0; i < n; i++) {",
                "double t = 2.0;",
                "x += t;",
                "}",
                "for (int i = 0; i < n; i++) {",
                "double t = 3.0;",
                "x += t;",
                "}",
                "return x;");
    }

    @Test
    void theUsersVariableGoesBeforeAGeneratedOneOfItsName() {
        Var generated = doubleVar("xBar", 1);
        Var users = doubleVar("xBar", 0);
        check(
                Generated.procedure(
                        List.of(X, N),
                        generated,
                        declare(generated, num(0)),
                        loop(Var.of("i", Scalar.INT), declare(users, X), increment(generated, users))),
                6.0,
                new Object[] {3.0, 2},
                "double xBar2 = 0.0;",
                "for (int i = 0; i < n; i++) {",
                "double xBar = x;",
                "xBar2 += xBar;",
                "}",
                "return xBar2;");
    }

    @Test
    void aNumberedNameIsNotTakenFromAVariableThatHasItByRight() {
        Var generated = doubleVar("t", 1);
        check(
                Generated.procedure(
                        List.of(X),
                        add(add(doubleVar("t", 0), generated), doubleVar("t2", 0)),
                        declare(generated, num(1)),
                        declare(doubleVar("t", 0), num(10)),
                        declare(doubleVar("t2", 0), num(100))),
                111.0,
                new Object[] {0.0},
                "double t3 = 1.0;",
                "double t = 10.0;",
                "double t2 = 100.0;",
                "return t + t3 + t2;");
    }

    @Test
    void parametersKeepTheirNames() {
        Var seed = new Var("seed", 1, Scalar.DOUBLE);
        check(
                Generated.procedure(
                        List.of(doubleVar("seed", 0), X),
                        mul(seed, doubleVar("seed", 0)),
                        declare(seed, add(X, doubleVar("seed", 0)))),
                10.0,
                new Object[] {2.0, 3.0},
                "double seed2 = x + seed;",
                "return seed2 * seed;");
    }

    @Test
    void aLocalThatWouldHideAClassGivesWay() {
        Var math = doubleVar("Math", 0);
        check(
                Generated.procedure(List.of(X), call(Op.Function.math("sqrt", 1), math), declare(math, add(X, X))),
                4.0,
                new Object[] {8.0},
                "double Math2 = x + x;",
                "return Math.sqrt(Math2);");
        check(
                Generated.procedure(List.of(X), math, declare(math, add(X, X))),
                16.0,
                new Object[] {8.0},
                "double Math = x + x;",
                "return Math;");
    }

    @Test
    void aClassThatAParameterWouldHideIsWrittenWithItsPackage() {
        Var math = doubleVar("Math", 0);
        Var java = doubleVar("java", 0);
        Expr root = call(Op.Function.math("sqrt", 1), math);
        check(
                Generated.procedure(List.of(math), add(root, java), declare(java, num(1))),
                3.0,
                new Object[] {4.0},
                "double java2 = 1.0;",
                "return java.lang.Math.sqrt(Math) + java2;");
        check(
                Generated.procedure(List.of(math, java), add(root, java)),
                7.0,
                new Object[] {4.0, 5.0},
                "return java.lang.Math.sqrt(Math) + java2;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"größe", "変数", "x$1", "$", "$$L", "_x", "yield", "record", "var", "sealed", "String"})
    void unusualNamesAreKept(String name) {
        Var variable = doubleVar(name, 0);
        check(
                Generated.procedure(
                        List.of(X, N),
                        variable,
                        declare(variable, X),
                        new Stmt.Assign(variable, mul(variable, X), Origin.NONE),
                        increment(variable, num(1))),
                10.0,
                new Object[] {3.0, 0},
                "double " + name + " = x;",
                name + " = " + name + " * x;",
                name + " += 1.0;",
                "return " + name + ";");
    }

    @Test
    void keywordsAreNumbered() {
        Var variable = doubleVar("enum", 0);
        assertThat(Generated.body(Generated.procedure(List.of(X), variable, declare(variable, X))))
                .containsExactly("double enum2 = x;", "return enum2;");
    }

    @Test
    void sixtyFiveLoopsNest() {
        int depth = 65;
        Stmt inner = increment(X, num(1));
        for (int i = 0; i < depth; i++) {
            inner = loop(new Var("i", i, Scalar.INT), inner);
        }
        Procedure procedure = Generated.procedure(List.of(X, N), X, inner);
        assertThat(Generated.run(procedure, 0.0, 1)).isEqualTo(1.0);
        assertThat(Generated.body(procedure)).contains("for (int i = 0; i", "for (int i65 = 0; i65 < n; i65++) {");
    }

    /** Declarations of three names in random blocks, each counted by where it stands: javac and the sum agree. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void randomScopesCompileAndKeepTheirVariablesApart(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] expected = {0};
        Procedure procedure = Generated.procedure(
                List.of(X, N),
                X,
                block(random, 5, new ArrayList<>(), new int[3], expected).toArray(Stmt[]::new));
        assertThat(Generated.run(procedure, 0.0, 1))
                .as("seed %d%n%s", seed, String.join("\n", Generated.body(procedure)))
                .isEqualTo(expected[0]);
    }

    private static List<Stmt> block(
            SplittableRandom random, int depth, List<Stmt.Declare> visible, int[] ids, double[] sum) {
        List<Stmt> statements = new ArrayList<>();
        List<Stmt.Declare> inScope = new ArrayList<>(visible);
        for (int k = 0; k < 4; k++) {
            int name = random.nextInt(3);
            int id = random.nextBoolean() ? ids[name]++ : ids[name]++ + 100;
            Stmt.Declare declared = new Stmt.Declare(
                    doubleVar(List.of("a", "a2", "b").get(name), id), num(random.nextInt(1, 1000)), Origin.NONE);
            statements.add(declared);
            inScope.add(declared);
            Stmt.Declare read = inScope.get(random.nextInt(inScope.size()));
            statements.add(increment(X, read.variable()));
            sum[0] += (Double) ((Expr.Const) read.value()).value();
            if (depth > 0 && random.nextBoolean()) {
                Expr always = Exprs.binary(Symbol.EQ, N, Expr.Const.of(1));
                List<Stmt> inner = block(random, depth - 1, inScope, ids, sum);
                statements.add(new Stmt.If(always, new Block(inner), Block.EMPTY, Origin.NONE));
            }
        }
        return statements;
    }
}
