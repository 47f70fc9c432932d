package io.adjoint.processor.analysis;

import static io.adjoint.processor.ir.Exprs.mul;
import static io.adjoint.processor.ir.Exprs.num;
import static io.adjoint.processor.ir.Ir.assign;
import static io.adjoint.processor.ir.Ir.at;
import static io.adjoint.processor.ir.Ir.call;
import static io.adjoint.processor.ir.Ir.callInto;
import static io.adjoint.processor.ir.Ir.constant;
import static io.adjoint.processor.ir.Ir.declare;
import static io.adjoint.processor.ir.Ir.integer;
import static io.adjoint.processor.ir.Ir.length;
import static io.adjoint.processor.ir.Ir.procedure;
import static io.adjoint.processor.ir.Ir.program;
import static io.adjoint.processor.ir.Ir.reals;
import static io.adjoint.processor.ir.Ir.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.diagnostics.Problem;
import io.adjoint.processor.diagnostics.Problems;
import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Ir;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Program;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Variables and rows that come to be other arrays: what their classes, and their callers, are told. */
class RebindingTest {
    private static final Var A = reals("a");
    private static final Var B = reals("b");
    private static final Var C = reals("c");
    private static final Var M = Var.of("m", Type.arrayOf(Ir.DOUBLES));
    private static final Var I = integer("i");
    private static final Expr ZERO = constant(0);

    /** {@code void put(double[][] m, double[] a) { m[0] = a; }}. */
    private static final Procedure PUT = procedure("put", List.of(M, A), assign(at(M, ZERO), A));

    private static Expr allocation() {
        return new Expr.NewArray(Ir.DOUBLES, List.of(constant(2)));
    }

    @Test
    void aSecondNameAloneRebindsNothing() {
        Aliases aliases =
                Analyses.aliases(procedure("f", List.of(A), num(0), declare(B, A), assign(at(B, ZERO), num(1))));

        assertThat(aliases.isRebound(A)).isFalse();
        assertThat(aliases.isRestacked(A)).isFalse();
    }

    @Test
    void anAssignmentRebindsTheClassesOfBothSides() {
        Aliases aliases = Analyses.aliases(procedure("f", List.of(A, B, C), num(0), assign(A, B)));

        assertThat(aliases.mayBeSame(A, B)).isTrue();
        assertThat(aliases.isRebound(B)).isTrue();
        assertThat(aliases.isRestacked(B)).isFalse();
        assertThat(aliases.isRebound(C)).isFalse();
    }

    @Test
    void aNewArrayRebindsAsWellAndSoDoesNothing() {
        assertThat(Analyses.aliases(procedure("f", List.of(A), num(0), assign(A, allocation())))
                        .isRebound(A))
                .isTrue();
        Stmt nothing = declare(B, new Expr.Const(null, Ir.DOUBLES));
        assertThat(Analyses.aliases(procedure("f", List.of(A), num(0), nothing)).isRebound(B))
                .isTrue();
    }

    @Test
    void aStoredRowJoinsTheArrayThatHoldsIt() {
        Aliases aliases = Analyses.aliases(PUT);

        assertThat(aliases.mayBeSame(M, A)).isTrue();
        assertThat(aliases.isRestacked(M)).isTrue();
    }

    @Test
    void aRowThatIsReturnedHasNoNameOfItsOwn() {
        assertThat(Analyses.aliases(procedure("f", List.of(M), at(M, ZERO))).isRebound(M))
                .isTrue();
    }

    @Test
    void whatACalleeStoresItsCallerIsTold() {
        Procedure caller = procedure("f", List.of(M, B, C), num(0), call(PUT.signature(), M, B));
        Rebinding rebinding = Rebinding.of(program(PUT, caller));
        Aliases aliases = Aliases.of(caller, Analyses.apart(caller), rebinding);

        assertThat(rebinding.mingled(PUT.signature())).containsExactly(Set.of(0, 1));
        assertThat(rebinding.mingled(caller.signature())).containsExactly(Set.of(0, 1));
        assertThat(aliases.mayBeSame(M, B)).isTrue();
        assertThat(aliases.isRestacked(B)).isTrue();
        assertThat(aliases.isRebound(C)).isFalse();
    }

    @Test
    void aParameterThatIsOnlyRenamedIsNoBusinessOfTheCallers() {
        Procedure renames = procedure(
                "g",
                List.of(A),
                num(0),
                upTo(I, ZERO, constant(2), assign(A, allocation())),
                assign(at(A, ZERO), num(1)));
        Rebinding rebinding = Rebinding.of(program(renames));

        assertThat(rebinding.mingled(renames.signature())).isEmpty();
        assertThat(rebinding.rebound(renames.signature())).containsExactly(0);
    }

    @Test
    void aMethodThatOnlyComputesMakesItsShadowsItself() {
        Procedure chooses = procedure(
                "g",
                List.of(A, B),
                mul(at(C, ZERO), at(C, ZERO)),
                declare(C, A),
                Ir.branch(Expr.Const.of(true), Block.of(assign(C, B)), Block.EMPTY));

        assertThat(Rebinding.of(program(chooses)).rebound(chooses.signature())).isEmpty();
    }

    @Test
    void aRowThatIsReplacedIsNoRowThatIsWritten() {
        assertThat(Effects.of(program(PUT)).writtenBy(PUT.signature())).containsExactly(0);
    }

    @Test
    void whatIsReplacedIsRecordedWhereTheReverseSweepReadsTheOneFromBefore() {
        Procedure read = procedure(
                "f",
                List.of(A, B),
                at(C, ZERO),
                declare(C, A),
                assign(at(C, ZERO), mul(at(C, ZERO), at(C, ZERO))),
                assign(C, B));
        Procedure unread = procedure("f", List.of(A, B), at(C, ZERO), declare(C, A), assign(C, B));

        assertThat(Recorded.inOneMethod(read, A, B).recorded()).contains("c = b;");
        assertThat(Recorded.inOneMethod(unread, A, B).recorded()).isEmpty();
    }

    @Test
    void aShadowIsOfAnActiveArrayThatIsRebound() {
        Procedure f = procedure("f", List.of(A, B), at(A, ZERO), assign(A, allocation()), declare(C, B));
        Shadows active = new Shadows(Analyses.reads(f), Analyses.activity(f, A));
        Shadows inactive = new Shadows(Analyses.reads(f), Analyses.activity(f, B));

        assertThat(active.has(A)).isTrue();
        assertThat(active.has(C)).isFalse();
        assertThat(inactive.has(A)).isFalse();
        assertThat(active.reads(at(A, I))).contains(new Location.Shadow(A), new Location.Local(I));
    }

    @Test
    void anArrayOfAReboundClassIsTheMethodsOwnIfNoParameterIsInIt() {
        Procedure own = procedure("own", List.of(A), C, declare(C, allocation()), assign(C, allocation()));
        Procedure given = procedure("given", List.of(A), C, declare(C, allocation()), assign(C, A));
        Procedure caller = procedure(
                "f", List.of(A), num(0), callInto(B, own.signature(), A), callInto(reals("d"), given.signature(), A));
        Problems problems = new Problems();
        ArrayResult.check(program(own, given, caller), problems);

        assertThat(problems.all()).extracting(Problem::diagnostic).containsExactly(Diagnostic.ADJ105);
    }

    private static void checkRows(Program program, Problems problems) {
        ReplacedRows.check(program, Effects.of(program), problems);
    }

    @Test
    void aCallMayNotReplaceTheRowThatBoundsTheLoopAroundIt() {
        Stmt loop = upTo(I, ZERO, length(at(M, ZERO)), call(PUT.signature(), M, A));
        Stmt free = upTo(I, ZERO, length(M), call(PUT.signature(), M, A));
        Problems problems = new Problems();
        checkRows(program(PUT, procedure("f", List.of(M, A), loop)), problems);
        Problems none = new Problems();
        checkRows(program(PUT, procedure("g", List.of(M, A), free)), none);

        assertThat(problems.all()).extracting(Problem::diagnostic).containsExactly(Diagnostic.ADJ105);
        assertThat(none.all()).isEmpty();
    }
}
