package io.adjoint.processor.rules;

import static io.adjoint.processor.ir.Exprs.add;
import static io.adjoint.processor.ir.Exprs.binary;
import static io.adjoint.processor.ir.Exprs.convert;
import static io.adjoint.processor.ir.Exprs.div;
import static io.adjoint.processor.ir.Exprs.mul;
import static io.adjoint.processor.ir.Exprs.neg;
import static io.adjoint.processor.ir.Exprs.num;
import static io.adjoint.processor.ir.Exprs.sub;
import static org.assertj.core.api.Assertions.assertThat;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Interpreter;
import io.adjoint.processor.ir.Ir;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Printer;
import io.adjoint.processor.ir.Type.Scalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class AlgebraTest {
    private static final int EXPRESSIONS = 20_000;

    private static final Var X = Ir.real("x");
    private static final Var Y = Ir.real("y");
    private static final Expr XY = mul(X, Y);

    private static String simplified(Expr expr) {
        return Printer.print(Algebra.simplify(expr));
    }

    @Test
    void aZeroIsNotAdded() {
        assertThat(simplified(add(X, num(0)))).isEqualTo("x");
        assertThat(simplified(add(num(0), X))).isEqualTo("x");
        assertThat(simplified(sub(X, num(0)))).isEqualTo("x");
        assertThat(simplified(sub(num(0), X))).isEqualTo("-x");
    }

    @Test
    void aOneIsNotMultipliedBy() {
        assertThat(simplified(mul(num(1), X))).isEqualTo("x");
        assertThat(simplified(mul(X, num(1)))).isEqualTo("x");
        assertThat(simplified(div(X, num(1)))).isEqualTo("x");
        assertThat(simplified(mul(num(-1), X))).isEqualTo("-x");
        assertThat(simplified(mul(X, num(-1)))).isEqualTo("-x");
    }

    @Test
    void signsMoveOutward() {
        assertThat(simplified(neg(neg(X)))).isEqualTo("x");
        assertThat(simplified(neg(num(2)))).isEqualTo("-2.0");
        assertThat(simplified(mul(neg(X), Y))).isEqualTo("-(x * y)");
        assertThat(simplified(mul(X, neg(Y)))).isEqualTo("-(x * y)");
        assertThat(simplified(mul(neg(X), neg(Y)))).isEqualTo("x * y");
        assertThat(simplified(div(neg(X), Y))).isEqualTo("-(x / y)");
        assertThat(simplified(div(X, neg(Y)))).isEqualTo("-(x / y)");
    }

    @Test
    void aNegativeIsSubtracted() {
        assertThat(simplified(add(X, neg(Y)))).isEqualTo("x - y");
        assertThat(simplified(add(neg(X), Y))).isEqualTo("y - x");
        assertThat(simplified(sub(X, neg(Y)))).isEqualTo("x + y");
    }

    @Test
    void aSumOfTwoEqualTermsIsTwiceTheOne() {
        assertThat(simplified(add(XY, XY))).isEqualTo("2.0 * x * y");
        assertThat(simplified(add(div(X, Y), div(X, Y)))).isEqualTo("2.0 * (x / y)");
        assertThat(simplified(add(neg(XY), neg(XY)))).isEqualTo("-(2.0 * x * y)");
        assertThat(simplified(add(X, X))).as("no shorter").isEqualTo("x + x");
    }

    @Test
    void aConstantIsWidenedAtOnce() {
        assertThat(simplified(convert(new Expr.Const(0.5f, Scalar.FLOAT), Scalar.DOUBLE)))
                .isEqualTo("0.5");
    }

    @Test
    void whatIsNotExactStays() {
        assertThat(simplified(mul(num(0), X))).as("NaN or infinite, perhaps").isEqualTo("0.0 * x");
        assertThat(simplified(sub(X, X))).isEqualTo("x - x");
        assertThat(simplified(div(X, X))).isEqualTo("x / x");
        assertThat(simplified(div(num(0), X))).isEqualTo("0.0 / x");
        assertThat(simplified(mul(div(X, Y), Y))).isEqualTo("x / y * y");
    }

    @Test
    void wholeNumbersAndConditionsAreLeftAlone() {
        Var i = Ir.integer("i");

        assertThat(simplified(add(i, Ir.constant(0)))).isEqualTo("i + 0");
        assertThat(simplified(binary(Symbol.LT, X, num(0)))).isEqualTo("x < 0.0");
    }

    @Test
    void theOutermostOperatorAloneIsLookedAt() {
        assertThat(simplified(mul(add(X, num(0)), Y))).isEqualTo("(x + 0.0) * y");
    }

    @Test
    void everyIdentityHoldsBitForBitUpToTheSignOfAZero() {
        changes(true, Algebra::simplify);
    }

    /** Without a division, which would make an infinity of the other sign out of a zero of the other sign. */
    @Test
    void soDoTheyAllTogether() {
        changes(false, expr -> Exprs.map(expr, Algebra::simplify));
    }

    private static void changes(boolean divides, UnaryOperator<Expr> simplify) {
        for (Scalar type : List.of(Scalar.DOUBLE, Scalar.FLOAT)) {
            SplittableRandom random = new SplittableRandom(17);
            int changed = 0;
            for (int i = 0; i < EXPRESSIONS; i++) {
                Expr expr = expression(type, 4, divides, random);
                Expr simplified = simplify.apply(expr);
                assertAgree(expr, simplified, type, random);
                changed += expr.equals(simplified) ? 0 : 1;
            }
            assertThat(changed).as("expressions that came out otherwise").isGreaterThan(EXPRESSIONS / 10);
        }
    }

    private static void assertAgree(Expr expr, Expr simplified, Scalar type, SplittableRandom random) {
        Map<Var, Object> values = new HashMap<>();
        for (Var variable : variables(type)) {
            values.put(variable, value(type, random));
        }
        double before = ((Number) Interpreter.evaluate(expr, values)).doubleValue();
        double after = ((Number) Interpreter.evaluate(simplified, values)).doubleValue();
        boolean agree = before == after || Double.isNaN(before) && Double.isNaN(after);
        assertThat(agree)
                .as("%s = %s, %s = %s at %s", Printer.print(expr), before, Printer.print(simplified), after, values)
                .isTrue();
    }

    private static List<Var> variables(Scalar type) {
        return List.of(Var.of("x", type), Var.of("y", type));
    }

    private static Object value(Scalar type, SplittableRandom random) {
        List<Double> values = new ArrayList<>(List.of(0.0, -0.0, 1.0, -1.0, Double.NaN, Double.POSITIVE_INFINITY));
        for (int i = 0; i < 12; i++) {
            values.add((random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-3, 4)));
        }
        double value = values.get(random.nextInt(values.size()));
        return type == Scalar.FLOAT ? (Object) (float) value : (Object) value;
    }

    private static Expr expression(Scalar type, int depth, boolean divides, SplittableRandom random) {
        int kind = random.nextInt(depth == 0 ? 4 : 12);
        if (kind < 2) {
            return variables(type).get(kind);
        }
        if (kind < 4) {
            return num(List.of(0.0, -0.0, 1.0, -1.0, 2.0).get(random.nextInt(5)), type);
        }
        Expr x = expression(type, depth - 1, divides, random);
        if (kind < 6) {
            return neg(x);
        }
        Expr y = random.nextInt(4) == 0 ? x : expression(type, depth - 1, divides, random);
        Symbol symbol = List.of(Symbol.ADD, Symbol.ADD, Symbol.SUB, Symbol.MUL, Symbol.MUL, Symbol.DIV)
                .get(random.nextInt(divides ? 6 : 5));
        return Expr.Apply.of(new Op.Operator(symbol, type), x, y);
    }
}
