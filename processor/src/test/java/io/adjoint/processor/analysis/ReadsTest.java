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
import static org.assertj.core.api.Assertions.assertThat;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Ir;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import io.adjoint.processor.ir.Type.Scalar;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadsTest {
    private static final Var X = real("x");
    private static final Var I = integer("i");
    private static final Var J = integer("j");
    private static final Var A = reals("a");
    private static final Var ROW = reals("row");
    private static final Var P = Var.of("p", Ir.INTS);
    private static final Var M = Var.of("m", Type.arrayOf(Ir.DOUBLES));
    private static final Procedure F = procedure("f", List.of(X, I, J, A, P, M), num(0), declare(ROW, at(M, I)));
    private static final Reads READS = Analyses.reads(F);

    private static List<String> names(Collection<Location> locations) {
        return locations.stream().map(Object::toString).toList();
    }

    @Test
    void anExpressionReadsItsVariables() {
        assertThat(names(READS.of(add(mul(X, X), convert(I, Scalar.DOUBLE))))).containsExactlyInAnyOrder("x", "i");
        assertThat(READS.of(num(2))).isEmpty();
    }

    @Test
    void anElementReadsTheCellsTheReferenceAndTheIndex() {
        assertThat(names(READS.of(at(A, at(P, I))))).containsExactlyInAnyOrder("a[]", "a", "p[]", "p", "i");
    }

    @Test
    void anElementOfARowReadsTheCellsOfTheMatrix() {
        assertThat(names(READS.of(at(at(M, I), J)))).containsExactlyInAnyOrder("m[]", "m", "i", "j");
        assertThat(names(READS.of(at(ROW, J)))).containsExactlyInAnyOrder("m[]", "row", "j");
    }

    @Test
    void aRowOrALengthReadsNoNumbers() {
        assertThat(names(READS.of(at(M, I)))).containsExactlyInAnyOrder("m", "i");
        assertThat(names(READS.of(length(at(M, I))))).containsExactlyInAnyOrder("m", "i");
    }

    @Test
    void javaThatIsCarriedOverReadsAllThatIsInAnArrayItIsGiven() {
        assertThat(names(READS.of(text("‹java.util.Arrays›.hashCode(", A, ")"))))
                .containsExactlyInAnyOrder("a[]", "a");
        assertThat(names(READS.of(text("‹java.util.Arrays›.hashCode(", ROW, ")"))))
                .containsExactlyInAnyOrder("m[]", "row");
        assertThat(names(READS.of(text("‹java.util.Arrays›.hashCode(", at(M, I), ")"))))
                .containsExactlyInAnyOrder("m[]", "m", "i");
        assertThat(names(READS.of(text("‹java.lang.Integer›.hashCode(", I, ")"))))
                .containsExactly("i");
    }

    private static Expr text(String before, Expr hole, String after) {
        return new Expr.Opaque(List.of(before, after), List.of(hole), Scalar.INT);
    }

    @Test
    void aVariableIsFoundAgainByNothing() {
        assertThat(READS.address(X)).isEmpty();
        assertThat(READS.indices(X)).isEmpty();
    }

    @Test
    void anElementIsFoundAgainByItsArrayAndIndices() {
        assertThat(names(READS.address(at(at(M, I), at(P, J))))).containsExactlyInAnyOrder("m", "i", "p[]", "p", "j");
        assertThat(names(READS.indices(at(at(M, I), at(P, J))))).containsExactlyInAnyOrder("i", "p[]", "p", "j");
    }

    @Test
    void aStatementWritesItsTarget() {
        assertThat(names(READS.writes(assign(X, num(1))))).containsExactly("x");
        assertThat(names(READS.writes(declare(real("v"), X)))).containsExactly("v");
        assertThat(names(READS.writes(assign(at(ROW, J), X)))).containsExactly("m[]");
    }

    @Test
    void aBlockWritesWhatIsWrittenAnywhereInIt() {
        Block block = Block.of(
                loop(
                        binary(Symbol.LT, I, J),
                        branch(binary(Symbol.LT, X, num(0)), Block.of(assign(I, J)), Block.of(assign(at(A, I), X)))),
                assign(X, num(1)));

        assertThat(names(READS.writes(block))).containsExactlyInAnyOrder("i", "a[]", "x");
    }

    @Test
    void aCallWritesItsResultAndWhatItsCalleeWrites() {
        Procedure g = procedure("g", List.of(X, A), X, assign(at(A, constant(0)), X));
        Stmt kept = callInto(real("u"), g.signature(), X, at(M, I));
        Stmt dropped = call(g.signature(), X, A);
        Reads reads = Analyses.reads(F, program(F, g));

        assertThat(names(reads.writes(kept))).containsExactlyInAnyOrder("u", "m[]");
        assertThat(names(reads.writes(dropped))).containsExactly("a[]");
    }
}
