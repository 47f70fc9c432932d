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
import static io.adjoint.processor.ir.Ir.loop;
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
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Stmt;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is recorded, in variables, elements, loops and branches. What ends with a scope is in {@link ScopeEndTest}. */
class RecordingTest {
    private static final Var X = real("x");
    private static final Var S = real("s");
    private static final Var U = real("u");
    private static final Var Y = real("y");
    private static final Var I = integer("i");
    private static final Var K = integer("k");
    private static final Var N = integer("n");
    private static final Var A = reals("a");
    private static final Var P = Var.of("p", Ir.INTS);
    private static final Expr S_IS_BIG = binary(Symbol.GT, S, num(2));
    private static final Expr N_IS_BIG = binary(Symbol.GT, N, constant(2));

    private static Expr square(Expr x) {
        return mul(x, x);
    }

    private static Recorded own(Expr result, List<Var> parameters, Stmt... body) {
        return Recorded.inOneMethod(procedure("f", parameters, result, body), X);
    }

    @Test
    void aSumNeedsNothing() {
        Recorded r = own(
                S,
                List.of(X, A),
                declare(S, num(0)),
                upTo(I, constant(0), length(A), assign(S, add(S, mul(X, at(A, I))))));

        assertThat(r.recorded()).isEmpty();
    }

    @Test
    void aProductNeedsEachOfItsValues() {
        Recorded r = own(S, List.of(X, N), declare(S, num(1)), upTo(I, constant(0), N, assign(S, mul(S, X))));

        assertThat(r.recorded()).containsExactly("s = s * x;");
    }

    @Test
    void whatIsOverwrittenByALinearExpressionOfItselfIsNotNeeded() {
        Recorded r = own(S, List.of(X, N), declare(S, X), upTo(I, constant(0), N, assign(S, mul(S, num(0.5)))));

        assertThat(r.recorded()).isEmpty();
    }

    @Test
    void onlyTheValueThatADerivativeReadsIsRecorded() {
        Recorded r = own(
                Y,
                List.of(X),
                declare(U, square(X)),
                assign(U, add(X, num(1))),
                declare(Y, square(U)),
                assign(U, mul(X, num(3))),
                assign(Y, add(Y, U)));

        assertThat(r.recorded()).as("nobody reads the first value of u").containsExactly("u = x * 3.0;");
    }

    @Test
    void aValueIsRecordedOnceHoweverOftenItIsRead() {
        Recorded r = own(
                Y,
                List.of(X),
                declare(U, X),
                declare(Y, square(U)),
                assign(Y, add(Y, mul(U, num(2)))),
                assign(U, num(0)),
                assign(U, num(1)));

        assertThat(r.recorded()).containsExactly("u = 0.0;");
    }

    @Test
    void whatATurnReadsTheNextMayOverwrite() {
        Recorded r = own(
                Y,
                List.of(X, N),
                declare(S, num(0)),
                declare(Y, num(0)),
                upTo(I, constant(0), N, assign(S, mul(X, num(2))), assign(Y, add(Y, square(S)))));

        assertThat(r.recorded()).containsExactly("s = x * 2.0;");
    }

    @Test
    void aLoopThatMayNotBeEnteredRecordsInVain() {
        Recorded r = own(
                Y,
                List.of(X, N),
                declare(S, X),
                declare(Y, square(S)),
                loop(N_IS_BIG, assign(S, X), assign(N, constant(0))),
                assign(S, num(0)));

        assertThat(r.recorded()).containsExactly("s = x;", "s = 0.0;");
    }

    @Test
    void aSideThatMayNotBeTakenRecordsInVainAndTwoThatBothOverwriteDoNot() {
        Recorded one = own(
                Y,
                List.of(X, N),
                declare(S, X),
                declare(Y, square(S)),
                branch(N_IS_BIG, Block.of(assign(S, X)), Block.EMPTY),
                assign(S, num(0)));
        Recorded both = own(
                Y,
                List.of(X, N),
                declare(S, X),
                declare(Y, square(S)),
                branch(N_IS_BIG, Block.of(assign(S, X)), Block.of(assign(S, num(1)))),
                assign(S, num(0)));

        assertThat(one.recorded()).containsExactly("s = x;", "s = 0.0;");
        assertThat(both.recorded()).containsExactly("s = x;", "s = 1.0;");
    }

    @Test
    void aStepOfAWholeNumberIsTakenBack() {
        Recorded r = own(
                S,
                List.of(X, A, N),
                declare(S, num(0)),
                declare(K, constant(0)),
                loop(binary(Symbol.LT, K, N), assign(S, add(S, mul(X, at(A, K)))), assign(K, add(K, constant(2)))));

        assertThat(r.recorded()).isEmpty();
        assertThat(r.undone()).containsExactly("k = k + 2;");
    }

    @Test
    void anyOtherIndexIsRecordedAndOneThatIsNotNeededIsNeither() {
        Recorded needed = own(
                S,
                List.of(X, A, N),
                declare(S, num(0)),
                declare(K, constant(1)),
                loop(binary(Symbol.LT, K, N), assign(S, add(S, mul(X, at(A, K)))), assign(K, mul(K, constant(2)))));
        Recorded idle = own(
                S,
                List.of(X, N),
                declare(S, num(0)),
                declare(K, constant(1)),
                loop(binary(Symbol.LT, K, N), assign(S, add(S, X)), assign(K, add(K, constant(1)))));

        assertThat(needed.recorded()).containsExactly("k = k * 2;");
        assertThat(idle.recorded()).isEmpty();
        assertThat(idle.undone()).isEmpty();
    }

    @Test
    void whatAStepIsTakenBackByIsNeededToo() {
        Recorded r = own(
                S,
                List.of(X, A, N),
                declare(S, num(0)),
                declare(K, constant(0)),
                assign(S, mul(X, at(A, K))),
                assign(K, add(K, N)),
                assign(N, constant(7)));

        assertThat(r.undone()).containsExactly("k = k + n;");
        assertThat(r.recorded()).containsExactly("n = 7;");
    }

    @Test
    void theBoundsOfAReversedLoopAreNeeded() {
        Recorded r = own(
                S,
                List.of(X, N),
                declare(S, num(0)),
                upTo(I, constant(0), N, assign(S, add(S, X))),
                assign(N, constant(0)));

        assertThat(r.recorded()).containsExactly("n = 0;");
    }

    @Test
    void aParametersArrayIsPutBackThoughNobodyReadsIt() {
        Recorded r =
                own(X, List.of(X, A, P), assign(at(A, constant(0)), num(1)), assign(at(P, constant(0)), constant(1)));

        assertThat(r.recorded()).containsExactly("a[0] = 1.0;", "p[0] = 1;");
    }

    @Test
    void anElementOfALocalArrayIsRecordedIfItsOldValueIsRead() {
        Expr.Element first = at(A, constant(0));
        Recorded r = own(
                Y,
                List.of(X),
                declare(A, new Expr.NewArray(Ir.DOUBLES, List.of(constant(1)))),
                assign(first, X),
                declare(Y, square(first)),
                assign(first, mul(X, num(2))),
                assign(Y, add(Y, first)),
                assign(first, num(0)));

        assertThat(r.recorded())
                .as("cells are taken together: once one is read, each that is overwritten is recorded")
                .containsExactly("a[0] = x * 2.0;", "a[0] = 0.0;");
    }

    @Test
    void whatLeadsToAnElementWhoseAdjointIsNeededIsNeeded() {
        Recorded r = own(
                at(A, constant(0)),
                List.of(X, P, K),
                declare(A, new Expr.NewArray(Ir.DOUBLES, List.of(constant(4)))),
                assign(at(A, at(P, K)), X),
                assign(K, constant(0)));

        assertThat(r.recorded()).containsExactly("k = 0;");
    }

    @Test
    void aBranchThatOverwritesWhatItTestsRecordsItBeforeItAsks() {
        Recorded r = own(
                S,
                List.of(X),
                declare(S, square(X)),
                branch(S_IS_BIG, Block.of(assign(S, square(S))), Block.of(assign(S, mul(S, X)))));

        assertThat(r.recorded()).as("and not once more inside").containsExactly("if (s > 2.0) {");
        assertThat(r.restoredFirst()).containsExactly("s: if (s > 2.0) {");
    }

    @Test
    void aBranchWhoseConditionLastsIsAskedAgain() {
        Recorded r = own(
                Y,
                List.of(X, N),
                declare(Y, X),
                branch(N_IS_BIG, Block.of(assign(Y, mul(Y, X))), Block.EMPTY),
                assign(N, constant(0)));

        assertThat(r.restoredFirst()).isEmpty();
        assertThat(r.recorded()).as("n to ask again").containsExactly("y = y * x;", "n = 0;");
    }

    @Test
    void aBranchWithNothingToReverseNeedsNoCondition() {
        Recorded r = own(
                X,
                List.of(X, N),
                declare(K, constant(0)),
                branch(N_IS_BIG, Block.of(assign(K, constant(1))), Block.EMPTY),
                assign(N, constant(0)));

        assertThat(r.recorded()).isEmpty();
        assertThat(r.reversed()).isEmpty();
    }

    @Test
    void theReverseSweepPassesOverWhatHasNoDerivativeAndChangesNothingThatIsNeeded() {
        Expr exception = new Expr.Opaque(
                List.of("new p.Refused()"), List.of(), new io.adjoint.processor.ir.Type.Reference("p.Refused"));
        Recorded r = own(
                mul(X, U),
                List.of(X, N),
                declare(U, num(2)),
                branch(N_IS_BIG, Block.of(new Stmt.Throw(exception, Origin.NONE)), Block.EMPTY),
                upTo(I, constant(0), N, assign(U, num(3))),
                declare(Y, mul(X, U)),
                assign(Y, num(1)));

        assertThat(r.reversed()).as("y does not reach the result").isEmpty();
    }

    @Test
    void withoutAnalysesEverythingIsRecorded() {
        Procedure f = procedure(
                "f",
                List.of(X, A, N),
                S,
                declare(S, num(0)),
                declare(K, constant(0)),
                branch(S_IS_BIG, Block.of(assign(S, X)), Block.EMPTY),
                loop(binary(Symbol.LT, K, N), assign(S, add(S, X)), assign(K, add(K, constant(1)))),
                assign(at(A, constant(0)), call(Op.Function.math("sin", 1), X)));
        Recorded r = Recorded.everything(f);

        assertThat(r.recorded()).containsExactly("s = x;", "s = s + x;", "k = k + 1;", "a[0] = Math.sin(x);");
        assertThat(r.undone()).isEmpty();
        assertThat(r.restoredFirst()).isEmpty();
    }
}
