package io.adjoint.processor.transform;

import static io.adjoint.processor.ir.Exprs.add;
import static io.adjoint.processor.ir.Exprs.mul;
import static io.adjoint.processor.ir.Exprs.num;
import static io.adjoint.processor.ir.Ir.assign;
import static io.adjoint.processor.ir.Ir.at;
import static io.adjoint.processor.ir.Ir.callInto;
import static io.adjoint.processor.ir.Ir.constant;
import static io.adjoint.processor.ir.Ir.procedure;
import static io.adjoint.processor.ir.Ir.program;
import static io.adjoint.processor.ir.Ir.real;
import static io.adjoint.processor.ir.Ir.reals;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Interpreter;
import io.adjoint.processor.ir.Ir;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import io.adjoint.processor.ir.Type.Scalar;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a gradient tests at its entry. */
class ArgumentsTest {
    private static final Var X = real("x");
    private static final Var U = real("u");
    private static final Var A = reals("a");
    private static final Var B = reals("b");
    private static final Var C = reals("c");
    private static final Var M = Var.of("m", Type.arrayOf(Ir.DOUBLES));
    private static final Expr.Element A_0 = at(A, constant(0));
    private static final Expr.Element B_0 = at(B, constant(0));
    private static final Expr.Element C_0 = at(C, constant(0));

    private static Procedure f(List<Var> parameters, Expr result, Stmt... body) {
        return procedure("f", parameters, result, body);
    }

    /** The tests at the entry of the gradient, which come before its first heading. */
    private static List<String> checks(Procedure procedure, Var... independents) {
        return Written.of(procedure, independents)
                .gradient()
                .lines()
                .skip(1)
                .takeWhile(line -> line.contains("Distinct."))
                .map(String::strip)
                .toList();
    }

    @Test
    void arraysThatAreOnlyReadMayBeTheSame() {
        assertThat(checks(f(List.of(A, B), mul(A_0, B_0)), A, B)).isEmpty();
    }

    @Test
    void anArrayThatIsWrittenIsToldFromOneThatCarriesADerivative() {
        Procedure f = f(List.of(A, B), mul(A_0, B_0), assign(A_0, num(2)));

        assertThat(checks(f, A, B)).containsExactly("Distinct.require(\"a\", a, \"b\", b);");
        assertThat(checks(f, B)).containsExactly("Distinct.require(\"a\", a, \"b\", b);");
    }

    @Test
    void anArrayThatACalleeWritesIsWritten() {
        Procedure set = procedure("set", List.of(C), num(0), assign(C_0, num(2)));
        Procedure f = f(List.of(A, B), mul(A_0, B_0), callInto(U, set.signature(), B));

        assertThat(Written.of(program(f, set), f, A, B).gradient()).contains("Distinct.require(\"a\", a, \"b\", b);");
    }

    @Test
    void arraysThroughWhichNoDerivativePassesMayBeTheSame() {
        Procedure f = f(List.of(X, A, B), mul(X, add(A_0, B_0)), assign(A_0, mul(B_0, num(2))));

        assertThat(checks(f, X)).isEmpty();
        double[] same = {3};
        assertThat(Interpreter.run(
                        Written.of(f, X).differentiation().gradients().get(0).gradient(), 1.0, same, same))
                .as("a[0] = b[0] is doubled")
                .isEqualTo(12.0);
        assertThat(same).containsExactly(3);
    }

    @Test
    void arraysThatAreInactiveAloneAndActiveTogetherMustBeDifferent() {
        Procedure f = f(List.of(X, A, B), B_0, assign(A_0, mul(X, X)));

        assertThat(checks(f, X)).containsExactly("Distinct.require(\"a\", a, \"b\", b);");
        double[] same = {3};
        Procedure gradient =
                Written.of(f, X).differentiation().gradients().get(0).gradient();
        assertThatThrownBy(() -> Interpreter.run(gradient, 1.0, same, same))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'a' and 'b'");
    }

    @Test
    void aThirdArrayThatIsActiveDoesNotKeepTwoThatAreNotApart() {
        Procedure f = f(List.of(A, B, C), mul(A_0, C_0), assign(C_0, B_0));

        assertThat(checks(f, A)).containsExactly("Distinct.require(\"a\", a, \"c\", c);");
    }

    @Test
    void arraysOfDifferentNumbersAreDifferentAnyway() {
        Var p = Var.of("p", Ir.INTS);
        Var z = Var.of("z", Type.arrayOf(Scalar.FLOAT));
        Procedure f = f(List.of(A, p, z), A_0, assign(A_0, num(2)), assign(at(p, constant(0)), constant(1)));

        assertThat(checks(f, A)).isEmpty();
    }

    @Test
    void aMatrixThatIsWrittenHasDifferentRows() {
        Procedure f =
                f(List.of(M), at(at(M, constant(1)), constant(0)), assign(at(at(M, constant(0)), constant(0)), num(2)));

        assertThat(checks(f, M)).containsExactly("Distinct.requireRows(\"m\", m);");
    }

    @Test
    void anArrayMayBeARowOfAMatrix() {
        Procedure f = f(List.of(M, A), at(at(M, constant(1)), constant(0)), assign(A_0, num(2)));

        assertThat(checks(f, M)).containsExactly("Distinct.require(\"m\", m, \"a\", a);");
    }

    @Test
    void theRowsOfAMatrixThatIsOnlyReadOrCarriesNoDerivativeMayBeTheSame() {
        Expr.Element corner = at(at(M, constant(0)), constant(0));

        assertThat(checks(f(List.of(M), corner), M)).isEmpty();
        assertThat(checks(f(List.of(X, M), mul(X, corner), assign(corner, num(2))), X))
                .isEmpty();
    }
}
