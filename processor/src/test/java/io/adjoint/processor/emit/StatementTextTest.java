package io.adjoint.processor.emit;

import static io.adjoint.processor.ir.Exprs.add;
import static io.adjoint.processor.ir.Exprs.binary;
import static io.adjoint.processor.ir.Exprs.convert;
import static io.adjoint.processor.ir.Exprs.mul;
import static io.adjoint.processor.ir.Exprs.neg;
import static io.adjoint.processor.ir.Exprs.num;
import static io.adjoint.processor.ir.Exprs.sub;
import static org.assertj.core.api.Assertions.assertThat;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import io.adjoint.processor.ir.Type.Scalar;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatementTextTest {
    private static final Var X = Var.of("x", Scalar.DOUBLE);
    private static final Var I = Var.of("i", Scalar.INT);
    private static final Var B = Var.of("b", Scalar.BYTE);
    private static final Var P = Var.of("p", Scalar.BOOLEAN);
    private static final Var A = Var.of("a", Type.arrayOf(Scalar.DOUBLE));
    private static final Var MODEL = Var.of("model", new Type.Reference("demo.Model"));
    private static final List<Var> PARAMETERS = List.of(X, I, B, P, A, MODEL);

    private static void check(Stmt stmt, String... lines) {
        assertThat(Generated.body(Generated.routine(PARAMETERS, stmt))).containsExactly(lines);
    }

    private static Stmt declare(String name, Type type, Expr value) {
        return new Stmt.Declare(Var.of(name, type), value, Origin.NONE);
    }

    private static Stmt assign(Expr.Place target, Expr value) {
        return new Stmt.Assign(target, value, Origin.NONE);
    }

    private static Stmt increment(Expr value) {
        return new Stmt.Increment(X, value, Origin.NONE);
    }

    @Test
    void assignmentsThatGrowOrShrinkTheirTargetAreCompound() {
        check(assign(X, add(X, num(2))), "x += 2.0;");
        check(assign(X, sub(X, convert(I, Scalar.DOUBLE))), "x -= i;");
        check(assign(X, add(num(2), X)), "x = 2.0 + x;");
        check(assign(I, add(I, Expr.Const.of(1))), "i++;");
        check(assign(I, sub(I, Expr.Const.of(1))), "i--;");
        Expr.Element element = new Expr.Element(A, I);
        check(assign(element, add(element, X)), "a[i] += x;");
        check(assign(B, convert(add(convert(B, Scalar.INT), I), Scalar.BYTE)), "b = (byte) (b + i);");
    }

    @Test
    void otherAssignmentsAreCompoundIfTheUserWroteThemSo() {
        check(assign(X, mul(X, num(2))), "x = x * 2.0;");
        check(new Stmt.Assign(X, mul(X, num(2)), new Origin(0, 1, 1, "x *= 2;")), "x *= 2.0;");
    }

    @Test
    void aTargetThatMayDifferTheSecondTimeIsWrittenTwice() {
        Op.Function random = new Op.Function("java.lang.Math", "random", List.of(), Scalar.DOUBLE, false);
        Expr.Element element = new Expr.Element(A, convert(Expr.Apply.of(random), Scalar.INT));
        check(assign(element, add(element, X)), "a[(int) Math.random()] = a[(int) Math.random()] + x;");
    }

    @Test
    void anIncrementByANegativeIsADecrement() {
        check(increment(mul(X, X)), "x += x * x;");
        check(increment(neg(mul(X, X))), "x -= x * x;");
        check(increment(neg(sub(X, num(1)))), "x -= x - 1.0;");
    }

    @Test
    void branches() {
        Stmt last = new Stmt.If(P, Block.of(increment(X)), Block.of(increment(num(1))), Origin.NONE);
        Stmt middle =
                new Stmt.If(binary(Symbol.LT, X, num(0)), Block.of(increment(num(2))), Block.of(last), Origin.NONE);
        check(
                new Stmt.If(P, Block.of(increment(num(3))), Block.of(middle), Origin.NONE),
                "if (p) {",
                "x += 3.0;",
                "} else if (x < 0.0) {",
                "x += 2.0;",
                "} else if (p) {",
                "x += x;",
                "} else {",
                "x += 1.0;",
                "}");
        check(new Stmt.If(P, Block.EMPTY, Block.of(increment(X)), Origin.NONE), "if (!p) {", "x += x;", "}");
        check(
                new Stmt.If(
                        Expr.Apply.of(new Op.Operator(Symbol.NOT, Scalar.BOOLEAN), P),
                        Block.EMPTY,
                        Block.of(increment(X)),
                        Origin.NONE),
                "if (p) {",
                "x += x;",
                "}");
    }

    @Test
    void loops() {
        Var k = Var.of("k", Scalar.INT);
        check(
                new Stmt.For(k, Expr.Const.of(1), Symbol.LE, add(I, I), Block.EMPTY, Origin.NONE),
                "for (int k = 1; k <= i + i; k++) {",
                "}");
        check(
                new Stmt.For(k, convert(B, Scalar.INT), Symbol.GT, convert(B, Scalar.INT), Block.EMPTY, Origin.NONE),
                "for (int k = b; k > b; k--) {",
                "}");
        check(new Stmt.While(P, Block.EMPTY, Origin.NONE), "while (p) {", "}");
        check(new Stmt.CountDown(I, Block.EMPTY, Origin.NONE), "for (; i > 0; i--) {", "}");
    }

    @Test
    void aConditionThatJavacFindsConstantIsHeldInAVariable() {
        Stmt never = new Stmt.While(Expr.Const.of(false), Block.of(increment(X)), Origin.NONE);
        check(never, "boolean repeats = false;", "while (repeats) {", "x += x;", "}");
        assertThat(Generated.run(Generated.procedure(List.of(X), X, never), 2.0))
                .isEqualTo(2.0);
    }

    @Test
    void whatCannotBeReachedIsNotWritten() {
        Expr exception = new Expr.Opaque(
                List.of("new ‹java.lang.IllegalStateException›()"), List.of(), new Type.Reference("java.lang.Object"));
        Stmt both = new Stmt.If(
                P,
                Block.of(new Stmt.Throw(exception, Origin.NONE), increment(X)),
                Block.of(new Stmt.Throw(exception, Origin.NONE)),
                Origin.NONE);
        assertThat(Generated.body(Generated.procedure(PARAMETERS, X, both, increment(X))))
                .containsExactly(
                        "if (p) {",
                        "throw new IllegalStateException();",
                        "} else {",
                        "throw new IllegalStateException();",
                        "}");
    }

    @Test
    void calls() {
        Signature statics = new Signature("demo.Model", "help", List.of(Scalar.DOUBLE), Scalar.DOUBLE, false);
        Signature virtual =
                new Signature("demo.Model", "help", List.of(MODEL.type(), Scalar.DOUBLE), Scalar.DOUBLE, true);
        Signature own = new Signature("", "help$grad", List.of(Scalar.DOUBLE), Scalar.DOUBLE, false);
        Optional<Var> u = Optional.of(Var.of("u", Scalar.DOUBLE));
        List<Expr> argument = List.of(convert(I, Scalar.DOUBLE));
        check(new Stmt.Call(u, true, statics, argument, Origin.NONE), "double u = Model.help((double) i);");
        check(new Stmt.Call(Optional.of(X), false, virtual, List.of(MODEL, X), Origin.NONE), "x = model.help(x);");
        check(new Stmt.Call(Optional.empty(), false, own, argument, Origin.NONE), "help$grad(i);");
        Signature ofShort = new Signature("", "yield", List.of(Scalar.SHORT), Type.Void.VOID, false);
        Expr small = new Expr.Const((byte) 1, Scalar.BYTE);
        check(
                new Stmt.Call(Optional.empty(), false, ofShort, List.of(convert(small, Scalar.SHORT)), Origin.NONE),
                "ModelGrad.yield((short) 1);");
    }

    @Test
    void allocations() {
        Type.Array grid = Type.arrayOf(Type.arrayOf(Scalar.DOUBLE));
        Type.Array row = Type.arrayOf(Scalar.DOUBLE);
        check(
                declare("g", grid, new Expr.NewArray(grid, List.of(I, add(I, I)))),
                "double[][] g = new double[i][i + i];");
        check(declare("g", grid, new Expr.NewArray(grid, List.of(I))), "double[][] g = new double[i][];");
        check(
                declare("r", row, new Expr.ArrayLiteral(row, List.of(num(1), convert(I, Scalar.DOUBLE)))),
                "double[] r = new double[] {1.0, i};");
        Expr first = new Expr.ArrayLiteral(row, List.of(num(1)));
        check(
                declare("g", grid, new Expr.ArrayLiteral(grid, List.of(first, new Expr.ArrayLiteral(row, List.of())))),
                "double[][] g = new double[][] {{1.0}, {}};");
    }

    @Test
    void declarationsTakeWhatJavaConverts() {
        check(declare("d", Scalar.DOUBLE, convert(I, Scalar.DOUBLE)), "double d = i;");
        check(declare("d", Scalar.INT, convert(X, Scalar.INT)), "int d = (int) x;");
        check(declare("d", Scalar.BYTE, new Expr.Const((byte) -3, Scalar.BYTE)), "byte d = -3;");
    }

    @Test
    void commentsThatLookLikeSomethingElseStayComments() {
        check(
                new Stmt.Comment("line 3: x = \"$L\" + $T; \\u000a x = 1;"),
                "// line 3: x = \"$L\" + $T; \\\\u000a x = 1;");
        check(new Stmt.Comment("c == '\\\\u000a'\n x = 1;"), "// c == '\\\\u000a' x = 1;");
        Stmt hostile = new Stmt.Comment("a \\u000a \\\\\\u000d \\uuu000a \u2028 b\r\n */ x = 3;");
        assertThat(Generated.run(Generated.procedure(List.of(X), X, hostile), 2.0))
                .isEqualTo(2.0);
    }

    @Test
    void theReverseSweepIsSetOff() {
        Stmt reverse = new Stmt.Comment("Reverse sweep");
        check(reverse, "// Reverse sweep");
        assertThat(Generated.body(Generated.routine(PARAMETERS, increment(X), reverse)))
                .containsExactly("x += x;", "", "// Reverse sweep");
    }
}
