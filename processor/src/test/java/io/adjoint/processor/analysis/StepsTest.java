package io.adjoint.processor.analysis;

import static io.adjoint.processor.ir.Exprs.add;
import static io.adjoint.processor.ir.Exprs.binary;
import static io.adjoint.processor.ir.Exprs.call;
import static io.adjoint.processor.ir.Exprs.convert;
import static io.adjoint.processor.ir.Exprs.mul;
import static io.adjoint.processor.ir.Exprs.num;
import static io.adjoint.processor.ir.Exprs.sub;
import static io.adjoint.processor.ir.Ir.assign;
import static io.adjoint.processor.ir.Ir.at;
import static io.adjoint.processor.ir.Ir.branch;
import static io.adjoint.processor.ir.Ir.constant;
import static io.adjoint.processor.ir.Ir.declare;
import static io.adjoint.processor.ir.Ir.integer;
import static io.adjoint.processor.ir.Ir.length;
import static io.adjoint.processor.ir.Ir.loop;
import static io.adjoint.processor.ir.Ir.procedure;
import static io.adjoint.processor.ir.Ir.real;
import static io.adjoint.processor.ir.Ir.reals;
import static org.assertj.core.api.Assertions.assertThat;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Ir;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Printer;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type.Scalar;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StepsTest {
    private static final Var X = real("x");
    private static final Var S = real("s");
    private static final Var U = real("u");
    private static final Var I = integer("i");
    private static final Var K = integer("k");
    private static final Var A = reals("a");
    private static final Reads READS = Analyses.reads(procedure("f", List.of(X, S, U, I, K, A), num(0)));
    private static final Expr S_IS_BIG = binary(Symbol.GT, S, num(2));

    private static boolean isReversible(Place target, Expr value) {
        return Steps.isReversibleStep((Stmt.Assign) assign(target, value));
    }

    private static String takenBack(Place target, Expr value) {
        return Printer.print(Steps.takenBack((Stmt.Assign) assign(target, value)))
                .strip();
    }

    @Test
    void aWholeNumberThatIsSteppedByAConstantOrAnotherVariableCanBeSteppedBack() {
        assertThat(isReversible(I, add(I, constant(3)))).isTrue();
        assertThat(isReversible(I, sub(I, K))).isTrue();
        Var big = Var.of("big", Scalar.LONG);
        assertThat(isReversible(big, add(big, new Expr.Const(1L, Scalar.LONG)))).isTrue();
    }

    @Test
    void aStepByItselfByAnElementOrInFloatingPointCannot() {
        assertThat(isReversible(I, add(I, I))).isFalse();
        assertThat(isReversible(I, sub(I, I))).isFalse();
        assertThat(isReversible(I, at(Var.of("p", Ir.INTS), I))).isFalse();
        assertThat(isReversible(X, add(X, num(1)))).as("rounded").isFalse();
        assertThat(isReversible(I, binary(Symbol.MUL, I, constant(2)))).isFalse();
        assertThat(isReversible(I, sub(constant(3), I))).isFalse();
        Var p = Var.of("p", Ir.INTS);
        assertThat(isReversible(at(p, I), add(at(p, I), constant(1))))
                .as("an element")
                .isFalse();
    }

    @Test
    void aShortThatIsSteppedIsCutToSizeAndCannot() {
        Var q = Var.of("q", Scalar.SHORT);

        assertThat(isReversible(q, convert(add(convert(q, Scalar.INT), constant(1)), Scalar.SHORT)))
                .isFalse();
    }

    @Test
    void aStepIsTakenBackByItsOpposite() {
        assertThat(takenBack(I, add(I, constant(3)))).isEqualTo("i = i - 3;");
        assertThat(takenBack(I, sub(I, K))).isEqualTo("i = i + k;");
    }

    @Test
    void aFewOperatorsAndElementsAreCheapAndATranscendentalFunctionIsNot() {
        assertThat(Steps.isCheap(add(mul(X, at(A, I)), convert(length(A), Scalar.DOUBLE))))
                .isTrue();
        assertThat(Steps.isCheap(call(Op.Function.math("sqrt", 1), X))).isTrue();
        assertThat(Steps.isCheap(call(Op.Function.math("exp", 1), X))).isFalse();
        assertThat(Steps.isCheap(mul(X, call(Op.Function.math("sin", 1), X)))).isFalse();
    }

    @Test
    void manyOperatorsAreNotCheap() {
        Expr eight = X;
        for (int i = 0; i < 8; i++) {
            eight = mul(eight, X);
        }
        assertThat(Steps.isCheap(eight)).isTrue();
        assertThat(Steps.isCheap(mul(eight, X))).isFalse();
    }

    @Test
    void neitherAnAllocationNorWhatIsNotPureNorCarriedOverTextIsCheap() {
        Op random = new Op.Function("java.lang.Math", "random", List.of(), Scalar.DOUBLE, false);

        assertThat(Steps.isCheap(new Expr.NewArray(Ir.DOUBLES, List.of(constant(1)))))
                .isFalse();
        assertThat(Steps.isCheap(mul(X, Expr.Apply.of(random)))).isFalse();
        assertThat(Steps.isCheap(new Expr.Opaque(List.of("now()"), List.of(), Scalar.DOUBLE)))
                .isFalse();
    }

    private static Optional<Var> restorableFirst(Expr condition, Block then, Block otherwise) {
        return Steps.restorableFirst((Stmt.If) branch(condition, then, otherwise), READS);
    }

    @Test
    void aBranchThatOverwritesWhatItTestsAtItsEndMayBeAskedAgainAfterTheOldValueIsBack() {
        assertThat(restorableFirst(S_IS_BIG, Block.of(assign(S, mul(S, X))), Block.of(assign(S, X))))
                .contains(S);
        assertThat(restorableFirst(S_IS_BIG, Block.of(assign(X, S), assign(S, X)), Block.EMPTY))
                .contains(S);
    }

    @Test
    void notIfTheNewValueIsReadInsideTheBranch() {
        assertThat(restorableFirst(S_IS_BIG, Block.of(assign(S, X), assign(U, S)), Block.EMPTY))
                .isEmpty();
        assertThat(restorableFirst(S_IS_BIG, Block.of(assign(S, X), assign(S, mul(S, S))), Block.EMPTY))
                .isEmpty();
        assertThat(restorableFirst(S_IS_BIG, Block.of(loop(S_IS_BIG, assign(S, X))), Block.EMPTY))
                .isEmpty();
        assertThat(restorableFirst(
                        S_IS_BIG, Block.of(branch(S_IS_BIG, Block.of(assign(S, X)), Block.EMPTY)), Block.EMPTY))
                .isEmpty();
    }

    @Test
    void notIfTheConditionIsOverwrittenInTwoPlacesOrInAnArray() {
        Expr both =
                Expr.Apply.of(new Op.Operator(Symbol.COND_AND, Scalar.BOOLEAN), S_IS_BIG, binary(Symbol.LT, X, num(1)));

        assertThat(restorableFirst(both, Block.of(assign(X, U)), Block.of(assign(S, U))))
                .isEmpty();
        assertThat(restorableFirst(binary(Symbol.GT, at(A, I), num(0)), Block.of(assign(at(A, I), X)), Block.EMPTY))
                .isEmpty();
    }

    @Test
    void notForAWholeNumberNorIfNothingIsOverwrittenNorIfAskingIsCostly() {
        Expr costly = binary(Symbol.GT, call(Op.Function.math("exp", 1), S), num(2));

        assertThat(restorableFirst(binary(Symbol.GT, I, K), Block.of(assign(I, K)), Block.EMPTY))
                .isEmpty();
        assertThat(restorableFirst(S_IS_BIG, Block.of(assign(X, U)), Block.of(declare(real("v"), S))))
                .isEmpty();
        assertThat(restorableFirst(costly, Block.of(assign(S, X)), Block.EMPTY)).isEmpty();
    }
}
