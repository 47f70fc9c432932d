package io.adjoint.processor.analysis;

import static io.adjoint.processor.ir.Exprs.add;
import static io.adjoint.processor.ir.Exprs.binary;
import static io.adjoint.processor.ir.Exprs.call;
import static io.adjoint.processor.ir.Exprs.convert;
import static io.adjoint.processor.ir.Exprs.div;
import static io.adjoint.processor.ir.Exprs.mul;
import static io.adjoint.processor.ir.Exprs.num;
import static io.adjoint.processor.ir.Exprs.sub;
import static io.adjoint.processor.ir.Ir.at;
import static io.adjoint.processor.ir.Ir.constant;
import static io.adjoint.processor.ir.Ir.declare;
import static io.adjoint.processor.ir.Ir.integer;
import static io.adjoint.processor.ir.Ir.length;
import static io.adjoint.processor.ir.Ir.procedure;
import static io.adjoint.processor.ir.Ir.real;
import static io.adjoint.processor.ir.Ir.reals;
import static org.assertj.core.api.Assertions.assertThat;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Ir;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import io.adjoint.processor.ir.Type.Scalar;
import java.util.List;
import org.junit.jupiter.api.Test;

class HazardsTest {
    private static final Var X = real("x");
    private static final Var I = integer("i");
    private static final Var J = integer("j");
    private static final Var N = integer("n");
    private static final Var A = reals("a");
    private static final Var B = reals("b");
    private static final Var M = Var.of("m", Type.arrayOf(Ir.DOUBLES));

    /** Hazards where nothing is known of any array. */
    private static Hazards unknown() {
        return new Hazards(array -> false);
    }

    private static boolean mayThrow(Expr expr) {
        return unknown().mayThrow(expr);
    }

    private static Stmt.For loop(Expr from, Symbol test, Expr bound) {
        return new Stmt.For(I, from, test, bound, Block.EMPTY, Origin.NONE);
    }

    private static boolean mayThrowIn(Stmt.For loop, Expr expr) {
        Hazards hazards = unknown();
        hazards.enter(loop);
        return hazards.mayThrow(expr);
    }

    @Test
    void floatingPointArithmeticNeverThrows() {
        assertThat(mayThrow(div(X, sub(X, X)))).isFalse();
        assertThat(mayThrow(binary(Symbol.REM, X, num(0)))).isFalse();
        assertThat(mayThrow(call(Op.Function.math("sqrt", 1), X))).isFalse();
    }

    @Test
    void aDivisionOfWholeNumbersThrowsUnlessTheDivisorIsAConstantOtherThanZero() {
        assertThat(mayThrow(binary(Symbol.DIV, constant(7), N))).isTrue();
        assertThat(mayThrow(binary(Symbol.REM, constant(7), constant(0)))).isTrue();
        assertThat(mayThrow(binary(Symbol.REM, N, constant(7)))).isFalse();
        assertThat(mayThrow(binary(Symbol.MUL, N, N))).isFalse();
    }

    @Test
    void aFunctionOfWholeNumbersMayThrowAndARoundingDoesNot() {
        Op exact = Op.Function.of("java.lang.Math", "multiplyExact", Scalar.INT, Scalar.INT, Scalar.INT);
        Op round = Op.Function.of("java.lang.Math", "round", Scalar.LONG, Scalar.DOUBLE);

        assertThat(mayThrow(Expr.Apply.of(exact, N, N))).isTrue();
        assertThat(mayThrow(Expr.Apply.of(round, X))).isFalse();
    }

    @Test
    void anAllocationThrowsUnlessItsSizesCannotBeNegative() {
        assertThat(mayThrow(new Expr.NewArray(Ir.DOUBLES, List.of(N)))).isTrue();
        assertThat(mayThrow(new Expr.NewArray(Ir.DOUBLES, List.of(constant(-1)))))
                .isTrue();
        assertThat(mayThrow(new Expr.NewArray(Ir.DOUBLES, List.of(constant(3)))))
                .isFalse();
    }

    @Test
    void theLengthOfAnArrayThatMayBeNullThrows() {
        assertThat(mayThrow(convert(length(A), Scalar.DOUBLE))).isTrue();
    }

    @Test
    void theLengthOfAnArrayThatTheProcedureMakesDoesNotThrow() {
        Procedure f = procedure(
                "f",
                List.of(A, N),
                num(0),
                declare(B, new Expr.NewArray(Ir.DOUBLES, List.of(N))),
                declare(M, new Expr.NewArray(Type.arrayOf(Ir.DOUBLES), List.of(constant(2)))));
        Hazards hazards = Hazards.of(f);

        assertThat(hazards.mayThrow(length(B))).isFalse();
        assertThat(hazards.mayThrow(length(A))).as("a parameter").isTrue();
        assertThat(hazards.mayThrow(length(at(M, I))))
                .as("a row that was not made")
                .isTrue();
        assertThat(hazards.mayThrow(at(B, I))).as("an element of it").isTrue();
    }

    @Test
    void clampThrowsIfItsBoundsAreInTheWrongOrder() {
        Op clamp = Op.Function.math("clamp", 3);

        assertThat(mayThrow(Expr.Apply.of(clamp, X, num(0), X))).isTrue();
    }

    @Test
    void aFaultIsFoundHoweverDeepItIs() {
        Expr quotient = binary(Symbol.DIV, constant(7), N);

        assertThat(unknown().of(mul(X, convert(add(quotient, constant(1)), Scalar.DOUBLE))))
                .containsExactly(quotient);
    }

    @Test
    void anElementIsSafeInALoopOverItsArray() {
        assertThat(mayThrow(at(A, I))).isTrue();
        assertThat(mayThrowIn(loop(constant(0), Symbol.LT, length(A)), at(A, I)))
                .isFalse();
        assertThat(mayThrowIn(loop(constant(2), Symbol.LT, length(A)), at(A, I)))
                .isFalse();
        assertThat(mayThrowIn(loop(sub(length(A), constant(1)), Symbol.GE, constant(0)), at(A, I)))
                .isFalse();
        assertThat(mayThrowIn(loop(sub(length(A), constant(1)), Symbol.GT, constant(-1)), at(A, I)))
                .isFalse();
    }

    @Test
    void anElementIsNotSafeInAnyOtherLoop() {
        assertThat(mayThrowIn(loop(constant(0), Symbol.LT, length(A)), at(B, I)))
                .as("another array")
                .isTrue();
        assertThat(mayThrowIn(loop(constant(0), Symbol.LT, length(A)), at(A, J)))
                .as("another index")
                .isTrue();
        assertThat(mayThrowIn(loop(constant(0), Symbol.LE, length(A)), at(A, I)))
                .as("one too far")
                .isTrue();
        assertThat(mayThrowIn(loop(constant(-1), Symbol.LT, length(A)), at(A, I)))
                .as("from below")
                .isTrue();
        assertThat(mayThrowIn(loop(N, Symbol.LT, length(A)), at(A, I)))
                .as("from anywhere")
                .isTrue();
        assertThat(mayThrowIn(loop(length(A), Symbol.GE, constant(0)), at(A, I)))
                .as("from past the end")
                .isTrue();
        assertThat(mayThrowIn(loop(sub(length(A), constant(1)), Symbol.GE, constant(-1)), at(A, I)))
                .as("down past the start")
                .isTrue();
    }

    @Test
    void anElementOfARowNeedsALoopOverTheRowsAndOneOverTheRow() {
        Hazards hazards = unknown();
        Expr.Element element = at(at(M, I), J);
        hazards.enter(loop(constant(0), Symbol.LT, length(M)));
        assertThat(hazards.mayThrow(element)).isTrue();
        hazards.enter(new Stmt.For(J, constant(0), Symbol.LT, length(at(M, I)), Block.EMPTY, Origin.NONE));
        assertThat(hazards.mayThrow(element)).isFalse();
        hazards.leave();
        assertThat(hazards.mayThrow(element)).as("after the inner loop").isTrue();
    }
}
