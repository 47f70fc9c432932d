package io.adjoint.processor.analysis;

import static io.adjoint.processor.ir.Exprs.add;
import static io.adjoint.processor.ir.Exprs.binary;
import static io.adjoint.processor.ir.Exprs.convert;
import static io.adjoint.processor.ir.Exprs.mul;
import static io.adjoint.processor.ir.Exprs.num;
import static io.adjoint.processor.ir.Ir.at;
import static io.adjoint.processor.ir.Ir.constant;
import static io.adjoint.processor.ir.Ir.integer;
import static io.adjoint.processor.ir.Ir.length;
import static io.adjoint.processor.ir.Ir.procedure;
import static io.adjoint.processor.ir.Ir.real;
import static io.adjoint.processor.ir.Ir.reals;
import static org.assertj.core.api.Assertions.assertThat;

import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.diagnostics.Problem;
import io.adjoint.processor.diagnostics.Problems;
import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Independent;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type.Scalar;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DoubtfulPointsTest {
    private static final Var X = real("x");
    private static final Var Y = real("y");
    private static final Var S = real("s");
    private static final Var I = integer("i");
    private static final Var A = reals("a");
    private static final Origin NAME = new Origin(7, 1, 8, "f");
    private static final Origin HERE = new Origin(3, 2, 5, "");

    private static List<Problem> report(Procedure procedure, Var... independents) {
        Problems problems = new Problems();
        DoubtfulPoints.report(
                procedure,
                NAME,
                Analyses.activity(procedure, independents),
                Stream.of(independents).map(Independent::of).toList(),
                problems);
        return problems.all();
    }

    private static Origin line(String text) {
        return new Origin(HERE.key(), HERE.line(), HERE.column(), text);
    }

    private static Stmt ask(Expr condition, String text) {
        return new Stmt.If(condition, Block.of(new Stmt.Assign(S, num(1), Origin.NONE)), Block.EMPTY, line(text));
    }

    private static Procedure with(Expr result, Stmt... body) {
        return procedure("f", List.of(X, Y, S, A, I), result, body);
    }

    @Test
    void anOrdinaryMethodHasNone() {
        assertThat(report(with(mul(X, X), ask(binary(Symbol.LT, X, num(0)), "if (x < 0)")), X))
                .isEmpty();
    }

    @Test
    void differentiatedValuesAreComparedForEquality() {
        Procedure equal = with(mul(X, S), ask(binary(Symbol.EQ, X, num(0)), "if (x == 0)"));
        Procedure different = with(mul(X, S), ask(binary(Symbol.NE, Y, X), "if (y != x)"));

        assertThat(report(equal, X)).containsExactly(Problem.of(Diagnostic.ADJ301, line("if (x == 0)"), "if (x == 0)"));
        assertThat(report(different, X)).extracting(Problem::diagnostic).containsExactly(Diagnostic.ADJ301);
    }

    @Test
    void aComparisonDeepInAConditionIsSeen() {
        Expr either = Expr.Apply.of(
                new Op.Operator(Symbol.COND_OR, Scalar.BOOLEAN),
                binary(Symbol.LT, I, constant(2)),
                binary(Symbol.EQ, X, Y));

        assertThat(report(with(mul(X, S), ask(either, "if (i < 2 || x == y)")), X))
                .extracting(Problem::diagnostic)
                .containsExactly(Diagnostic.ADJ301);
    }

    @Test
    void whatIsNotDifferentiatedMayBeComparedAtWill() {
        Procedure f = with(
                mul(X, S),
                ask(binary(Symbol.EQ, Y, num(0)), "if (y == 0)"),
                ask(binary(Symbol.EQ, I, length(A)), "if (i == a.length)"));

        assertThat(report(f, X)).isEmpty();
    }

    @Test
    void theTurnsOfAForLoopDependOnDifferentiatedValues() {
        Expr goesOn = binary(Symbol.LT, convert(I, Scalar.DOUBLE), mul(X, at(A, constant(0))));
        Procedure f =
                with(mul(X, at(A, I)), new Stmt.While(goesOn, Block.EMPTY, line("for (int i = 0; i < x * a[0]; i++)")));

        assertThat(report(f, X, A))
                .containsExactly(Problem.of(Diagnostic.ADJ302, line("for (int i = 0; i < x * a[0]; i++)"), "x, a"));
    }

    @Test
    void aWhileLoopIsMeantToDependOnThemAndALengthIsNone() {
        Procedure until =
                with(mul(X, X), new Stmt.While(binary(Symbol.GT, X, num(1)), Block.EMPTY, line("while (x > 1)")));
        Procedure overAll = with(
                at(A, I), new Stmt.While(binary(Symbol.LT, I, length(A)), Block.EMPTY, line("for (; i < a.length; )")));

        assertThat(report(until, X)).isEmpty();
        assertThat(report(overAll, A)).isEmpty();
    }

    @Test
    void aCastCutsTheDerivative() {
        Procedure declared = with(
                mul(X, X),
                new Stmt.Declare(integer("k"), convert(mul(X, num(3)), Scalar.INT), line("int k = (int) (x * 3);")));

        assertThat(report(declared, X))
                .containsExactly(Problem.of(Diagnostic.ADJ303, line("int k = (int) (x * 3);"), Scalar.INT));
    }

    @Test
    void soDoesACastInTheResultOrInAnIndex() {
        Procedure result = with(add(X, convert(convert(X, Scalar.LONG), Scalar.DOUBLE)));
        Procedure read = with(mul(X, S), new Stmt.Assign(S, at(A, convert(X, Scalar.INT)), line("s = a[(int) x];")));

        assertThat(report(result, X)).extracting(Problem::arguments).containsExactly(List.of(Scalar.LONG));
        assertThat(report(read, X)).extracting(Problem::origin).containsExactly(line("s = a[(int) x];"));
    }

    @Test
    void soDoesACastInTheIndexOfAnElementThatIsWritten() {
        Procedure written =
                with(mul(X, X), new Stmt.Assign(at(A, convert(X, Scalar.INT)), num(1), line("a[(int) x] = 1;")));

        assertThat(report(written, X)).extracting(Problem::diagnostic).containsExactly(Diagnostic.ADJ303);
    }

    @Test
    void aCastToAnotherContinuousTypeOrOfWhatIsInactiveCutsNothing() {
        Procedure f = with(
                mul(convert(convert(X, Scalar.FLOAT), Scalar.DOUBLE), X),
                new Stmt.Declare(integer("k"), convert(Y, Scalar.INT), line("int k = (int) y;")));

        assertThat(report(f, X)).isEmpty();
    }

    @Test
    void theIndependentsOnWhichTheResultDoesNotDependAreNamedAtTheMethod() {
        assertThat(report(with(mul(X, X)), X, Y, A)).containsExactly(Problem.of(Diagnostic.ADJ304, NAME, "f", "y, a"));
    }
}
