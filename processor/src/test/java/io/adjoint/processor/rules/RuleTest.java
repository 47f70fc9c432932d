package io.adjoint.processor.rules;

import static io.adjoint.processor.ir.Op.Function.math;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Printer;
import io.adjoint.processor.ir.Type.Scalar;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleTest {
    @Test
    void whatAnAdjointReadsIsReadOffTheRow() {
        assertThat(row(math("exp", 1)).reads(0)).hasToString("[y]");
        assertThat(row(math("sin", 1)).reads(0)).hasToString("[x]");
        assertThat(row(operator(Op.Symbol.ADD)).reads(0)).isEmpty();
        assertThat(row(operator(Op.Symbol.MUL)).reads(0)).hasToString("[y]");
        assertThat(row(operator(Op.Symbol.DIV)).reads(1)).hasToString("[y, z]");
    }

    @Test
    void aRowIsWrittenOutInTheLanguageBetween() {
        assertThat(adjoint(operator(Op.Symbol.DIV), 1)).isEqualTo("-(g / y * z)");
        assertThat(adjoint(math("sqrt", 1), 0)).isEqualTo("g / (2.0 * y)");
        assertThat(adjoint(math("tanh", 1), 0)).isEqualTo("g * ((1.0 - y) * (1.0 + y))");
        assertThat(adjoint(new Op.Convert(Scalar.FLOAT, Scalar.DOUBLE), 0)).isEqualTo("(float) g");
    }

    @Test
    void aFunctionOfStrictMathIsDifferentiatedWithFunctionsOfStrictMath() {
        Op sin = Op.Function.of("java.lang.StrictMath", "sin", Scalar.DOUBLE, Scalar.DOUBLE);

        assertThat(adjoint(sin, 0)).isEqualTo("g * StrictMath.cos(x)");
    }

    @Test
    void aFlatFunctionIsFlatInEveryArgument() {
        assertThat(row(math("floor", 1)).isFlat()).isTrue();
        assertThat(row(new Op.Convert(Scalar.DOUBLE, Scalar.INT)).isFlat()).isTrue();
        assertThat(row(math("copySign", 2)).isFlat()).isFalse();
        assertThat(row(math("copySign", 2)).isFlat(1)).isTrue();
        assertThat(row(math("sin", 1)).isFlat()).isFalse();
    }

    @Test
    void anIntegerArgumentHasNoAdjoint() {
        Op scalb = Op.Function.of("java.lang.Math", "scalb", Scalar.FLOAT, Scalar.FLOAT, Scalar.INT);

        assertThat(row(scalb).adjoint(0)).isPresent();
        assertThat(row(scalb).adjoint(1)).isEmpty();
        assertThat(row(new Op.Convert(Scalar.INT, Scalar.DOUBLE)).adjoint(0)).isEmpty();
    }

    @Test
    void anAdjointOfAnotherTypeThanItsArgumentIsRefused() {
        Op toDouble = new Op.Convert(Scalar.FLOAT, Scalar.DOUBLE);

        assertThatThrownBy(() -> Rule.rule(toDouble, (g, x, y) -> g))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(double)");
    }

    @Test
    void aSecondRowForAFunctionIsRefused() {
        Rule again = Rule.rule(math("sin", 1), (g, x, y) -> Exprs.neg(g));

        assertThatThrownBy(() -> ElementaryRules.TABLE.with(List.of(again)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Math.sin");
    }

    @Test
    void aRowThatIsAddedIsFoundAndTheTableItWasAddedToStaysAsItWas() {
        Op.Function softplus = Op.Function.of("p.Q", "softplus", Scalar.DOUBLE, Scalar.DOUBLE);
        RuleTable more = ElementaryRules.TABLE.with(List.of(Rule.rule(softplus, (g, x, y) -> g)));

        assertThat(more.find(softplus)).isPresent();
        assertThat(more.find(math("sin", 1))).isPresent();
        assertThat(ElementaryRules.TABLE.find(softplus)).isEmpty();
    }

    @Test
    void arithmeticIsCheapAndATranscendentalOrUnknownFunctionIsNot() {
        assertThat(Costs.isCheap(operator(Op.Symbol.DIV))).isTrue();
        assertThat(Costs.isCheap(math("sqrt", 1))).isTrue();
        assertThat(Costs.isCheap(new Op.Convert(Scalar.INT, Scalar.DOUBLE))).isTrue();
        assertThat(Costs.isCheap(operator(Op.Symbol.REM))).isFalse();
        assertThat(Costs.isCheap(new Op.Operator(Op.Symbol.REM, Scalar.INT))).isTrue();
        assertThat(Costs.isCheap(math("exp", 1))).isFalse();
        assertThat(Costs.isCheap(Op.Function.of("p.Q", "abs", Scalar.DOUBLE, Scalar.DOUBLE)))
                .isFalse();
    }

    private static Op operator(Op.Symbol symbol) {
        return new Op.Operator(symbol, Scalar.DOUBLE);
    }

    private static Rule row(Op op) {
        return ElementaryRules.TABLE.find(op).orElseThrow();
    }

    private static String adjoint(Op op, int i) {
        return Printer.print(row(op).adjoint(i).orElseThrow());
    }
}
