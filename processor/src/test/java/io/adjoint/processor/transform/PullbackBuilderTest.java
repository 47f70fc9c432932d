package io.adjoint.processor.transform;

import static io.adjoint.processor.ir.Exprs.mul;
import static io.adjoint.processor.ir.Exprs.num;
import static io.adjoint.processor.ir.Ir.assign;
import static io.adjoint.processor.ir.Ir.at;
import static io.adjoint.processor.ir.Ir.call;
import static io.adjoint.processor.ir.Ir.constant;
import static io.adjoint.processor.ir.Ir.declare;
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
import java.util.List;
import org.junit.jupiter.api.Test;

/** The adjoint of methods that return arrays or write them. */
class PullbackBuilderTest {
    private static final Var S = real("s");
    private static final Var X = reals("x");
    private static final Var Y = reals("y");
    private static final Expr.Element X_0 = at(X, constant(0));
    private static final Expr.Element Y_0 = at(Y, constant(0));
    private static final Stmt.Declare ONE_NUMBER =
            (Stmt.Declare) declare(Y, new Expr.NewArray(Ir.DOUBLES, List.of(constant(1))));

    private static String head(Written written) {
        return written.pullback().lines().findFirst().orElseThrow();
    }

    /** y[0] = x[0]^2 */
    private static Procedure squared() {
        return procedure("f", List.of(X), Y, ONE_NUMBER, assign(Y_0, mul(X_0, X_0)));
    }

    /** x[0] = s x[0] */
    private static Procedure scaled(Expr result) {
        List<Var> parameters = List.of(S, X);
        Stmt statement = assign(X_0, mul(S, X_0));
        return result == null ? procedure("f", parameters, statement) : procedure("f", parameters, result, statement);
    }

    @Test
    void theSeedOfAnArrayIsOfItsTypeAndOneGradientIsReturnedAsItIs() {
        Written written = Written.of(squared(), X);

        assertThat(head(written)).isEqualTo("double[] f$vjp(double[] x, double[] seed) {");
        assertThat(Interpreter.run(gradient(written), new double[] {3}, new double[] {10}))
                .isEqualTo(new double[] {60});
        assertThat(written.differentiation().gradients().get(0).result()).isEmpty();
    }

    private static Procedure gradient(Written written) {
        return written.differentiation().gradients().get(0).pullback();
    }

    @Test
    void theValueComesFirstInARecord() {
        Procedure f = procedure("f", List.of(S, X), Y, ONE_NUMBER, assign(Y_0, mul(S, X_0)));

        assertThat(Written.of(f, S, X)
                        .differentiation()
                        .gradients()
                        .get(0)
                        .result()
                        .orElseThrow()
                        .components())
                .extracting(Type.Bundle.Component::name)
                .containsExactly("value", "s", "x");
    }

    @Test
    void aMethodThatWritesHasASeedForEachArrayThatItWritesAndNoValue() {
        Procedure set = procedure("set", List.of(Y, X), assign(Y_0, X_0));
        Procedure f = procedure("f", List.of(X, Y), call(set.signature(), Y, X));
        Written written = Written.of(program(f, set), f, X, Y);

        assertThat(head(written)).isEqualTo("FGrad f$vjp(double[] x, double[] y, double[] yBar) {");
        assertThat(written.differentiation()
                        .gradients()
                        .get(0)
                        .result()
                        .orElseThrow()
                        .components())
                .extracting(Type.Bundle.Component::name)
                .containsExactly("x", "y");
    }

    @Test
    void aSeedHasANameThatNoParameterHas() {
        Var xBar = reals("xBar");
        Var seed = reals("seed");

        assertThat(head(Written.of(procedure("f", List.of(X, xBar), assign(X_0, num(1))), X, xBar)))
                .isEqualTo("FGrad f$vjp(double[] x, double[] xBar, double[] xBar2) {");
        assertThat(head(Written.of(
                        procedure("f", List.of(seed), Y, ONE_NUMBER, assign(Y_0, at(seed, constant(0)))), seed)))
                .isEqualTo("double[] f$vjp(double[] seed, double[] seed2) {");
    }

    @Test
    void whatIsWrittenIsPutBackAndItsGradientIsOfWhatItHeldOnEntry() {
        Procedure gradient = gradient(Written.of(scaled(null), S, X));
        double[] x = {3};
        double[] seed = {10};

        var answer = (Interpreter.Packed) Interpreter.run(gradient, 2.0, x, seed);

        assertThat(answer.components()).containsExactly(30.0, new double[] {20});
        assertThat(x).containsExactly(3);
        assertThat(seed).containsExactly(10);
    }

    @Test
    void theValueOfAParameterThatIsPutBackIsACopy() {
        Procedure gradient = gradient(Written.of(scaled(X), S, X));
        double[] x = {3};

        var answer = (Interpreter.Packed) Interpreter.run(gradient, 2.0, x, new double[] {10});

        assertThat(answer.components()).containsExactly(new double[] {6}, 30.0, new double[] {20});
        assertThat(x).containsExactly(3);
    }

    @Test
    void aSeedThatIsTheArgumentCountsAsItWasOnEntry() {
        for (Expr result : new Expr[] {null, X}) {
            double[] both = {3};
            var answer =
                    (Interpreter.Packed) Interpreter.run(gradient(Written.of(scaled(result), S, X)), 2.0, both, both);

            assertThat(answer.components()).endsWith(9.0, new double[] {6});
            assertThat(both).containsExactly(3);
        }
    }

    @Test
    void aSeedOfAnotherShapeIsRefusedAndNothingIsChanged() {
        for (Expr result : new Expr[] {null, X}) {
            double[] x = {3};
            Procedure gradient = gradient(Written.of(scaled(result), S, X));

            assertThatThrownBy(() -> Interpreter.run(gradient, 2.0, x, new double[2]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("[2]")
                    .hasMessageContaining("[1]");
            assertThat(x).containsExactly(3);
        }
    }

    @Test
    void aParameterThatIsReturnedUntouchedIsTheValueItself() {
        double[] x = {3};
        Procedure f = procedure("f", List.of(S, X), X);

        var answer = (Interpreter.Packed) Interpreter.run(gradient(Written.of(f, S, X)), 2.0, x, new double[] {10});

        assertThat(answer.components().get(0)).isSameAs(x);
        assertThat(answer.components()).endsWith(0.0, new double[] {10});
    }

    @Test
    void arraysThatMayBeTheSameAreToldApart() {
        Procedure f = procedure("f", List.of(X, Y), assign(Y_0, X_0));

        assertThat(Written.of(f, X, Y).pullback()).contains("Distinct.require(\"x\", x, \"y\", y);");
        assertThat(Written.of(squared(), X).pullback()).doesNotContain("Distinct");
    }
}
