package io.adjoint.processor.emit;

import static io.adjoint.processor.ir.Exprs.add;
import static io.adjoint.processor.ir.Exprs.binary;
import static io.adjoint.processor.ir.Exprs.call;
import static io.adjoint.processor.ir.Exprs.convert;
import static io.adjoint.processor.ir.Exprs.div;
import static io.adjoint.processor.ir.Exprs.mul;
import static io.adjoint.processor.ir.Exprs.neg;
import static io.adjoint.processor.ir.Exprs.num;
import static io.adjoint.processor.ir.Exprs.sub;
import static org.assertj.core.api.Assertions.assertThat;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Type;
import io.adjoint.processor.ir.Type.Scalar;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpressionTextTest {
    private static final Var X = Var.of("x", Scalar.DOUBLE);
    private static final Var Y = Var.of("y", Scalar.DOUBLE);
    private static final Var F = Var.of("f", Scalar.FLOAT);
    private static final Var I = Var.of("i", Scalar.INT);
    private static final Var N = Var.of("n", Scalar.INT);
    private static final Var L = Var.of("l", Scalar.LONG);
    private static final Var B = Var.of("b", Scalar.BYTE);
    private static final Var C = Var.of("c", Scalar.CHAR);
    private static final Var P = Var.of("p", Scalar.BOOLEAN);
    private static final Var A = Var.of("a", Type.arrayOf(Scalar.DOUBLE));
    private static final Var M = Var.of("m", Type.arrayOf(Type.arrayOf(Scalar.DOUBLE)));
    private static final Var MODEL = Var.of("model", new Type.Reference("demo.Model"));

    private static void check(Expr expr, String text) {
        assertThat(Generated.text(expr, X, Y, F, I, N, L, B, C, P, A, M, MODEL)).isEqualTo(text);
    }

    private static Expr toDouble(Expr expr) {
        return convert(expr, Scalar.DOUBLE);
    }

    private static Expr toInt(Expr expr) {
        return convert(expr, Scalar.INT);
    }

    private static Expr math(String name, Scalar type, Expr... arguments) {
        return call(
                new Op.Function("java.lang.Math", name, Collections.nCopies(arguments.length, type), type, true),
                arguments);
    }

    @Test
    void sumsKeepTheirGrouping() {
        check(add(add(X, Y), X), "x + y + x");
        check(add(X, add(Y, X)), "x + (y + x)");
        check(sub(X, sub(Y, X)), "x - (y - x)");
        check(mul(X, div(Y, X)), "x * (y / x)");
        check(div(mul(X, Y), X), "x * y / x");
    }

    @Test
    void parenthesesStandOnlyWhereTheyAreNeeded() {
        check(add(mul(X, Y), div(X, Y)), "x * y + x / y");
        check(mul(add(X, Y), sub(X, Y)), "(x + y) * (x - y)");
        check(binary(Symbol.LT, add(X, Y), mul(X, Y)), "x + y < x * y");
        Expr less = binary(Symbol.LT, X, Y);
        check(binary(Symbol.COND_AND, P, binary(Symbol.COND_OR, less, P)), "p && (x < y || p)");
        check(binary(Symbol.COND_OR, binary(Symbol.COND_AND, P, less), P), "p && x < y || p");
        check(binary(Symbol.AND, I, add(I, N)), "i & i + n");
        check(Expr.Apply.of(new Op.Operator(Symbol.NOT, Scalar.BOOLEAN), less), "!(x < y)");
        check(Expr.Apply.of(new Op.Operator(Symbol.NOT, Scalar.BOOLEAN), P), "!p");
    }

    @Test
    void twoMinusesDoNotMeet() {
        check(neg(neg(X)), "-(-x)");
        check(neg(num(-2.0)), "-(-2.0)");
        check(neg(num(2.0)), "-2.0");
        check(sub(X, num(-2.0)), "x - -2.0");
        check(sub(X, neg(Y)), "x - -y");
        check(neg(mul(X, Y)), "-(x * y)");
        check(mul(neg(X), Y), "-x * y");
    }

    @Test
    void aConversionThatJavaPerformsIsNotWritten() {
        check(mul(toDouble(I), X), "i * x");
        check(mul(X, toDouble(L)), "x * l");
        check(mul(X, toDouble(F)), "x * f");
        check(mul(convert(I, Scalar.FLOAT), F), "i * f");
        check(mul(toDouble(Expr.Const.of(2)), X), "2 * x");
        check(add(X, toDouble(div(I, N))), "x + i / n");
        check(add(toInt(B), toInt(C)), "b + c");
        check(binary(Symbol.LT, toDouble(I), X), "i < x");
        check(new Expr.Element(A, toInt(B)), "a[b]");
        check(Expr.Apply.of(new Op.Operator(Symbol.SHL, Scalar.INT), toInt(B), toInt(C)), "b << c");
        check(new Expr.Conditional(P, toDouble(I), X), "p ? i : x");
        check(neg(toInt(B)), "-b");
    }

    @Test
    void aConversionThatJavaWouldNotPerformIsACast() {
        check(div(toDouble(I), toDouble(N)), "(double) i / n");
        check(div(toDouble(Expr.Const.of(1)), toDouble(N)), "1.0 / n");
        check(div(toDouble(I), toDouble(Expr.Const.of(2))), "i / 2.0");
        check(mul(toDouble(convert(I, Scalar.FLOAT)), X), "(float) i * x");
        check(toInt(add(X, Y)), "(int) (x + y)");
        check(toInt(neg(X)), "(int) -x");
        check(neg(toInt(X)), "-(int) x");
        check(neg(toDouble(I)), "-(double) i");
        check(binary(Symbol.EQ, toDouble(I), toDouble(N)), "(double) i == n");
        check(binary(Symbol.EQ, convert(L, Scalar.FLOAT), convert(I, Scalar.FLOAT)), "(float) l == i");
        check(
                Expr.Apply.of(new Op.Operator(Symbol.SHL, Scalar.LONG), convert(I, Scalar.LONG), toInt(L)),
                "(long) i << (int) l");
        check(new Expr.Conditional(P, toInt(B), Expr.Const.of(1)), "p ? (int) b : 1");
    }

    /**
     * javac makes a {@code double} of the {@code long} in {@code double d = p ? l : f;}, where Java asks for a float
     * first.
     */
    @Test
    void theBranchesOfAFloatConditionalAreFloats() {
        Expr conditional = new Expr.Conditional(P, convert(L, Scalar.FLOAT), F);
        check(conditional, "p ? (float) l : f");
        long large = -166243402600663356L;
        assertThat(Generated.run(Generated.procedure(List.of(P, L, F), toDouble(conditional)), true, large, 1f))
                .isEqualTo((double) (float) large);
    }

    @Test
    void aConversionToTheSameTypeIsDropped() {
        Op same = new Op.Convert(Scalar.DOUBLE, Scalar.DOUBLE);
        check(mul(Expr.Apply.of(same, add(X, Y)), X), "(x + y) * x");
        check(Expr.Apply.of(same, X), "x");
    }

    @Test
    void anArgumentIsConvertedByJavaOnlyIfNoOtherOverloadWouldBeMeant() {
        check(math("sqrt", Scalar.DOUBLE, toDouble(I)), "Math.sqrt(i)");
        check(math("abs", Scalar.DOUBLE, toDouble(I)), "Math.abs((double) i)");
        check(math("max", Scalar.DOUBLE, toDouble(Expr.Const.of(0)), X), "Math.max(0, x)");
        check(math("max", Scalar.DOUBLE, toDouble(I), toDouble(N)), "Math.max((double) i, n)");
        check(math("signum", Scalar.FLOAT, convert(I, Scalar.FLOAT)), "Math.signum((float) i)");
        Op.Function helper = Op.Function.of("demo.Model", "help", Scalar.DOUBLE, Scalar.DOUBLE);
        check(call(helper, toDouble(I)), "Model.help((double) i)");
    }

    @Test
    void constantsReadBackAsTheyWere() {
        check(num(2.0), "2.0");
        check(num(0.1), "0.1");
        check(num(1e-9), "1.0E-9");
        check(num(-0.0), "-0.0");
        check(num(123456789.5), "1.234567895E8");
        check(num(Double.NaN), "Double.NaN");
        check(num(Double.NEGATIVE_INFINITY), "Double.NEGATIVE_INFINITY");
        check(Expr.Const.of(0.1f), "0.1f");
        check(Expr.Const.of(Float.POSITIVE_INFINITY), "Float.POSITIVE_INFINITY");
        check(Expr.Const.of(Integer.MIN_VALUE), "Integer.MIN_VALUE");
        check(new Expr.Const(Long.MIN_VALUE, Scalar.LONG), "Long.MIN_VALUE");
        check(new Expr.Const(-7L, Scalar.LONG), "-7L");
        check(new Expr.Const('a', Scalar.CHAR), "'a'");
        check(new Expr.Const('\'', Scalar.CHAR), "'\\''");
        check(new Expr.Const('\n', Scalar.CHAR), "'\\n'");
        check(new Expr.Const('é', Scalar.CHAR), "'\\u00e9'");
        check(new Expr.Const((byte) -1, Scalar.BYTE), "(byte) -1");
        check(new Expr.Const("a\"$L\\u000a\n", new Type.Reference("java.lang.String")), "\"a\\\"$L\\\\u000a\\n\"");
        check(new Expr.Const(null, new Type.Reference("java.lang.String")), "null");
    }

    @Test
    void textThatWasCarriedOverIsEnclosedUnlessItIsAPrimary() {
        Expr call = new Expr.Opaque(List.of("‹demo.Model›.size(", ", \"a + b\")"), List.of(add(I, N)), Scalar.INT);
        check(mul(call, I), "Model.size(i + n, \"a + b\") * i");
        Expr sum = new Expr.Opaque(List.of("", ".size() + 1"), List.of(MODEL), Scalar.INT);
        check(mul(sum, I), "(model.size() + 1) * i");
        check(sum, "model.size() + 1");
        Expr cast = new Expr.Opaque(List.of("(int) ", ""), List.of(add(X, Y)), Scalar.INT);
        check(mul(cast, I), "((int) (x + y)) * i");
    }

    @Test
    void placesLengthsAndConditionals() {
        check(new Expr.Element(new Expr.Element(M, I), add(I, N)), "m[i][i + n]");
        check(new Expr.Length(new Expr.Element(M, I)), "m[i].length");
        Expr inner = new Expr.Conditional(P, X, Y);
        check(new Expr.Conditional(P, X, inner), "p ? x : p ? x : y");
        check(mul(inner, X), "(p ? x : y) * x");
        check(Expr.Apply.of(new Op.SameReference(true, A.type(), A.type()), A, A), "a != a");
    }

    @Test
    void aLongExpressionIsWrapped() {
        Expr sum = X;
        for (int i = 0; i < 60; i++) {
            sum = add(sum, mul(X, Y));
        }
        String source = JavaWriter.write(Generated.classOf(Generated.procedure(List.of(X, Y), sum)));
        assertThat(source.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
        assertThat(source).contains("\n        + x * y");
    }
}
