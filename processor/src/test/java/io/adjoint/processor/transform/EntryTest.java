package io.adjoint.processor.transform;

import static io.adjoint.processor.ir.Exprs.add;
import static io.adjoint.processor.ir.Exprs.mul;
import static io.adjoint.processor.ir.Exprs.num;
import static io.adjoint.processor.ir.Ir.assign;
import static io.adjoint.processor.ir.Ir.at;
import static io.adjoint.processor.ir.Ir.constant;
import static io.adjoint.processor.ir.Ir.procedure;
import static io.adjoint.processor.ir.Ir.real;
import static io.adjoint.processor.ir.Ir.reals;
import static org.assertj.core.api.Assertions.assertThat;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Independent;
import io.adjoint.processor.ir.Ir;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Printer;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Program;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import io.adjoint.processor.ir.Type.Scalar;
import io.adjoint.processor.ir.Verifier;
import io.adjoint.processor.rules.ElementaryRules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Parameters that are taken apart at the entry of a gradient, and gradients that are put together at its end. */
class EntryTest {
    private static final Type POINT = new Type.Reference("p.Point");
    private static final Var P = Var.of("p", POINT);
    private static final Var X = real("x");
    private static final Var Y = real("y");
    private static final Var N = Ir.integer("n");
    private static final Var W = reals("w");
    private static final Var V = reals("v");
    private static final Expr.Element W_0 = at(W, constant(0));
    private static final Expr.Element V_0 = at(V, constant(0));

    private static Stmt.Declare component(Var object, Var variable) {
        Expr value = new Expr.Opaque(List.of("", "." + variable.name() + "()"), List.of(object), variable.type());
        return new Stmt.Declare(variable, value, Origin.NONE);
    }

    /** A new record of the components. */
    private static Expr made(Var... components) {
        List<String> fragments = new ArrayList<>(Collections.nCopies(components.length + 1, ", "));
        fragments.set(0, "new ‹p.Point›(");
        fragments.set(components.length, ")");
        return new Expr.Opaque(fragments, List.of(components), POINT);
    }

    private static Gradient gradient(
            Procedure flat, List<Var> parameters, List<Stmt.Declare> entry, Independent... independents) {
        Gradient gradient = Differentiation.of(
                        "FGrad",
                        List.of(new Request(flat, parameters, entry, List.of(independents))),
                        new Program(Map.of(flat.signature(), flat)),
                        ElementaryRules.TABLE,
                        Set.of(),
                        Options.DEFAULT)
                .gradients()
                .get(0);
        for (Procedure written : List.of(gradient.gradient(), gradient.valueAndGradient())) {
            assertThat(Verifier.verify(written)).as(Printer.print(written)).isEmpty();
        }
        return gradient;
    }

    @Test
    void theGradientOfARecordIsARecord() {
        Gradient gradient = gradient(
                procedure("f", List.of(X, N, Y), mul(X, Y)),
                List.of(P),
                List.of(component(P, X), component(P, N), component(P, Y)),
                new Independent("p", made(X, N, Y)));

        assertThat(Printer.print(gradient.gradient())).isEqualTo("""
                        p.Point f$grad(p.Point p) {
                          double x = p.x();
                          int n = p.n();
                          double y = p.y();
                          // Reverse sweep
                          double xBar = y;
                          double yBar = x;
                          return new ‹p.Point›(xBar, n, yBar);
                        }
                        """);
        assertThat(gradient.result().orElseThrow().components())
                .containsExactly(
                        new Type.Bundle.Component("value", Scalar.DOUBLE), new Type.Bundle.Component("p", POINT));
    }

    @Test
    void recordsOfSeveralIndependentsAreComponents() {
        Var q = real("q");
        Gradient gradient = gradient(
                procedure("f", List.of(X, Y, q), mul(q, add(X, Y))),
                List.of(P, q),
                List.of(component(P, X), component(P, Y)),
                new Independent("p", made(X, Y)),
                Independent.of(q));

        assertThat(Printer.print(gradient.gradient()))
                .startsWith("FGrad2 f$grad(p.Point p, double q) {\n  double x = p.x();\n  double y = p.y();\n")
                .endsWith("return new FGrad2(f, new ‹p.Point›(xBar, yBar), qBar);\n}\n");
        assertThat(Printer.print(gradient.valueAndGradient()))
                .isEqualTo("FGrad2 f$valueAndGrad(p.Point p, double q) {\n  return f$grad(p, q);\n}\n");
    }

    @Test
    void whatTheRecordHoldsBesidesIsAsItWasGiven() {
        Procedure flat = procedure("f", List.of(X, N), mul(X, X), Ir.assign(N, constant(3)));

        assertThat(Printer.print(gradient(
                                flat,
                                List.of(P),
                                List.of(component(P, X), component(P, N)),
                                new Independent("p", made(X, N)))
                        .gradient()))
                .contains("  int nBefore = n;\n")
                .contains("return new ‹p.Point›(xBar, nBefore);");
    }

    @Test
    void arraysOutOfObjectsAreToldApartByTheirPaths() {
        Procedure flat = procedure("f", List.of(W, V), mul(W_0, V_0), assign(W_0, num(2)));
        Var q = Var.of("q", POINT);
        String text = Printer.print(gradient(
                        flat,
                        List.of(P, q),
                        List.of(component(P, W), component(q, V)),
                        new Independent("p", made(W)),
                        new Independent("q", made(V)))
                .gradient());

        assertThat(text).contains("Distinct.require(\"p.w()\", w, \"q.v()\", v);");
        assertThat(text.lines().map(String::strip))
                .containsSubsequence(
                        "double[] w = p.w();",
                        "Distinct.require(\"p.w()\", w, \"q.v()\", v);",
                        "w[0] = 2.0;",
                        "w[0] = wBefore;");
    }

    @Test
    void aParameterKeepsItsNameWhateverTheGradientCallsItsOwn() {
        Var outer = Var.of("xBar", POINT);
        Gradient gradient = gradient(
                procedure("f", List.of(X), mul(X, X)),
                List.of(outer),
                List.of(component(outer, X)),
                new Independent("xBar", made(X)));

        assertThat(gradient.gradient().parameters()).extracting(Var::name).containsExactly("xBar");
    }

    @Test
    void aFieldAndAParameterOfOneNameAreTwoComponents() {
        Var field = new Var("x", 1, Scalar.DOUBLE);
        Expr value = new Expr.Opaque(List.of("", ".x"), List.of(P), Scalar.DOUBLE);
        Gradient gradient = gradient(
                procedure("f", List.of(P, X, field), mul(X, field)),
                List.of(P, X),
                List.of(new Stmt.Declare(field, value, Origin.NONE)),
                Independent.of(X),
                new Independent("x", field));

        assertThat(gradient.result().orElseThrow().components())
                .extracting(Type.Bundle.Component::name)
                .containsExactly("value", "x", "x2");
    }
}
