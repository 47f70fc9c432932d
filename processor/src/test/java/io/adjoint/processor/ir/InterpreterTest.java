package io.adjoint.processor.ir;

import static io.adjoint.processor.ir.Exprs.add;
import static io.adjoint.processor.ir.Exprs.binary;
import static io.adjoint.processor.ir.Exprs.call;
import static io.adjoint.processor.ir.Exprs.convert;
import static io.adjoint.processor.ir.Exprs.div;
import static io.adjoint.processor.ir.Exprs.mul;
import static io.adjoint.processor.ir.Exprs.num;
import static io.adjoint.processor.ir.Exprs.sub;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Type.Scalar;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InterpreterTest {
    private static final Var X = Ir.real("x");
    private static final Var S = Ir.real("s");
    private static final Var W = Ir.reals("w");
    private static final Var I = Ir.integer("i");
    private static final Var N = Ir.integer("n");
    private static final Expr ZERO = Ir.constant(0);
    private static final Expr ONE = Ir.constant(1);

    @Test
    void aCountedLoopRunsUpwardsAndDownwards() {
        Var digits = Ir.integer("digits");
        Expr appended = add(mul(digits, Ir.constant(10)), I);
        Procedure upwards = Ir.procedure(
                "f", List.of(N), digits, Ir.declare(digits, ZERO), Ir.upTo(I, ONE, N, Ir.assign(digits, appended)));
        Procedure downwards = Ir.procedure(
                "f", List.of(N), digits, Ir.declare(digits, ZERO), Ir.downTo(I, N, ONE, Ir.assign(digits, appended)));

        assertThat(Interpreter.run(upwards, 5)).isEqualTo(1234);
        assertThat(Interpreter.run(downwards, 5)).isEqualTo(54321);
        assertThat(Interpreter.run(downwards, 0)).isEqualTo(0);
    }

    @Test
    void aLoopRunsWhileItsConditionHolds() {
        Procedure halving = Ir.procedure(
                "f",
                List.of(X),
                N,
                Ir.declare(N, ZERO),
                Ir.loop(binary(Op.Symbol.GT, X, num(1)), Ir.assign(X, div(X, num(2))), Ir.increment(N, ONE)));

        assertThat(Interpreter.run(halving, 10.0)).isEqualTo(4);
    }

    @Test
    void aCountDownTakesAsManyTurnsAsWereCounted() {
        Procedure power =
                Ir.procedure("f", List.of(X, N), S, Ir.declare(S, num(1)), Ir.countDown(N, Ir.assign(S, mul(S, X))));

        assertThat(Interpreter.run(power, 3.0, 4)).isEqualTo(81.0);
        assertThat(Interpreter.run(power, 3.0, -1)).isEqualTo(1.0);
    }

    @Test
    void onlyTheBranchTakenIsRun() {
        Procedure reciprocal = Ir.procedure(
                "f",
                List.of(N),
                I,
                Ir.declare(I, ZERO),
                Ir.branch(
                        binary(Op.Symbol.NE, N, ZERO),
                        Block.of(Ir.assign(I, binary(Op.Symbol.DIV, Ir.constant(100), N))),
                        Block.of(Ir.assign(I, Ir.constant(-1)))));

        assertThat(Interpreter.run(reciprocal, 30)).isEqualTo(3);
        assertThat(Interpreter.run(reciprocal, 0)).isEqualTo(-1);
    }

    @Test
    void anArrayArgumentIsWrittenInPlace() {
        Procedure shift = Ir.procedure(
                "shift", List.of(W), Ir.upTo(I, ONE, Ir.length(W), Ir.increment(Ir.at(W, I), Ir.at(W, sub(I, ONE)))));
        double[] w = {1, 2, 3};

        assertThat(Interpreter.run(shift, (Object) w)).isNull();
        assertThat(w).containsExactly(1, 3, 6);
    }

    @Test
    void arraysOfAnyRankAreMadeAndFilled() {
        Var m = Var.of("m", Type.arrayOf(Ir.DOUBLES));
        Procedure identity = Ir.procedure(
                "f",
                List.of(N),
                m,
                Ir.declare(m, new Expr.NewArray(Type.arrayOf(Ir.DOUBLES), List.of(N, N))),
                Ir.upTo(I, ZERO, N, Ir.assign(Ir.at(Ir.at(m, I), I), num(1))));
        Var table = Var.of("table", Type.arrayOf(Ir.DOUBLES));
        Expr row = new Expr.ArrayLiteral(Ir.DOUBLES, List.of(num(3), num(4)));
        Procedure literal = Ir.procedure(
                "f",
                List.of(),
                table,
                Ir.declare(table, new Expr.ArrayLiteral(Type.arrayOf(Ir.DOUBLES), List.of(row))));

        assertThat((double[][]) Interpreter.run(identity, 2)).isDeepEqualTo(new double[][] {{1, 0}, {0, 1}});
        assertThat((double[][]) Interpreter.run(literal)).isDeepEqualTo(new double[][] {{3, 4}});
    }

    @Test
    void arithmeticIsThatOfJavaAtEachType() {
        assertThat(evaluate(binary(Op.Symbol.ADD, Ir.constant(Integer.MAX_VALUE), ONE)))
                .isEqualTo(Integer.MIN_VALUE);
        assertThat(evaluate(binary(Op.Symbol.ADD, Expr.Const.of(0.1f), Expr.Const.of(0.2f))))
                .isEqualTo(0.1f + 0.2f);
        assertThat(evaluate(binary(Op.Symbol.ADD, num(0.1), num(0.2)))).isEqualTo(0.1 + 0.2);
        assertThat(evaluate(binary(Op.Symbol.DIV, Ir.constant(-7), Ir.constant(2))))
                .isEqualTo(-3);
        assertThat(evaluate(binary(Op.Symbol.REM, Ir.constant(-7), Ir.constant(2))))
                .isEqualTo(-1);
        assertThat(evaluate(binary(Op.Symbol.REM, num(-7.5), num(2)))).isEqualTo(-1.5);
        assertThat(evaluate(Expr.Apply.of(
                        new Op.Operator(Op.Symbol.USHR, Scalar.LONG),
                        new Expr.Const(-1L, Scalar.LONG),
                        Ir.constant(60))))
                .isEqualTo(15L);
        assertThat(evaluate(binary(Op.Symbol.XOR, Ir.constant(6), Ir.constant(3))))
                .isEqualTo(5);
        assertThat(evaluate(binary(Op.Symbol.EQ, num(Double.NaN), num(Double.NaN))))
                .isEqualTo(false);
        assertThat(evaluate(binary(Op.Symbol.EQ, num(0.0), num(-0.0)))).isEqualTo(true);
    }

    @Test
    void conversionsAreThoseOfJava() {
        assertThat(evaluate(convert(num(-2.9), Scalar.INT))).isEqualTo(-2);
        assertThat(evaluate(convert(num(Double.NaN), Scalar.LONG))).isEqualTo(0L);
        assertThat(evaluate(convert(num(1e20), Scalar.INT))).isEqualTo(Integer.MAX_VALUE);
        assertThat(evaluate(convert(num(0.1), Scalar.FLOAT))).isEqualTo(0.1f);
        assertThat(evaluate(convert(Expr.Const.of(0.1f), Scalar.DOUBLE))).isEqualTo((double) 0.1f);
        assertThat(evaluate(convert(Ir.constant(300), Scalar.BYTE))).isEqualTo((byte) 44);
        assertThat(evaluate(convert(Ir.constant(97), Scalar.CHAR))).isEqualTo('a');
        assertThat(evaluate(convert(new Expr.Const('a', Scalar.CHAR), Scalar.DOUBLE)))
                .isEqualTo(97.0);
        assertThat(evaluate(convert(new Expr.Const((1L << 53) + 1, Scalar.LONG), Scalar.DOUBLE)))
                .isEqualTo(0x1p53);
    }

    @Test
    void functionsAndConstantsAreJavasOwn() {
        assertThat(evaluate(call(Op.Function.math("sin", 1), num(0.5)))).isEqualTo(Math.sin(0.5));
        assertThat(evaluate(new Expr.Static("java.lang.Math", "PI", Scalar.DOUBLE)))
                .isEqualTo(Math.PI);
        assertThat(evaluate(new Expr.Static("java.util.Locale.Category", "FORMAT", new Type.Reference("x"))))
                .isEqualTo(java.util.Locale.Category.FORMAT);
    }

    @Test
    void whatIsNotAskedForIsNotEvaluated() {
        Expr fails = binary(Op.Symbol.EQ, binary(Op.Symbol.DIV, ONE, ZERO), ONE);
        Expr no = Expr.Const.of(false);
        Expr yes = Expr.Const.of(true);

        assertThat(evaluate(binary(Op.Symbol.COND_AND, no, fails))).isEqualTo(false);
        assertThat(evaluate(binary(Op.Symbol.COND_OR, yes, fails))).isEqualTo(true);
        assertThat(evaluate(new Expr.Conditional(yes, ONE, binary(Op.Symbol.DIV, ONE, ZERO))))
                .isEqualTo(1);
        assertThatThrownBy(() -> evaluate(binary(Op.Symbol.AND, no, fails))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aProcedureCallsOthersAndItself() {
        Var y = Ir.real("y");
        Signature own = Ir.signature("factorial", Scalar.DOUBLE, Scalar.DOUBLE);
        Procedure factorial = Ir.procedure(
                "factorial",
                List.of(X),
                S,
                Ir.declare(S, num(1)),
                Ir.branch(
                        binary(Op.Symbol.GT, X, num(1)),
                        Block.of(Ir.callInto(y, own, sub(X, num(1))), Ir.assign(S, mul(X, y))),
                        Block.EMPTY));

        assertThat(Interpreter.run(Ir.program(factorial), own, 5.0)).isEqualTo(120.0);
    }

    @Test
    void aFunctionWithoutAnOwnerIsAProcedureOfTheProgram() {
        Procedure square = Ir.procedure("square", List.of(X), mul(X, X));
        Op.Function own = Op.Function.of("", "square", Scalar.DOUBLE, Scalar.DOUBLE);
        Procedure delegating = Ir.procedure("f", List.of(S), add(call(own, S), num(1)));

        assertThat(Interpreter.run(Ir.program(square, delegating), delegating.signature(), 3.0))
                .isEqualTo(10.0);
    }

    @Test
    void aTapeGivesBackInReverseAndKeepsKindsApart() {
        Var tape = Var.of("tape", Type.Tape.SHARED);
        Procedure swap = Ir.procedure(
                "f",
                List.of(X, S, N, I),
                sub(X, convert(N, Scalar.DOUBLE)),
                Ir.declare(tape, new Expr.NewTape(Type.Tape.SHARED)),
                Ir.push(tape, X),
                Ir.push(tape, N),
                Ir.push(tape, S),
                Ir.push(tape, I),
                Ir.pop(tape, X),
                Ir.pop(tape, N));

        assertThat(Interpreter.run(swap, 1.0, 20.0, 3, 4)).isEqualTo(16.0);
    }

    @Test
    void anEmptyTapeHasNothingToPop() {
        Var tape = Var.of("tape", new Type.Tape(Scalar.DOUBLE));
        Procedure popped = Ir.procedure(
                "f", List.of(X), X, Ir.declare(tape, new Expr.NewTape(new Type.Tape(Scalar.DOUBLE))), Ir.pop(tape, X));

        assertThatThrownBy(() -> Interpreter.run(popped, 1.0)).hasMessageContaining("empty tape");
    }

    @Test
    void severalResultsComeUnderTheirNames() {
        Type.Bundle type = new Type.Bundle(
                "LossGrad",
                List.of(new Type.Bundle.Component("value", Scalar.DOUBLE), new Type.Bundle.Component("w", Ir.DOUBLES)));
        Var b = Var.of("b", type);
        Procedure pack = Ir.procedure("pack", List.of(X, W), new Expr.Pack(type, List.of(X, W)));
        Procedure unpack = Ir.procedure(
                "unpack",
                List.of(X, W),
                new Expr.Component(b, "value", Scalar.DOUBLE),
                Ir.callInto(b, pack.signature(), X, W));

        double[] w = {1};
        assertThat(((Interpreter.Packed) Interpreter.run(pack, 2.0, w)).get("w"))
                .isSameAs(w);
        assertThat(Interpreter.run(Ir.program(pack, unpack), unpack.signature(), 2.0, w))
                .isEqualTo(2.0);
    }

    @Test
    void whatJavaThrowsIsThrown() {
        Procedure read = Ir.procedure("f", List.of(W, N), Ir.at(W, N));
        Expr refused = new Expr.Opaque(List.of("new p.Refused()"), List.of(), new Type.Reference("p.Refused"));
        Procedure raise = Ir.procedure("f", List.of(), new Stmt.Throw(refused, Origin.NONE));

        assertThatThrownBy(() -> Interpreter.run(read, new double[2], 2))
                .isInstanceOf(ArrayIndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Interpreter.run(read, null, 2)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> Interpreter.run(raise))
                .isInstanceOf(Interpreter.Thrown.class)
                .hasMessage("new p.Refused()");
    }

    @Test
    void aFunctionIsCalledForWhatItChecks() {
        Type object = new Type.Reference("java.lang.Object");
        Op.Function require = Op.Function.of("java.util.Objects", "requireNonNull", object, object);
        Procedure check = Ir.procedure("f", List.of(W), new Stmt.Evaluate(Expr.Apply.of(require, W), Origin.NONE));

        assertThat(Interpreter.run(check, (Object) new double[0])).isNull();
        assertThatThrownBy(() -> Interpreter.run(check, (Object) null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void arraysAreComparedByIdentity() {
        Expr same = Expr.Apply.of(new Op.SameReference(false, Ir.DOUBLES, Ir.DOUBLES), W, Ir.reals("v"));
        Procedure compare = Ir.procedure("f", List.of(W, Ir.reals("v")), same);
        double[] w = {1};

        assertThat(Interpreter.run(compare, w, w)).isEqualTo(true);
        assertThat(Interpreter.run(compare, w, w.clone())).isEqualTo(false);
    }

    @Test
    void aLoopThatDoesNotEndIsStopped() {
        Procedure forever = Ir.procedure("f", List.of(), Ir.loop(Expr.Const.of(true)));

        assertThatThrownBy(() -> Interpreter.run(forever)).hasMessageContaining("does not end");
    }

    @Test
    void aVariableWhoseBlockIsOverHasNoValue() {
        Procedure leaking = Ir.procedure(
                "f", List.of(X), S, Ir.branch(Expr.Const.of(true), Block.of(Ir.declare(S, X)), Block.EMPTY));

        assertThatThrownBy(() -> Interpreter.run(leaking, 1.0)).hasMessageContaining("s has no value");
    }

    private static Object evaluate(Expr expr) {
        return Interpreter.evaluate(expr, Map.of());
    }
}
