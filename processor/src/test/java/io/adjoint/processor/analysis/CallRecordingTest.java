package io.adjoint.processor.analysis;

import static io.adjoint.processor.ir.Exprs.add;
import static io.adjoint.processor.ir.Exprs.mul;
import static io.adjoint.processor.ir.Exprs.num;
import static io.adjoint.processor.ir.Ir.assign;
import static io.adjoint.processor.ir.Ir.at;
import static io.adjoint.processor.ir.Ir.call;
import static io.adjoint.processor.ir.Ir.callInto;
import static io.adjoint.processor.ir.Ir.constant;
import static io.adjoint.processor.ir.Ir.declare;
import static io.adjoint.processor.ir.Ir.integer;
import static io.adjoint.processor.ir.Ir.procedure;
import static io.adjoint.processor.ir.Ir.program;
import static io.adjoint.processor.ir.Ir.real;
import static io.adjoint.processor.ir.Ir.reals;
import static org.assertj.core.api.Assertions.assertThat;

import io.adjoint.processor.analysis.CallPlan.Kind;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Ir;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Stmt;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a caller records for its calls, given how they are reversed. */
class CallRecordingTest {
    private static final Var X = real("x");
    private static final Var U = real("u");
    private static final Var Y = real("y");
    private static final Var K = integer("k");
    private static final Var A = reals("a");
    private static final Expr.Element A_0 = at(A, constant(0));
    private static final Stmt MAKE_A = declare(A, new Expr.NewArray(Ir.DOUBLES, List.of(constant(2))));

    /** g(x, a, k) changes nothing. */
    private static final Procedure G = procedure("g", List.of(X, A, K), mul(X, A_0));

    /** w(a) overwrites a. */
    private static final Procedure W = procedure("w", List.of(A), assign(A_0, num(1)));

    private static Stmt callAgain(Var result, Procedure callee, Expr... arguments) {
        return new Stmt.Call(Optional.of(result), false, callee.signature(), List.of(arguments), Origin.NONE);
    }

    private static Recorded recorded(CallPlan plan, Expr result, Stmt... body) {
        Procedure f = procedure("f", List.of(X, K), result, body);
        return Recorded.calling(program(f, G, W), f, Map.of("g", plan, "w", plan), X);
    }

    private static CallPlan joint(Set<Integer> parameters, Set<Integer> cells) {
        return new CallPlan(Kind.JOINT, parameters, cells);
    }

    @Test
    void theArgumentsThatTheCalleesAdjointTakesMustBeThereAgain() {
        Stmt[] body = {MAKE_A, callInto(U, G.signature(), X, A, K), assign(K, constant(0)), assign(A_0, num(2))};

        assertThat(recorded(joint(Set.of(2), Set.of()), U, body).recorded()).containsExactly("k = 0;");
        assertThat(recorded(joint(Set.of(0), Set.of()), U, body).recorded()).isEmpty();
    }

    @Test
    void theCellsThatItReadsMustBeAsTheCallLeftThem() {
        Stmt[] body = {MAKE_A, callInto(U, G.signature(), X, A, K), assign(K, constant(0)), assign(A_0, num(2))};

        assertThat(recorded(joint(Set.of(1), Set.of(1)), U, body).recorded()).containsExactly("a[0] = 2.0;");
    }

    @Test
    void whatTheCallReturnedMustBeThereAgainIfItsAdjointReadsIt() {
        Stmt[] body = {MAKE_A, callInto(U, G.signature(), X, A, K), declare(Y, mul(num(2), U)), assign(U, num(0))};
        CallPlan readingResult = new CallPlan(Kind.JOINT, Set.of(), Set.of(), true, false);

        assertThat(recorded(readingResult, Y, body).recorded()).containsExactly("u = 0.0;");
        assertThat(recorded(joint(Set.of(), Set.of()), Y, body).recorded()).isEmpty();
    }

    @Test
    void whatTheDerivativeOfAnArgumentReadsIsNeededByTheCaller() {
        Recorded r = recorded(
                joint(Set.of(), Set.of()),
                U,
                declare(Y, mul(X, num(2))),
                MAKE_A,
                callInto(U, G.signature(), mul(Y, Y), A, K),
                assign(Y, num(0)));

        assertThat(r.recorded()).containsExactly("y = 0.0;");
    }

    @Test
    void theOldValueOfTheResultIsRecordedIfItIsReadBeforeOrByTheCallItself() {
        Recorded before = recorded(
                joint(Set.of(), Set.of()), U, declare(U, X), declare(Y, mul(U, U)), MAKE_A, callAgain(U, G, Y, A, K));
        Recorded itself = recorded(joint(Set.of(0), Set.of()), U, declare(U, X), MAKE_A, callAgain(U, G, U, A, K));
        Recorded neither = recorded(joint(Set.of(), Set.of()), U, declare(U, X), MAKE_A, callAgain(U, G, X, A, K));

        assertThat(before.recorded()).containsExactly("u = g(y, a, k);");
        assertThat(itself.recorded()).containsExactly("u = g(u, a, k);");
        assertThat(neither.recorded()).isEmpty();
    }

    @Test
    void aCallWithoutADerivativeIsPassedOver() {
        Recorded r = recorded(CallPlan.PLAIN, mul(X, U), MAKE_A, callInto(U, G.signature(), num(3), A, K));

        assertThat(r.reversed()).isEmpty();
        assertThat(r.recorded()).isEmpty();
    }

    @Test
    void aCallWithoutADerivativeThatOverwritesAnActiveVariableEndsItsAdjoint() {
        Recorded r = recorded(
                CallPlan.PLAIN,
                mul(U, U),
                declare(U, X),
                declare(Y, U),
                MAKE_A,
                callAgain(U, G, num(3), A, K),
                assign(U, add(U, Y)));

        assertThat(r.reversed()).contains("u = g(3.0, a, k);");
    }

    @Test
    void aCallThatOverwritesAnArrayIsReversedAndRestoresItItself() {
        Recorded r = recorded(
                new CallPlan(Kind.SPLIT, Set.of(0), Set.of(0)),
                Y,
                MAKE_A,
                assign(A_0, X),
                declare(Y, mul(A_0, A_0)),
                call(W.signature(), A));

        assertThat(r.recorded()).as("the callee records").isEmpty();
        assertThat(r.reversed()).contains("w(a);");
    }

    @Test
    void theIndicesOfAnActiveRowMustBeThereAgain() {
        Var m = Var.of("m", io.adjoint.processor.ir.Type.arrayOf(Ir.DOUBLES));
        Procedure f = procedure(
                "f", List.of(m, X, K), U, callInto(U, G.signature(), X, at(m, K), constant(1)), assign(K, constant(0)));
        Recorded r = Recorded.calling(program(f, G), f, Map.of("g", joint(Set.of(), Set.of())), m);

        assertThat(r.recorded()).as("to find mBar[k]").containsExactly("k = 0;");
    }
}
