package io.adjoint.processor.analysis;

import static io.adjoint.processor.ir.Exprs.add;
import static io.adjoint.processor.ir.Exprs.binary;
import static io.adjoint.processor.ir.Exprs.call;
import static io.adjoint.processor.ir.Exprs.mul;
import static io.adjoint.processor.ir.Exprs.num;
import static io.adjoint.processor.ir.Ir.assign;
import static io.adjoint.processor.ir.Ir.at;
import static io.adjoint.processor.ir.Ir.branch;
import static io.adjoint.processor.ir.Ir.constant;
import static io.adjoint.processor.ir.Ir.declare;
import static io.adjoint.processor.ir.Ir.integer;
import static io.adjoint.processor.ir.Ir.length;
import static io.adjoint.processor.ir.Ir.procedure;
import static io.adjoint.processor.ir.Ir.real;
import static io.adjoint.processor.ir.Ir.reals;
import static io.adjoint.processor.ir.Ir.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Ir;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What of a scope's variables the reverse sweep has again when it enters the scope from behind. */
class ScopeEndTest {
    private static final Var X = real("x");
    private static final Var S = real("s");
    private static final Var V = real("v");
    private static final Var W = real("w");
    private static final Var Y = real("y");
    private static final Var I = integer("i");
    private static final Var K = integer("k");
    private static final Var N = integer("n");
    private static final Var A = reals("a");
    private static final Var T = reals("t");
    private static final Var ROW = reals("row");
    private static final Var M = Var.of("m", Type.arrayOf(Ir.DOUBLES));

    private static Expr square(Expr x) {
        return mul(x, x);
    }

    private static Expr exp(Expr x) {
        return call(Op.Function.math("exp", 1), x);
    }

    /** y += e; */
    private static Stmt addToY(Expr e) {
        return assign(Y, add(Y, e));
    }

    /** The body n times, between a declaration of s and y and the return of y. */
    private static Procedure turns(Stmt... body) {
        return procedure("f", List.of(X, A, M, N), Y, declare(S, X), declare(Y, num(0)), upTo(I, constant(0), N, body));
    }

    private static Recorded inLoop(Stmt... body) {
        return Recorded.inOneMethod(turns(body), X);
    }

    @Test
    void aCheapValueIsComputedAgain() {
        Recorded r = inLoop(declare(V, mul(X, at(A, I))), addToY(square(V)));

        assertThat(r.kept()).containsExactly("double v = x * a[i];");
        assertThat(r.recorded()).isEmpty();
    }

    @Test
    void aCostlyValueIsRecorded() {
        Recorded r = inLoop(declare(V, exp(X)), addToY(V));

        assertThat(r.kept()).as("its own derivative reads it").containsExactly("v recorded");
    }

    @Test
    void aValueThatNobodyReadsEndsWithItsScope() {
        Recorded r = inLoop(declare(V, mul(X, num(3))), addToY(V));

        assertThat(r.kept()).isEmpty();
    }

    @Test
    void aVariableThatIsOverwrittenIsRecordedWithItsLastValue() {
        Recorded r = inLoop(declare(V, mul(X, num(3))), addToY(square(V)), assign(V, mul(V, X)), addToY(square(V)));

        assertThat(r.kept()).containsExactly("v recorded");
        assertThat(r.recorded())
                .as("and its first value where it is overwritten")
                .containsExactly("v = v * x;");
    }

    @Test
    void aValueComputedFromWhatTheScopeOverwritesIsRecorded() {
        Recorded r = inLoop(declare(V, mul(S, X)), addToY(square(V)), assign(S, mul(S, num(0.5))));

        assertThat(r.kept()).containsExactly("v recorded");
    }

    @Test
    void whatAValueIsComputedAgainFromIsNeededAfterTheScope() {
        Recorded r = inLoop(
                branch(binary(Symbol.LT, I, N), Block.of(declare(V, mul(S, X)), addToY(square(V))), Block.EMPTY),
                assign(S, mul(S, num(0.5))));

        assertThat(r.kept()).containsExactly("double v = s * x;");
        assertThat(r.recorded()).containsExactly("s = s * 0.5;");
    }

    @Test
    void valuesComeBackInTheOrderInWhichTheyAreComputedFromEachOther() {
        Recorded r = inLoop(
                declare(V, mul(X, at(A, I))),
                declare(W, mul(V, num(2))),
                declare(S_1, exp(W)),
                addToY(mul(square(W), S_1)));

        assertThat(r.kept()).containsExactly("double v = x * a[i];", "double w = v * 2.0;", "s~1 recorded");
    }

    private static final Var S_1 = new Var("s", 1, Type.Scalar.DOUBLE);

    @Test
    void aScopeWithNothingToReverseKeepsNothing() {
        Recorded r = inLoop(
                declare(K, mul(I, constant(2))),
                branch(binary(Symbol.LT, K, N), Block.of(declare(V, square(X))), Block.of(addToY(X))));

        assertThat(r.kept())
                .as("k, to ask again; v is on the side that is passed over")
                .containsExactly("int k = i * 2;");
    }

    @Test
    void aFreshArrayInEachTurnIsKeptAndItsElementsAreNotRecorded() {
        Stmt made = declare(T, new Expr.NewArray(Ir.DOUBLES, List.of(constant(1))));
        Recorded r = inLoop(made, assign(at(T, constant(0)), mul(X, at(A, I))), addToY(square(at(T, constant(0)))));

        assertThat(r.kept()).containsExactly("t recorded");
        assertThat(r.recorded()).isEmpty();
    }

    @Test
    void anArrayThatTurnsShareIsRecordedElementByElement() {
        Stmt made = declare(T, new Expr.NewArray(Ir.DOUBLES, List.of(constant(1))));
        Procedure inner = turns(assign(at(T, constant(0)), mul(X, at(A, I))), addToY(square(at(T, constant(0)))));
        List<Stmt> body = new ArrayList<>(List.of(made));
        body.addAll(inner.body().statements());
        Procedure f = procedure("f", inner.parameters(), Y, body.toArray(Stmt[]::new));

        assertThat(Recorded.inOneMethod(f, X).recorded()).containsExactly("t[0] = x * a[i];");
    }

    @Test
    void anArrayOfWhichOnlyTheAdjointIsNeededIsNotKeptIfItsSizeIsKnown() {
        Stmt made = declare(T, new Expr.NewArray(Ir.DOUBLES, List.of(N)));
        Recorded r = inLoop(made, assign(at(T, constant(0)), X), addToY(at(T, constant(0))));

        assertThat(r.kept()).isEmpty();
        assertThat(r.recording().shapes()).containsExactly(T);
    }

    @Test
    void anArrayWhoseSizeHasChangedIsAskedForItsLength() {
        Stmt size = declare(K, constant(3));
        Stmt made = declare(T, new Expr.NewArray(Ir.DOUBLES, List.of(K)));
        Recorded r =
                inLoop(size, made, assign(K, constant(1)), assign(at(T, constant(0)), X), addToY(at(T, constant(0))));

        assertThat(r.kept()).containsExactly("t recorded");
        assertThat(r.recording().shapes()).isEmpty();
    }

    @Test
    void aSecondNameIsGivenAgain() {
        Recorded r = inLoop(declare(ROW, at(M, I)), addToY(mul(X, at(ROW, constant(0)))));

        assertThat(r.kept()).containsExactly("double[] row = m[i];");
    }

    @Test
    void inAMethodOfItsOwnTheReverseSweepStartsWithItsArgumentsAlone() {
        Procedure f = procedure("f", List.of(X), mul(V, W), declare(V, exp(X)), declare(W, mul(X, num(2))));

        assertThat(Recorded.inTwoMethods(f, X).kept()).containsExactly("v recorded", "double w = x * 2.0;");
        assertThat(Recorded.inOneMethod(f, X).kept()).isEmpty();
    }

    @Test
    void thereAParameterThatWasOverwrittenIsRecordedAndAnyOtherIsAnArgumentAgain() {
        Procedure f = procedure("f", List.of(X, S, W), mul(mul(X, S), num(2)), assign(X, add(X, W)));
        Recorded r = Recorded.inTwoMethods(f, X, S);

        assertThat(r.kept()).containsExactly("x recorded");
        assertThat(r.recording().parameters()).containsExactly(S);
    }

    @Test
    void theAdjointOfAnArrayThatIsReturnedIsHandedInOnlyIfTheResultMatters() {
        Procedure f = procedure(
                "f",
                List.of(X, A),
                T,
                declare(T, new Expr.NewArray(Ir.DOUBLES, List.of(constant(2)))),
                assign(at(T, constant(0)), X),
                assign(at(A, constant(0)), at(T, constant(0))));

        assertThat(Recorded.inTwoMethods(f, X).recording().shapes()).isEmpty();
        assertThat(Recorded.inTwoMethodsFor(A, f, X).recording().shapes()).containsExactly(T);
    }

    @Test
    void theArraysThatTheReverseSweepReadsMustBeAsTheProcedureLeavesThem() {
        Procedure f = procedure("f", List.of(X, A), mul(X, at(A, constant(0))));

        assertThat(Recorded.inTwoMethods(f, X).recording().cells()).containsExactly(A);
        assertThat(Recorded.inTwoMethods(f, X).recording().parameters()).contains(A);
    }

    @Test
    void withoutAnalysesEveryVariableOfAScopeIsRecorded() {
        Recorded r = Recorded.everything(turns(
                declare(V, mul(X, at(A, I))),
                declare(ROW, at(M, I)),
                declare(T, new Expr.NewArray(Ir.DOUBLES, List.of(length(A)))),
                addToY(V)));

        assertThat(r.kept()).containsExactly("v recorded", "double[] row = m[i];", "t recorded");
    }
}
