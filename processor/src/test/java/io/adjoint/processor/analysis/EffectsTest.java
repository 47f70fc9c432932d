package io.adjoint.processor.analysis;

import static io.adjoint.processor.ir.Exprs.add;
import static io.adjoint.processor.ir.Exprs.binary;
import static io.adjoint.processor.ir.Exprs.convert;
import static io.adjoint.processor.ir.Exprs.mul;
import static io.adjoint.processor.ir.Exprs.num;
import static io.adjoint.processor.ir.Ir.assign;
import static io.adjoint.processor.ir.Ir.at;
import static io.adjoint.processor.ir.Ir.branch;
import static io.adjoint.processor.ir.Ir.call;
import static io.adjoint.processor.ir.Ir.callInto;
import static io.adjoint.processor.ir.Ir.constant;
import static io.adjoint.processor.ir.Ir.declare;
import static io.adjoint.processor.ir.Ir.integer;
import static io.adjoint.processor.ir.Ir.length;
import static io.adjoint.processor.ir.Ir.loop;
import static io.adjoint.processor.ir.Ir.procedure;
import static io.adjoint.processor.ir.Ir.program;
import static io.adjoint.processor.ir.Ir.real;
import static io.adjoint.processor.ir.Ir.reals;
import static io.adjoint.processor.ir.Ir.signature;
import static io.adjoint.processor.ir.Ir.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Ir;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Program;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import io.adjoint.processor.ir.Type.Scalar;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EffectsTest {
    private static final Var X = real("x");
    private static final Var I = integer("i");
    private static final Var N = integer("n");
    private static final Var A = reals("a");
    private static final Var B = reals("b");
    private static final Var M = Var.of("m", Type.arrayOf(Ir.DOUBLES));
    private static final Stmt WRITE_A = assign(at(A, constant(0)), num(1));

    private static Effects of(Procedure... procedures) {
        return Effects.of(program(procedures));
    }

    @Test
    void anElementWrittenIsAnEffectOnItsParameter() {
        Procedure f = procedure("f", List.of(B, A, X), mul(X, X), WRITE_A);

        assertThat(of(f).writtenBy(f.signature())).containsExactly(1);
    }

    @Test
    void soIsOneWrittenUnderAnotherNameOrInARow() {
        Var row = reals("row");
        Procedure f = procedure(
                "f",
                List.of(A, M, N),
                num(0),
                declare(B, A),
                declare(row, at(M, N)),
                upTo(I, constant(0), N, assign(at(B, I), num(1)), assign(at(row, I), num(2))));

        assertThat(of(f).writtenBy(f.signature())).containsExactly(0, 1);
    }

    @Test
    void neitherALocalArrayNorAParameterThatIsAssignedIsTheCallers() {
        Procedure f = procedure(
                "f",
                List.of(B, X),
                X,
                declare(A, new Expr.NewArray(Ir.DOUBLES, List.of(length(B)))),
                WRITE_A,
                assign(X, num(3)));

        assertThat(of(f).writtenBy(f.signature())).isEmpty();
    }

    @Test
    void whatACalleeWritesItsCallerWrites() {
        Procedure inner = procedure("inner", List.of(X, A), WRITE_A);
        Procedure middle = procedure("middle", List.of(B), call(inner.signature(), num(2), B));
        Procedure outer = procedure("outer", List.of(N, M), call(middle.signature(), at(M, N)));
        Effects effects = of(outer, middle, inner);

        assertThat(effects.writtenBy(inner.signature())).containsExactly(1);
        assertThat(effects.writtenBy(middle.signature())).containsExactly(0);
        assertThat(effects.writtenBy(outer.signature()))
                .as("a row is part of its matrix")
                .containsExactly(1);
    }

    @Test
    void proceduresThatCallEachOtherShareTheirEffects() {
        Signature g = signature("g", Type.Void.VOID, Ir.DOUBLES, Ir.DOUBLES);
        Procedure f = procedure("f", List.of(A, B), call(g, B, A));
        Procedure other = procedure("g", List.of(A, B), call(f.signature(), A, B), WRITE_A);
        Effects effects = of(f, other);

        assertThat(effects.writtenBy(g))
                .as("itself, and swapped by what it calls")
                .containsExactly(0, 1);
        assertThat(effects.writtenBy(f.signature())).containsExactly(0, 1);
    }

    @Test
    void whatMayBeEnteredAgainIsRecursiveAndWhatItCallsIsNot() {
        Signature f = signature("f", Scalar.DOUBLE, Scalar.DOUBLE);
        Signature g = signature("g", Scalar.DOUBLE, Scalar.DOUBLE);
        Procedure leaf = procedure("leaf", List.of(X), mul(X, X));
        Procedure one = procedure("f", List.of(X), real("u"), callInto(real("u"), g, X));
        Procedure two = procedure(
                "g", List.of(X), real("u"), callInto(real("u"), f, X), callInto(real("v"), leaf.signature(), X));
        Procedure entry = procedure("entry", List.of(X), real("u"), callInto(real("u"), f, X));

        assertThat(of(entry, one, two, leaf).recursive()).containsExactlyInAnyOrder(f, g);
    }

    @Test
    void aProcedureThatDoesNothingButComputeIsStraight() {
        Var y = real("y");
        Procedure f = procedure(
                "f",
                List.of(X, A),
                y,
                declare(y, at(A, constant(0))),
                branch(binary(Symbol.LT, X, num(0)), Block.of(assign(y, mul(X, X))), Block.of(assign(X, y))));

        assertThat(of(f).straight()).containsExactly(f.signature());
    }

    @Test
    void aLoopACallAThrowOrAWrittenArrayIsNotStraight() {
        Expr exception = new Expr.Opaque(List.of("new p.Refused()"), List.of(), new Type.Reference("p.Refused"));
        Procedure leaf = procedure("leaf", List.of(X), mul(X, X));
        Procedure counted = procedure("counted", List.of(X), X, upTo(I, constant(0), constant(2)));
        Procedure turning = procedure("turning", List.of(X), X, loop(binary(Symbol.GT, X, num(0)), assign(X, num(0))));
        Procedure calling = procedure("calling", List.of(X), real("u"), callInto(real("u"), leaf.signature(), X));
        Procedure throwing = procedure(
                "throwing",
                List.of(X),
                X,
                branch(binary(Symbol.LT, X, num(0)), Block.of(new Stmt.Throw(exception, Origin.NONE)), Block.EMPTY));
        Procedure writing = procedure("writing", List.of(A), at(A, constant(0)), assign(at(A, constant(0)), num(1)));

        assertThat(of(leaf, counted, turning, calling, throwing, writing).straight())
                .containsExactly(leaf.signature());
    }

    @Test
    void arithmeticIsTotal() {
        Procedure f = procedure("f", List.of(X, N), mul(X, convert(add(N, constant(1)), Scalar.DOUBLE)));

        assertThat(of(f).total()).containsExactly(f.signature());
    }

    @Test
    void whatMayThrowIsNotTotal() {
        Expr quotient = convert(binary(Symbol.DIV, constant(7), N), Scalar.DOUBLE);
        Procedure element = procedure("element", List.of(A), at(A, constant(0)));
        Procedure dividing = procedure("dividing", List.of(X, N), mul(X, quotient));
        Procedure measuring = procedure("measuring", List.of(A), convert(length(A), Scalar.DOUBLE));
        Procedure allocating =
                procedure("allocating", List.of(X, N), X, declare(A, new Expr.NewArray(Ir.DOUBLES, List.of(N))));
        Effects effects = of(element, dividing, measuring, allocating);

        assertThat(effects.straight()).hasSize(4);
        assertThat(effects.total()).isEmpty();
    }

    @Test
    void aProcedureThatIsNotOfTheProgramWritesNothing() {
        Signature unknown = signature("unknown", Scalar.DOUBLE, Ir.DOUBLES);

        assertThat(Effects.of(new Program(Map.of())).writtenBy(unknown)).isEmpty();
    }
}
