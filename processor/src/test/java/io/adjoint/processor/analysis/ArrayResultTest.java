package io.adjoint.processor.analysis;

import static io.adjoint.processor.ir.Ir.at;
import static io.adjoint.processor.ir.Ir.callInto;
import static io.adjoint.processor.ir.Ir.constant;
import static io.adjoint.processor.ir.Ir.declare;
import static io.adjoint.processor.ir.Ir.procedure;
import static io.adjoint.processor.ir.Ir.program;
import static io.adjoint.processor.ir.Ir.reals;
import static io.adjoint.processor.ir.Ir.signature;
import static org.assertj.core.api.Assertions.assertThat;

import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.diagnostics.Problems;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Ir;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArrayResultTest {
    private static final Var A = reals("a");
    private static final Var B = reals("b");
    private static final Var C = reals("c");
    private static final Var X = Ir.real("x");
    private static final Var M = Var.of("m", Type.arrayOf(Ir.DOUBLES));

    private static Stmt allocation(Var variable) {
        return declare(variable, new Expr.NewArray(Ir.DOUBLES, List.of(constant(2))));
    }

    @Test
    void theVariableThatTheArrayIsMadeInIsItsOrigin() {
        assertThat(ArrayResult.origin(procedure("f", List.of(A), B, allocation(B))))
                .contains(B);
        Stmt literal = declare(B, new Expr.ArrayLiteral(Ir.DOUBLES, List.of(Expr.Const.of(1.0))));
        assertThat(ArrayResult.origin(procedure("f", List.of(A), B, literal))).contains(B);
    }

    @Test
    void anArrayThatACallReturnsIsTheCallers() {
        Stmt call = callInto(B, signature("g", Ir.DOUBLES, Ir.DOUBLES), A);

        assertThat(ArrayResult.origin(procedure("f", List.of(A), B, call))).contains(B);
    }

    @Test
    void aSecondNameLeadsToTheFirst() {
        Procedure f = procedure("f", List.of(A), C, allocation(B), declare(C, B));

        assertThat(ArrayResult.origin(f)).contains(B);
    }

    @Test
    void aParameterUnderWhateverNameWasNotMade() {
        assertThat(ArrayResult.origin(procedure("f", List.of(A), A))).isEmpty();
        assertThat(ArrayResult.origin(procedure("f", List.of(A), C, declare(B, A), declare(C, B))))
                .isEmpty();
    }

    @Test
    void aRowIsPartOfAnotherArray() {
        Stmt matrix = declare(M, new Expr.NewArray(Type.arrayOf(Ir.DOUBLES), List.of(constant(2), constant(2))));

        assertThat(ArrayResult.origin(procedure("f", List.of(A), B, matrix, declare(B, at(M, constant(0))))))
                .isEmpty();
    }

    @Test
    void aNumberHasNoOrigin() {
        assertThat(ArrayResult.origin(procedure("f", List.of(X), X))).isEmpty();
        assertThat(ArrayResult.origin(procedure("f", List.of(A)))).isEmpty();
    }

    @Test
    void aProcedureThatReturnsAnArrayItDidNotMakeToAnotherIsReported() {
        Procedure bad = procedure("bad", List.of(A), A);
        Procedure good = procedure("good", List.of(A), B, allocation(B));
        Procedure number = procedure("number", List.of(X), X);
        Procedure caller = procedure(
                "caller",
                List.of(A),
                A,
                callInto(B, bad.signature(), A),
                callInto(C, good.signature(), A),
                callInto(X, number.signature(), A));
        Problems problems = new Problems();
        ArrayResult.check(program(caller, bad, good, number), problems);

        assertThat(problems.all()).singleElement().satisfies(problem -> {
            assertThat(problem.diagnostic()).isEqualTo(Diagnostic.ADJ105);
            assertThat(problem.origin()).isEqualTo(bad.origin());
            assertThat(problem.text()).contains("bad");
        });
    }
}
