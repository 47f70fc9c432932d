package io.adjoint.processor.analysis;

import static io.adjoint.processor.ir.Exprs.add;
import static io.adjoint.processor.ir.Exprs.call;
import static io.adjoint.processor.ir.Exprs.convert;
import static io.adjoint.processor.ir.Exprs.div;
import static io.adjoint.processor.ir.Exprs.mul;
import static io.adjoint.processor.ir.Exprs.neg;
import static io.adjoint.processor.ir.Exprs.num;
import static io.adjoint.processor.ir.Exprs.sub;
import static io.adjoint.processor.ir.Ir.at;
import static io.adjoint.processor.ir.Ir.constant;
import static io.adjoint.processor.ir.Ir.integer;
import static io.adjoint.processor.ir.Ir.procedure;
import static io.adjoint.processor.ir.Ir.real;
import static io.adjoint.processor.ir.Ir.reals;
import static org.assertj.core.api.Assertions.assertThat;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Ir;
import io.adjoint.processor.ir.Names;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Printer;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Type.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PullbackTest {
    private static final Var X = real("x");
    private static final Var Y = real("y");
    private static final Var Z = real("z");
    private static final Var K = real("k");
    private static final Var V = real("v");
    private static final Var G = real("g");
    private static final Var F = Var.of("f", Scalar.FLOAT);
    private static final Var I = integer("i");
    private static final Var J = integer("j");
    private static final Var A = reals("a");
    private static final Var P = Var.of("p", Ir.INTS);
    private static final Activity ACTIVITY =
            new Activity(Set.of(X, Y, Z, F, A), Set.of(X, Y, Z, F, A), Set.of(X, Y, Z, F, A), Analyses.RULES);

    private static Pullback pullback(Expr expr, Expr seed, Optional<Var> holder) {
        return Pullback.of(expr, seed, holder, ACTIVITY, Analyses.RULES, new Names(), Origin.NONE);
    }

    /** The temporaries, then what each place's adjoint grows by. */
    private static List<String> text(Pullback pullback) {
        List<String> lines = new ArrayList<>();
        pullback.temporaries()
                .forEach(temporary -> lines.add(Printer.print(temporary).strip()));
        pullback.contributions().forEach((place, by) -> lines.add(Printer.print(place) + ": " + Printer.print(by)));
        return lines;
    }

    private static List<String> of(Expr expr) {
        return text(pullback(expr, G, Optional.empty()));
    }

    private static Expr exp(Expr x) {
        return call(Op.Function.math("exp", 1), x);
    }

    @Test
    void aPlaceGetsTheAdjointOfTheValue() {
        assertThat(of(X)).containsExactly("x: g");
        assertThat(of(at(A, I))).containsExactly("a[i]: g");
    }

    @Test
    void eachFactorGetsTheAdjointTimesTheOther() {
        assertThat(of(mul(X, Y))).containsExactly("x: g * y", "y: g * x");
        assertThat(of(mul(mul(X, Y), Z))).containsExactly("x: g * z * y", "y: g * z * x", "z: g * (x * y)");
    }

    @Test
    void signsGoToTheFront() {
        assertThat(of(sub(X, Y))).containsExactly("x: g", "y: -g");
        assertThat(of(neg(mul(X, Y)))).containsExactly("x: -(g * y)", "y: -(g * x)");
        assertThat(of(neg(neg(X)))).containsExactly("x: g");
    }

    @Test
    void whatIsInactiveGetsNothing() {
        assertThat(of(mul(X, K))).containsExactly("x: g * k");
        assertThat(of(mul(K, num(2)))).isEmpty();
        assertThat(of(add(X, num(1)))).containsExactly("x: g");
    }

    @Test
    void aPlaceThatOccursTwiceGetsTheSum() {
        assertThat(of(mul(X, X))).containsExactly("x: 2.0 * g * x");
        assertThat(of(add(X, X))).containsExactly("x: g + g");
        assertThat(of(sub(X, mul(K, X)))).containsExactly("x: g - g * k");
    }

    @Test
    void elementsUnderDifferentIndicesAreDifferentPlaces() {
        assertThat(of(mul(at(A, I), at(A, J)))).containsExactly("a[i]: g * a[j]", "a[j]: g * a[i]");
        assertThat(of(mul(at(A, I), at(A, I)))).containsExactly("a[i]: 2.0 * g * a[i]");
    }

    @Test
    void theVariableThatHoldsTheValueIsReadInsteadOfComputingItAgain() {
        assertThat(text(pullback(exp(X), G, Optional.of(V)))).containsExactly("x: g * v");
        assertThat(of(exp(X))).containsExactly("x: g * Math.exp(x)");
    }

    @Test
    void theHolderHoldsTheWholeValueAndNoInnerOne() {
        assertThat(text(pullback(mul(Y, exp(X)), G, Optional.of(V))))
                .containsExactly("y: g * Math.exp(x)", "x: g * y * Math.exp(x)");
    }

    @Test
    void aLongAdjointThatSeveralPlacesShareGetsAName() {
        Expr seed = mul(mul(mul(G, K), mul(K, K)), mul(K, K));

        assertThat(text(pullback(mul(X, Y), seed, Optional.empty())))
                .containsExactly(
                        "double productBar = g * k * (k * k) * (k * k);", "x: productBar * y", "y: productBar * x");
        assertThat(text(pullback(mul(X, K), seed, Optional.empty())))
                .as("used once")
                .containsExactly("x: g * k * (k * k) * (k * k) * k");
    }

    @Test
    void soDoesACostlyOrADividedOneHoweverShort() {
        assertThat(of(div(add(X, Y), K))).containsExactly("double sumBar = g / k;", "x: sumBar", "y: sumBar");
        assertThat(of(exp(add(X, Y))))
                .containsExactly("double sumBar = g * Math.exp(x + y);", "x: sumBar", "y: sumBar");
    }

    @Test
    void aTieWithAConstantIsNoTie() {
        Op.Function max = Op.Function.math("max", 2);

        assertThat(of(call(max, X, num(0)))).containsExactly("x: Ties.above(g, x, 0.0)");
        assertThat(of(call(max, X, Y))).containsExactly("x: Ties.max(g, x, y)", "y: Ties.max(g, y, x)");
        assertThat(of(call(max, X, K))).as("a variable, though inactive").containsExactly("x: Ties.max(g, x, k)");
    }

    @Test
    void aConversionPassesTheAdjointInTheTypeOfItsArgument() {
        assertThat(of(mul(convert(F, Scalar.DOUBLE), X))).containsExactly("f: (float) (g * x)", "x: g * (double) f");
    }

    @Test
    void aFlatArgumentGetsNothing() {
        assertThat(of(call(Op.Function.math("copySign", 2), K, X))).isEmpty();
    }

    @Test
    void aZeroAdjointIsNotPassedOn() {
        assertThat(text(pullback(mul(X, Y), num(0), Optional.empty()))).isEmpty();
    }

    @Test
    void theAdjointReadsThePrimalValuesOfItsFactorsAndTheIndicesOfItsPlaces() {
        Procedure f = procedure("f", List.of(X, Y, A, P, I, K), num(0));
        Reads reads = Analyses.reads(f);

        assertThat(pullback(mul(X, Y), G, Optional.empty()).reads(reads))
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("g", "x", "y");
        assertThat(pullback(mul(at(A, at(P, I)), K), G, Optional.empty()).reads(reads))
                .as("to add to aBar[p[i]] takes p and i, and not a")
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("g", "k", "p[]", "p", "i");
        assertThat(pullback(add(X, at(A, constant(0))), G, Optional.empty()).reads(reads))
                .extracting(Object::toString)
                .containsExactly("g");
    }
}
