package io.adjoint.processor.analysis;

import static io.adjoint.processor.ir.Exprs.add;
import static io.adjoint.processor.ir.Exprs.binary;
import static io.adjoint.processor.ir.Exprs.call;
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
import static io.adjoint.processor.ir.Ir.procedure;
import static io.adjoint.processor.ir.Ir.program;
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
import io.adjoint.processor.ir.Program;
import io.adjoint.processor.ir.Type;
import io.adjoint.processor.ir.Type.Scalar;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ActivityTest {
    private static final Var X = real("x");
    private static final Var Y = real("y");
    private static final Var S = real("s");
    private static final Var U = real("u");
    private static final Var V = real("v");
    private static final Var I = integer("i");
    private static final Var N = integer("n");
    private static final Var A = reals("a");
    private static final Var B = reals("b");
    private static final Var M = Var.of("m", Type.arrayOf(Ir.DOUBLES));

    private static Expr floor(Expr x) {
        return call(Op.Function.math("floor", 1), x);
    }

    private static Set<Var> active(Procedure procedure, Var... independents) {
        return Analyses.activity(procedure, independents).active();
    }

    @Test
    void whatLiesBetweenAnIndependentAndTheResultIsActive() {
        Procedure f = procedure("f", List.of(X, Y), mul(S, Y), declare(U, mul(X, X)), declare(S, add(U, Y)));

        assertThat(active(f, X)).containsExactlyInAnyOrder(X, U, S);
    }

    @Test
    void whatDoesNotComeFromAnIndependentOrDoesNotReachTheResultIsNot() {
        Procedure f = procedure(
                "f", List.of(X, Y), mul(S, S), declare(U, mul(Y, Y)), declare(V, mul(X, X)), declare(S, add(X, U)));

        assertThat(active(f, X)).as("u is constant, nobody reads v").containsExactlyInAnyOrder(X, S);
    }

    @Test
    void anIndependentThatDoesNotReachTheResultIsNotActive() {
        Procedure f = procedure("f", List.of(X, Y), mul(Y, Y), declare(U, X));

        assertThat(active(f, X)).isEmpty();
        assertThat(active(f, X, Y)).containsExactly(Y);
    }

    @Test
    void dependenceIsFollowedThroughTheTurnsOfALoop() {
        Procedure f = procedure(
                "f",
                List.of(X, N),
                S,
                declare(S, num(0)),
                declare(U, num(0)),
                declare(V, num(0)),
                upTo(I, constant(0), N, assign(S, U), assign(U, V), assign(V, X)));

        assertThat(active(f, X)).as("three turns later").containsExactlyInAnyOrder(X, V, U, S);
    }

    @Test
    void aVariableThatIsActiveSomewhereIsActiveEverywhere() {
        Procedure f = procedure("f", List.of(X), S, declare(S, num(1)), assign(S, mul(X, S)));

        assertThat(active(f, X)).containsExactlyInAnyOrder(X, S);
    }

    @Test
    void anArrayIsActiveAsAWholeAndUnderAllItsNames() {
        Var row = reals("row");
        Procedure f = procedure(
                "f",
                List.of(X, M),
                at(at(M, constant(1)), constant(1)),
                declare(row, at(M, constant(0))),
                assign(at(row, constant(0)), X));

        assertThat(active(f, X)).containsExactlyInAnyOrder(X, M, row);
    }

    @Test
    void aSecondNameMakesActiveWhatIsWrittenUnderTheFirst() {
        Procedure f = procedure("f", List.of(X, A), at(B, constant(0)), declare(B, A), assign(at(A, constant(0)), X));

        assertThat(active(f, X)).containsExactlyInAnyOrder(X, A, B);
    }

    @Test
    void anIndexOrAConditionCarriesNoDerivative() {
        Procedure f = procedure(
                "f",
                List.of(X, A),
                S,
                declare(S, at(A, convert(X, Scalar.INT))),
                branch(binary(Symbol.LT, X, num(0)), Block.of(assign(S, num(1))), Block.EMPTY));

        assertThat(active(f, X)).isEmpty();
    }

    @Test
    void aCastToAWholeNumberAndBackCutsTheDerivative() {
        Var k = integer("k");
        Procedure f = procedure(
                "f", List.of(X), mul(S, S), declare(k, convert(X, Scalar.INT)), declare(S, convert(k, Scalar.DOUBLE)));
        Procedure inOne = procedure("g", List.of(X), S, declare(S, convert(convert(X, Scalar.INT), Scalar.DOUBLE)));

        assertThat(active(f, X)).isEmpty();
        assertThat(active(inOne, X)).isEmpty();
    }

    @Test
    void aFunctionIsPassedOnlyThroughTheArgumentsInWhichItIsNotFlat() {
        Expr copySign = call(Op.Function.math("copySign", 2), X, Y);
        Procedure f = procedure("f", List.of(X, Y), add(S, U), declare(S, copySign), declare(U, floor(X)));

        assertThat(active(f, X, Y)).containsExactlyInAnyOrder(X, S);
    }

    @Test
    void aCallPassesItsArgumentsToItsResultAndToWhatItWrites() {
        Procedure g = procedure("g", List.of(X, A), num(0), assign(at(A, constant(0)), X));
        Procedure f = procedure(
                "f",
                List.of(X, Y, A, B),
                at(A, constant(0)),
                callInto(U, g.signature(), mul(X, X), A),
                declare(V, at(B, constant(0))));
        Program program = program(f, g);

        assertThat(Analyses.activity(f, program, X).active())
                .as("through the array")
                .contains(X, A)
                .doesNotContain(B);
        Procedure h = procedure("h", List.of(X, A), U, callInto(U, g.signature(), X, A));
        assertThat(Analyses.activity(h, program(h, g), X).active()).contains(X, U);
    }

    @Test
    void aCallPassesNothingThroughAWholeNumber() {
        Procedure g = procedure("g", List.of(N), convert(N, Scalar.DOUBLE));
        Procedure f = procedure("f", List.of(X), U, callInto(U, g.signature(), convert(X, Scalar.INT)));

        assertThat(Analyses.activity(f, program(f, g), X).active()).isEmpty();
    }

    @Test
    void anArrayThatMattersOnExitIsASinkLikeTheResult() {
        Procedure f =
                procedure("f", List.of(X, A, B), num(0), assign(at(A, constant(0)), X), assign(at(B, constant(0)), X));
        Activity activity = Activity.of(f, Analyses.reads(f), Analyses.RULES, Set.of(X), Set.of(A), false);

        assertThat(activity.active()).containsExactlyInAnyOrder(X, A);
    }

    @Test
    void nothingIsActiveWhereNothingMatters() {
        Procedure f = procedure("f", List.of(X), mul(X, X));

        assertThat(Activity.of(f, Analyses.reads(f), Analyses.RULES, Set.of(X), Set.of(), false)
                        .active())
                .isEmpty();
    }

    @Test
    void withoutAnalysesAllThatIsContinuousIsActive() {
        Var z = Var.of("z", Scalar.FLOAT);
        Var p = Var.of("p", Ir.INTS);
        Procedure f = procedure(
                "f", List.of(X, N, A, p), num(0), declare(z, new Expr.Const(0f, Scalar.FLOAT)), declare(I, N));

        assertThat(Activity.everything(f, Analyses.RULES).active()).containsExactlyInAnyOrder(X, A, z);
    }

    @Test
    void anExpressionIsActiveIfADerivativePassesThroughIt() {
        Activity activity = new Activity(Set.of(X, A), Set.of(X, A), Set.of(X, A), Analyses.RULES);

        assertThat(activity.isActive(mul(Y, X))).isTrue();
        assertThat(activity.isActive(at(A, I))).isTrue();
        assertThat(activity.isActive(mul(Y, Y))).isFalse();
        assertThat(activity.isActive(length(A))).isFalse();
        assertThat(activity.isActive(floor(X))).isFalse();
        assertThat(activity.isActive(at(B, convert(X, Scalar.INT)))).isFalse();
        assertThat(activity.isActive(binary(Symbol.LT, X, Y))).isFalse();
    }
}
