package io.adjoint.processor.analysis;

import static io.adjoint.processor.ir.Exprs.add;
import static io.adjoint.processor.ir.Exprs.binary;
import static io.adjoint.processor.ir.Exprs.convert;
import static io.adjoint.processor.ir.Exprs.mul;
import static io.adjoint.processor.ir.Exprs.num;
import static io.adjoint.processor.ir.Ir.assign;
import static io.adjoint.processor.ir.Ir.at;
import static io.adjoint.processor.ir.Ir.branch;
import static io.adjoint.processor.ir.Ir.callInto;
import static io.adjoint.processor.ir.Ir.constant;
import static io.adjoint.processor.ir.Ir.declare;
import static io.adjoint.processor.ir.Ir.integer;
import static io.adjoint.processor.ir.Ir.length;
import static io.adjoint.processor.ir.Ir.loop;
import static io.adjoint.processor.ir.Ir.procedure;
import static io.adjoint.processor.ir.Ir.real;
import static io.adjoint.processor.ir.Ir.reals;
import static io.adjoint.processor.ir.Ir.signature;
import static io.adjoint.processor.ir.Ir.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Ir;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type.Scalar;
import java.util.List;
import org.junit.jupiter.api.Test;

class CertainlyThereTest {
    private static final Var X = real("x");
    private static final Var V = real("v");
    private static final Var I = integer("i");
    private static final Var N = integer("n");
    private static final Var A = reals("a");
    private static final Var B = reals("b");
    private static final Expr.Element A_0 = at(A, constant(0));
    private static final Expr N_IS_BIG = binary(Symbol.GT, N, constant(0));

    private static boolean isLookedInto(Expr result, Stmt... body) {
        return CertainlyThere.isLookedInto(procedure("f", List.of(X, N, A, B), result, body), A);
    }

    private static Expr logic(Symbol symbol, Expr left, Expr right) {
        return Expr.Apply.of(new Op.Operator(symbol, Scalar.BOOLEAN), left, right);
    }

    @Test
    void anElementOrTheLengthOnTheWayIsALook() {
        assertThat(isLookedInto(A_0)).isTrue();
        assertThat(isLookedInto(convert(length(A), Scalar.DOUBLE))).isTrue();
        assertThat(isLookedInto(X, declare(V, mul(X, add(A_0, X))))).isTrue();
        assertThat(isLookedInto(X, assign(A_0, X))).isTrue();
        assertThat(isLookedInto(X, assign(at(B, convert(A_0, Scalar.INT)), X))).isTrue();
    }

    @Test
    void soAreTheBoundsOfALoopAndTheFirstConditionOfAnotherAndOfABranch() {
        assertThat(isLookedInto(X, upTo(I, constant(0), length(A)))).isTrue();
        assertThat(isLookedInto(X, loop(binary(Symbol.LT, X, A_0)))).isTrue();
        assertThat(isLookedInto(X, branch(binary(Symbol.LT, X, A_0), Block.EMPTY, Block.EMPTY)))
                .isTrue();
    }

    @Test
    void whatALoopOrABranchHoldsMayNotBeReached() {
        assertThat(isLookedInto(X, upTo(I, constant(0), N, declare(V, at(A, I)))))
                .isFalse();
        assertThat(isLookedInto(X, loop(N_IS_BIG, declare(V, A_0)))).isFalse();
        assertThat(isLookedInto(X, branch(N_IS_BIG, Block.of(declare(V, A_0)), Block.EMPTY)))
                .isFalse();
    }

    @Test
    void whatIsEvaluatedOnlySometimesIsNone() {
        Expr test = binary(Symbol.GT, A_0, num(0));

        assertThat(isLookedInto(X, branch(logic(Symbol.COND_AND, N_IS_BIG, test), Block.EMPTY, Block.EMPTY)))
                .isFalse();
        assertThat(isLookedInto(X, branch(logic(Symbol.COND_OR, N_IS_BIG, test), Block.EMPTY, Block.EMPTY)))
                .isFalse();
        assertThat(isLookedInto(new Expr.Conditional(N_IS_BIG, A_0, X))).isFalse();
        assertThat(isLookedInto(X, branch(logic(Symbol.COND_AND, test, N_IS_BIG), Block.EMPTY, Block.EMPTY)))
                .isTrue();
        assertThat(isLookedInto(X, branch(logic(Symbol.AND, N_IS_BIG, test), Block.EMPTY, Block.EMPTY)))
                .isTrue();
        assertThat(isLookedInto(new Expr.Conditional(test, X, X))).isTrue();
    }

    @Test
    void anotherArrayOrThePassingOnOfTheArrayIsNone() {
        assertThat(isLookedInto(at(B, constant(0)))).isFalse();
        assertThat(isLookedInto(X, callInto(V, signature("g", Scalar.DOUBLE, Ir.DOUBLES), A)))
                .isFalse();
        assertThat(isLookedInto(X, declare(reals("c"), A))).isFalse();
    }
}
