package io.adjoint.processor.ir;

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

import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Type.Scalar;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PrinterTest {
    private static final Var X = Ir.real("x");
    private static final Var Y = Ir.real("y");
    private static final Var W = Ir.reals("w");
    private static final Var I = Ir.integer("i");
    private static final Var N = Ir.integer("n");

    @Test
    void aProcedureReadsLikeJava() {
        Var s = Ir.real("s");
        Procedure procedure = Ir.procedure(
                "loss",
                List.of(W, X),
                mul(s, s),
                Ir.declare(s, num(0)),
                Ir.upTo(I, Ir.constant(0), Ir.length(W), Ir.assign(s, add(s, mul(Ir.at(W, I), X)))),
                Ir.branch(
                        binary(Op.Symbol.LT, s, num(0)),
                        Block.of(Ir.assign(s, neg(s))),
                        Block.of(new Stmt.Comment("nothing to do"))));

        assertThat(Printer.print(procedure)).isEqualTo("""
                        double loss(double[] w, double x) {
                          double s = 0.0;
                          for (int i = 0; i < w.length; i++) {
                            s = s + w[i] * x;
                          }
                          if (s < 0.0) {
                            s = -s;
                          } else {
                            // nothing to do
                          }
                          return s * s;
                        }
                        """);
    }

    @Test
    void theStatementsThatOnlyGradientsHaveReadLikeJavaToo() {
        Var tape = Var.of("sTape", new Type.Tape(Scalar.DOUBLE));
        Var trips = Ir.integer("trips");
        Var again = new Var("s", 1, Scalar.DOUBLE);
        Block block = Block.of(
                Ir.declare(tape, new Expr.NewTape(new Type.Tape(Scalar.DOUBLE))),
                Ir.push(tape, X),
                new Stmt.Pop(tape, again, true, Origin.NONE),
                Ir.pop(tape, Ir.at(W, I)),
                Ir.countDown(trips, Ir.increment(Ir.at(W, I), again)),
                Ir.downTo(I, N, Ir.constant(0)),
                Ir.loop(binary(Op.Symbol.GT, N, I)),
                Ir.call(Ir.signature("g", Type.Void.VOID, Ir.DOUBLES), W),
                Ir.callInto(Y, Ir.signature("f", Scalar.DOUBLE, Scalar.DOUBLE), X));

        assertThat(Printer.print(block)).isEqualTo("""
                        Tape<double> sTape = new Tape<double>();
                        sTape.push(x);
                        double s~1 = sTape.pop();
                        w[i] = sTape.pop();
                        for (; trips > 0; trips--) {
                          w[i] += s~1;
                        }
                        for (int i = n; i >= 0; i--) {
                        }
                        while (n > i) {
                        }
                        g(w);
                        double y = f(x);
                        """);
    }

    @Test
    void parenthesesAreWrittenWhereJavaNeedsThem() {
        assertThat(Printer.print(mul(add(X, Y), X))).isEqualTo("(x + y) * x");
        assertThat(Printer.print(add(mul(X, Y), X))).isEqualTo("x * y + x");
        assertThat(Printer.print(sub(X, sub(Y, X)))).isEqualTo("x - (y - x)");
        assertThat(Printer.print(sub(sub(X, Y), X))).isEqualTo("x - y - x");
        assertThat(Printer.print(div(X, mul(Y, X)))).isEqualTo("x / (y * x)");
        assertThat(Printer.print(neg(add(X, Y)))).isEqualTo("-(x + y)");
        assertThat(Printer.print(neg(neg(X)))).isEqualTo("- -x");
        assertThat(Printer.print(neg(num(-1)))).isEqualTo("- -1.0");
        assertThat(Printer.print(convert(add(I, N), Scalar.DOUBLE))).isEqualTo("(double) (i + n)");
        assertThat(Printer.print(mul(convert(I, Scalar.DOUBLE), X))).isEqualTo("(double) i * x");
        assertThat(Printer.print(new Expr.Conditional(binary(Op.Symbol.EQ, I, N), X, Y)))
                .isEqualTo("i == n ? x : y");
        assertThat(Printer.print(mul(new Expr.Conditional(binary(Op.Symbol.EQ, I, N), X, Y), X)))
                .isEqualTo("(i == n ? x : y) * x");
    }

    @Test
    void aConstantShowsItsType() {
        assertThat(Printer.print(num(2))).isEqualTo("2.0");
        assertThat(Printer.print(Expr.Const.of(2f))).isEqualTo("2.0f");
        assertThat(Printer.print(Expr.Const.of(2))).isEqualTo("2");
        assertThat(Printer.print(new Expr.Const(2L, Scalar.LONG))).isEqualTo("2L");
        assertThat(Printer.print(new Expr.Const('c', Scalar.CHAR))).isEqualTo("'c'");
        assertThat(Printer.print(new Expr.Const("a \"b\"", new Type.Reference("java.lang.String"))))
                .isEqualTo("\"a \\\"b\\\"\"");
    }

    @Test
    void otherExpressionsReadLikeJava() {
        Type.Array rank2 = Type.arrayOf(Ir.DOUBLES);
        Var m = Var.of("m", rank2);
        Type.Bundle bundle = new Type.Bundle("LossGrad", List.of(new Type.Bundle.Component("value", Scalar.DOUBLE)));

        assertThat(Printer.print(Ir.at(Ir.at(m, I), N))).isEqualTo("m[i][n]");
        assertThat(Printer.print(call(Op.Function.math("hypot", 2), X, add(X, Y))))
                .isEqualTo("Math.hypot(x, x + y)");
        assertThat(Printer.print(new Expr.Static("java.lang.Math", "PI", Scalar.DOUBLE)))
                .isEqualTo("Math.PI");
        assertThat(Printer.print(new Expr.NewArray(rank2, List.of(N)))).isEqualTo("new double[n][]");
        assertThat(Printer.print(new Expr.ArrayLiteral(Ir.DOUBLES, List.of(X, Y))))
                .isEqualTo("new double[] {x, y}");
        assertThat(Printer.print(new Expr.Pack(bundle, List.of(X)))).isEqualTo("new LossGrad(x)");
        assertThat(Printer.print(new Expr.Component(Var.of("r", bundle), "value", Scalar.DOUBLE)))
                .isEqualTo("r.value()");
        assertThat(Printer.print(Expr.Apply.of(new Op.SameReference(true, Ir.DOUBLES, Ir.DOUBLES), W, W)))
                .isEqualTo("w != w");
    }

    @Test
    void javaThatWasCarriedOverIsPrintedAroundItsHoles() {
        Expr text = new Expr.Opaque(
                List.of("new ‹p.Refused›(", " + 1)"), List.of(add(I, N)), new Type.Reference("p.Refused"));

        assertThat(Printer.print(new Stmt.Throw(text, Origin.NONE))).isEqualTo("throw new ‹p.Refused›((i + n) + 1);\n");
    }

    @Test
    void aCallOfAProcedureOfAnotherClassNamesTheClass() {
        Signature callee = new Signature("p.QGrad", "f$grad", List.of(Scalar.DOUBLE), Scalar.DOUBLE, false);
        Stmt call = new Stmt.Call(Optional.of(Y), false, callee, List.of(X), Origin.NONE);

        assertThat(Printer.print(call)).isEqualTo("y = p.QGrad.f$grad(x);\n");
    }
}
