package io.adjoint.processor.analysis;

import static io.adjoint.processor.ir.Exprs.mul;
import static io.adjoint.processor.ir.Exprs.num;
import static io.adjoint.processor.ir.Ir.assign;
import static io.adjoint.processor.ir.Ir.at;
import static io.adjoint.processor.ir.Ir.call;
import static io.adjoint.processor.ir.Ir.callInto;
import static io.adjoint.processor.ir.Ir.constant;
import static io.adjoint.processor.ir.Ir.declare;
import static io.adjoint.processor.ir.Ir.procedure;
import static io.adjoint.processor.ir.Ir.program;
import static io.adjoint.processor.ir.Ir.real;
import static io.adjoint.processor.ir.Ir.reals;
import static org.assertj.core.api.Assertions.assertThat;

import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.diagnostics.Problem;
import io.adjoint.processor.diagnostics.Problems;
import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import io.adjoint.processor.ir.Type.Scalar;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EscapingValuesTest {
    private static final Type.Reference OBJECT = new Type.Reference("p.Model");
    private static final Type.Reference STRING = new Type.Reference("java.lang.String");
    private static final Var X = real("x");
    private static final Var Y = real("y");
    private static final Var A = reals("a");
    private static final Var MODEL = Var.of("model", OBJECT);
    private static final Var BITS = Var.of("bits", Scalar.LONG);
    private static final Var TEXT = Var.of("text", STRING);
    private static final Origin HERE = new Origin(3, 1, 5, "model.rate");

    private static List<Diagnostic> report(Procedure... procedures) {
        Problems problems = new Problems();
        EscapingValues.report(
                program(procedures),
                Effects.of(program(procedures)),
                procedures[0],
                Set.of(X),
                Set.of(),
                Analyses.RULES,
                List.of(),
                problems);
        assertThat(problems.all()).doesNotHaveDuplicates();
        return problems.all().stream().map(Problem::diagnostic).toList();
    }

    private static Expr keeping(Type type, Expr... holes) {
        return new Expr.Opaque(Collections.nCopies(holes.length + 1, "~"), List.of(holes), type, false, true, HERE);
    }

    private static Expr looking(Type type, Expr... holes) {
        return new Expr.Opaque(Collections.nCopies(holes.length + 1, "~"), List.of(holes), type, true, false, HERE);
    }

    private static Procedure method(Expr result, Stmt... body) {
        return procedure("f", List.of(X, MODEL), result, body);
    }

    @Test
    void aNumberThatComesOutOfUnknownJavaHasNoDerivative() {
        assertThat(report(method(mul(X, Y), declare(Y, keeping(Scalar.DOUBLE, MODEL, X)))))
                .containsExactly(Diagnostic.ADJ201);
    }

    @Test
    void whatNoVariedValueEntersIsFine() {
        assertThat(report(method(mul(X, Y), declare(Y, keeping(Scalar.DOUBLE, MODEL, num(2))))))
                .isEmpty();
    }

    @Test
    void aNumberThatTheResultDoesNotDependOnMayComeOut() {
        Stmt asks = new Stmt.If(
                Expr.Apply.of(new Op.Operator(Op.Symbol.GT, Scalar.DOUBLE), Y, num(0)),
                Block.EMPTY,
                Block.EMPTY,
                Origin.NONE);
        assertThat(report(method(X, declare(Y, keeping(Scalar.DOUBLE, MODEL, X)), asks)))
                .isEmpty();
    }

    @Test
    void anObjectMustNotKeepAVariedValue() {
        assertThat(report(method(X, new Stmt.Evaluate(keeping(Type.Void.VOID, MODEL, X), HERE))))
                .containsExactly(Diagnostic.ADJ203);
        assertThat(report(method(X, new Stmt.Evaluate(looking(Type.Void.VOID, MODEL, X), HERE))))
                .isEmpty();
    }

    @Test
    void bitsAndTextCarryTheValue() {
        Op.Function bits = Op.Function.of("java.lang.Double", "doubleToLongBits", Scalar.LONG, Scalar.DOUBLE);
        Expr number = looking(Scalar.DOUBLE, BITS);
        assertThat(report(method(mul(X, Y), declare(BITS, Expr.Apply.of(bits, X)), declare(Y, number))))
                .containsExactly(Diagnostic.ADJ203);
        assertThat(report(method(mul(X, Y), declare(BITS, Expr.Apply.of(bits, num(1))), declare(Y, number))))
                .isEmpty();
        assertThat(report(
                        method(mul(X, Y), declare(TEXT, looking(STRING, X)), declare(Y, looking(Scalar.DOUBLE, TEXT)))))
                .containsExactly(Diagnostic.ADJ203);
    }

    @Test
    void aCastToAWholeNumberCarriesNothing() {
        Expr whole = Expr.Apply.of(new Op.Convert(Scalar.DOUBLE, Scalar.LONG), X);
        assertThat(report(method(mul(X, Y), declare(BITS, whole), declare(Y, looking(Scalar.DOUBLE, BITS)))))
                .isEmpty();
    }

    @Test
    void whatIsCalledIsLookedThroughToo() {
        Procedure keep = procedure("keep", List.of(X), new Stmt.Evaluate(keeping(Type.Void.VOID, X), HERE));
        assertThat(report(method(X, call(keep.signature(), X)), keep)).containsExactly(Diagnostic.ADJ203);
        assertThat(report(method(X, call(keep.signature(), num(1))), keep)).isEmpty();
        Procedure rate = procedure("rate", List.of(X), Y, declare(Y, keeping(Scalar.DOUBLE, X)));
        assertThat(report(method(mul(X, Y), callInto(Y, rate.signature(), X)), rate))
                .containsExactly(Diagnostic.ADJ201);
    }

    @Test
    void anArrayOfAnObjectIsNotWritten() {
        Expr field = new Expr.Field(MODEL, "p.Model", "table", A.type(), Expr.Field.Access.HANDLE);
        assertThat(report(method(X, declare(A, field), assign(at(A, constant(0)), num(1)))))
                .containsExactly(Diagnostic.ADJ204);
        assertThat(report(method(mul(X, at(A, constant(0))), declare(A, field))))
                .isEmpty();
    }
}
