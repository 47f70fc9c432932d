package io.adjoint.processor.transform;

import static io.adjoint.processor.ir.Exprs.add;
import static io.adjoint.processor.ir.Exprs.binary;
import static io.adjoint.processor.ir.Exprs.call;
import static io.adjoint.processor.ir.Exprs.mul;
import static io.adjoint.processor.ir.Exprs.num;
import static io.adjoint.processor.ir.Exprs.sub;
import static io.adjoint.processor.ir.Ir.assign;
import static io.adjoint.processor.ir.Ir.at;
import static io.adjoint.processor.ir.Ir.branch;
import static io.adjoint.processor.ir.Ir.constant;
import static io.adjoint.processor.ir.Ir.declare;
import static io.adjoint.processor.ir.Ir.integer;
import static io.adjoint.processor.ir.Ir.length;
import static io.adjoint.processor.ir.Ir.procedure;
import static io.adjoint.processor.ir.Ir.real;
import static io.adjoint.processor.ir.Ir.reals;
import static io.adjoint.processor.ir.Ir.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Ir;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import io.adjoint.processor.ir.Type.Scalar;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Both sweeps of methods that call no other, from heading to result. */
class WholeGradientTest {
    private static final Var X = real("x");
    private static final Var Y = real("y");
    private static final Var S = real("s");
    private static final Var B = real("b");
    private static final Var I = integer("i");
    private static final Var N = integer("n");
    private static final Var A = reals("a");
    private static final Var W = reals("w");
    private static final Var XS = reals("x");

    private static Expr math(String name, Expr x) {
        return call(Op.Function.math(name, 1), x);
    }

    private static Origin line(int number, String text) {
        return new Origin(number, number, 1, text);
    }

    private static Procedure returning(String text, int number, Procedure procedure) {
        return new Procedure(
                procedure.signature(),
                procedure.parameters(),
                procedure.body(),
                procedure.result(),
                line(number, text));
    }

    private static void agrees(Procedure procedure, Object... arguments) {
        new AgainstDuals(Ir.program(procedure), procedure, () -> copies(arguments)).check();
    }

    private static Object[] copies(Object[] arguments) {
        Object[] copies = arguments.clone();
        for (int i = 0; i < copies.length; i++) {
            copies[i] = copies[i] instanceof double[] array ? array.clone() : copies[i];
        }
        return copies;
    }

    @Test
    void anExpressionNeedsNoForwardSweep() {
        Procedure square = returning("return x * x;", 3, procedure("square", List.of(X), mul(X, X)));

        assertThat(Written.of(square, X).gradient()).isEqualTo("""
                        double square$grad(double x) {
                          // Reverse sweep
                          // line 3: return x * x;
                          double xBar = x + x;
                          return xBar;
                        }
                        """);
        agrees(square, 1.5);
    }

    @Test
    void theLossOfANeuron() {
        Var prediction = real("prediction");
        Var residual = real("residual");
        Expr.Element w = at(W, I);
        Stmt sum =
                new Stmt.Assign(prediction, add(prediction, mul(w, at(XS, I))), line(8, "prediction += w[i] * x[i];"));
        Procedure loss = returning(
                "return residual * residual;",
                11,
                procedure(
                        "loss",
                        List.of(W, B, XS, Y),
                        mul(residual, residual),
                        new Stmt.Declare(prediction, B, line(6, "double prediction = b;")),
                        new Stmt.For(
                                I,
                                constant(0),
                                Symbol.LT,
                                length(W),
                                Block.of(sum),
                                line(7, "for (int i = 0; i < w.length; i++)")),
                        new Stmt.Declare(residual, sub(prediction, Y), line(10, "double residual = prediction - y;"))));
        Written written = Written.of(loss, W, B);

        assertThat(written.gradient()).isEqualTo("""
                        LossGrad loss$grad(double[] w, double b, double[] x, double y) {
                          // Forward sweep
                          double prediction = b;
                          for (int i = 0; i < w.length; i++) {
                            prediction = prediction + w[i] * x[i];
                          }
                          double residual = prediction - y;
                          double loss = residual * residual;
                          // Reverse sweep
                          // line 11: return residual * residual;
                          double residualBar = residual + residual;
                          // line 10: double residual = prediction - y;
                          double predictionBar = residualBar;
                          // line 7: for (int i = 0; i < w.length; i++)
                          double[] wBar = new double[w.length];
                          for (int i = 0; i < w.length; i++) {
                            // line 8: prediction += w[i] * x[i];
                            wBar[i] += predictionBar * x[i];
                          }
                          // line 6: double prediction = b;
                          double bBar = predictionBar;
                          return new LossGrad(loss, wBar, bBar);
                        }
                        """);
        assertThat(written.valueAndGradient()).isEqualTo("""
                        LossGrad loss$valueAndGrad(double[] w, double b, double[] x, double y) {
                          return loss$grad(w, b, x, y);
                        }
                        """);
        agrees(loss, new double[] {0.5, 0.25, -0.5}, 0.1, new double[] {1, 2, 3}, 5.0);
    }

    private static Procedure relaxation() {
        Stmt root = new Stmt.Assign(S, add(math("sqrt", S), X), line(9, "s = Math.sqrt(s) + x;"));
        Stmt product = new Stmt.Assign(S, add(mul(S, X), num(1)), line(11, "s = s * x + 1.0;"));
        Stmt decay = new Stmt.Assign(
                S, add(mul(num(0.5), S), mul(num(0.1), math("sin", X))), line(15, "s = 0.5 * s + 0.1 * Math.sin(x);"));
        Stmt choice =
                new Stmt.If(binary(Symbol.GT, S, num(2)), Block.of(root), Block.of(product), line(8, "if (s > 2.0)"));
        return returning(
                "return s * s;",
                17,
                procedure(
                        "energy",
                        List.of(X, N),
                        mul(S, S),
                        new Stmt.Declare(S, num(1), line(6, "double s = 1.0;")),
                        new Stmt.For(
                                I, constant(0), Symbol.LT, N, Block.of(choice), line(7, "for (int i = 0; i < n; i++)")),
                        new Stmt.While(binary(Symbol.GT, S, num(1)), Block.of(decay), line(14, "while (s > 1.0)"))));
    }

    @Test
    void aRelaxationThatRecordsOneValueATurnAndCountsTheOtherLoop() {
        assertThat(Written.of(relaxation(), X).gradient()).isEqualTo("""
                        double energy$grad(double x, int n) {
                          // Forward sweep
                          Tape<double> sTape = new Tape<double>();
                          double s = 1.0;
                          for (int i = 0; i < n; i++) {
                            sTape.push(s);
                            if (s > 2.0) {
                              s = Math.sqrt(s) + x;
                            } else {
                              s = s * x + 1.0;
                            }
                          }
                          int trips = 0;
                          while (s > 1.0) {
                            s = 0.5 * s + 0.1 * Math.sin(x);
                            trips = trips + 1;
                          }
                          // Reverse sweep
                          // line 17: return s * s;
                          double sBar = s + s;
                          // line 14: while (s > 1.0)
                          double xBar = 0.0;
                          for (; trips > 0; trips--) {
                            // line 15: s = 0.5 * s + 0.1 * Math.sin(x);
                            xBar += sBar * 0.1 * Math.cos(x);
                            sBar = sBar * 0.5;
                          }
                          // line 7: for (int i = 0; i < n; i++)
                          for (int i = n - 1; i >= 0; i--) {
                            // line 8: if (s > 2.0), asked again: s has the value it had then
                            s = sTape.pop();
                            if (s > 2.0) {
                              // line 9: s = Math.sqrt(s) + x;
                              xBar += sBar;
                              sBar = sBar / (2.0 * Math.sqrt(s));
                            } else {
                              // line 11: s = s * x + 1.0;
                              xBar += sBar * s;
                              sBar = sBar * x;
                            }
                          }
                          return xBar;
                        }
                        """);
        agrees(relaxation(), 1.7, 5);
        agrees(relaxation(), 0.4, 0);
    }

    private static Procedure power() {
        return procedure("power", List.of(X, N), S, declare(S, num(1)), upTo(I, constant(0), N, assign(S, mul(S, X))));
    }

    @Test
    void aProductRecordsItsFactorsAndRunsBackwards() {
        assertThat(Written.of(power(), X).gradient()).isEqualTo("""
                        double power$grad(double x, int n) {
                          // Forward sweep
                          Tape<double> sTape = new Tape<double>();
                          double s = 1.0;
                          for (int i = 0; i < n; i++) {
                            sTape.push(s);
                            s = s * x;
                          }
                          // Reverse sweep
                          double xBar = 0.0;
                          double sBar = 1.0;
                          for (int i = n - 1; i >= 0; i--) {
                            s = sTape.pop();
                            xBar += sBar * s;
                            sBar = sBar * x;
                          }
                          return xBar;
                        }
                        """);
        agrees(power(), 1.5, 4);
    }

    @Test
    void aValueThatTheReverseSweepOverwritesIsPutAsideForTheRecord() {
        assertThat(Written.of(power(), X).valueAndGradient())
                .startsWith("PowerGrad power$valueAndGrad(double x, int n) {")
                .contains("""
                          double power = s;
                          // Reverse sweep
                        """)
                .endsWith("""
                          return new PowerGrad(power, xBar);
                        }
                        """);
    }

    @Test
    void withoutAnalysesTheGradientIsPlain() {
        Written written = Written.of(Ir.program(power()), power(), Set.of(), Options.RECORD_EVERYTHING, X);

        assertThat(written.gradient()).isEqualTo("""
                        double power$grad(double x, int n) {
                          // Forward sweep
                          Tape<double> sTape = new Tape<double>();
                          double s = 1.0;
                          for (int i = 0; i < n; i++) {
                            sTape.push(s);
                            s = s * x;
                          }
                          // Reverse sweep
                          double xBar = 0.0;
                          double sBar = 0.0;
                          sBar += 1.0;
                          for (int i = n - 1; i >= 0; i--) {
                            s = sTape.pop();
                            xBar += sBar * s;
                            sBar = sBar * x;
                          }
                          return xBar;
                        }
                        """);
    }

    @Test
    void anArrayThatIsOverwrittenInPlaceIsPutBack() {
        Expr.Element here = at(A, I);
        Expr.Element before = at(A, sub(I, constant(1)));
        Procedure f = procedure(
                "f",
                List.of(A),
                at(A, sub(length(A), constant(1))),
                upTo(I, constant(1), length(A), assign(here, mul(here, before))));

        assertThat(Written.of(f, A).gradient()).isEqualTo("""
                        double[] f$grad(double[] a) {
                          // Forward sweep
                          Tape<double> aTape = new Tape<double>();
                          for (int i = 1; i < a.length; i++) {
                            aTape.push(a[i]);
                            a[i] = a[i] * a[i - 1];
                          }
                          // Reverse sweep
                          double[] aBar = new double[a.length];
                          aBar[a.length - 1] += 1.0;
                          for (int i = a.length - 1; i >= 1; i--) {
                            a[i] = aTape.pop();
                            double g = aBar[i];
                            aBar[i] = g * a[i - 1];
                            aBar[i - 1] += g * a[i];
                          }
                          return aBar;
                        }
                        """);
        agrees(f, (Object) new double[] {0.5, -1.25, 2});
    }

    @Test
    void whatIsNeededOfABranchThatIsTakenOnceIsHeldInAVariable() {
        Var e = real("e");
        Procedure f = procedure(
                "f",
                List.of(X, N),
                Y,
                declare(Y, X),
                branch(
                        binary(Symbol.GT, N, constant(0)),
                        Block.of(declare(e, math("exp", X)), assign(Y, mul(e, X))),
                        Block.EMPTY));

        assertThat(Written.of(f, X).gradient()).isEqualTo("""
                        double f$grad(double x, int n) {
                          // Forward sweep
                          double e = 0.0;
                          if (n > 0) {
                            e = Math.exp(x);
                          }
                          // Reverse sweep
                          double xBar = 0.0;
                          double yBar = 1.0;
                          if (n > 0) {
                            double eBar = yBar * x;
                            xBar += yBar * e;
                            yBar = 0.0;
                            xBar += eBar * e;
                          }
                          xBar += yBar;
                          return xBar;
                        }
                        """);
        agrees(f, 0.5, 1);
        agrees(f, 0.5, 0);
    }

    @Test
    void theRowsOfAMatrixHaveRowsOfItsAdjoint() {
        Var m = Var.of("m", Type.arrayOf(Ir.DOUBLES));
        Var v = reals("v");
        Var row = reals("row");
        Var d = real("d");
        Var j = integer("j");
        Procedure f = procedure(
                "f",
                List.of(m, v),
                S,
                declare(S, num(0)),
                upTo(
                        I,
                        constant(0),
                        length(m),
                        declare(row, at(m, I)),
                        declare(d, num(0)),
                        upTo(j, constant(0), length(row), assign(d, add(d, mul(at(row, j), at(v, j))))),
                        assign(S, add(S, mul(d, d)))));

        assertThat(Written.of(f, m, v).gradient()).isEqualTo("""
                        FGrad f$grad(double[][] m, double[] v) {
                          // Forward sweep
                          double s = 0.0;
                          double[][] mBar = Zeros.like(m);
                          double[] vBar = Zeros.like(v);
                          for (int i = 0; i < m.length; i++) {
                            double[] row = m[i];
                            double d = 0.0;
                            for (int j = 0; j < row.length; j++) {
                              d = d + row[j] * v[j];
                            }
                            s = s + d * d;
                            double[] rowBar = mBar[i];
                            double dBar = 2.0 * d;
                            for (int j = 0; j < row.length; j++) {
                              rowBar[j] += dBar * v[j];
                              vBar[j] += dBar * row[j];
                            }
                          }
                          return new FGrad(s, mBar, vBar);
                        }
                        """);
    }

    @Test
    void aLocalArrayHasAnAdjointOfItsLength() {
        Var t = reals("t");
        Procedure f = procedure(
                "f",
                List.of(X, N),
                S,
                declare(t, new Expr.NewArray(Ir.DOUBLES, List.of(N))),
                declare(S, num(0)),
                upTo(I, constant(0), N, assign(at(t, I), mul(X, X))),
                upTo(
                        new Var("i", 1, Scalar.INT),
                        constant(0),
                        N,
                        assign(S, add(S, at(t, new Var("i", 1, Scalar.INT))))));

        assertThat(Written.of(f, X).gradient()).contains("""
                          double[] tBar = new double[t.length];
                          for (int i~1 = 0; i~1 < n; i~1++) {
                            s = s + t[i~1];
                            tBar[i~1] += 1.0;
                          }
                          // Reverse sweep
                          double xBar = 0.0;
                          for (int i = n - 1; i >= 0; i--) {
                            double g = tBar[i];
                            tBar[i] = 0.0;
                            xBar += 2.0 * g * x;
                          }
                          return xBar;
                        }
                        """);
        agrees(f, 1.5, 3);
    }

    @Test
    void aFloatHasAFloatForItsAdjoint() {
        Var z = Var.of("z", Scalar.FLOAT);
        Procedure f = procedure("f", List.of(z), mul(z, z));

        assertThat(Written.of(f, z).gradient()).isEqualTo("""
                        float f$grad(float z) {
                          // Reverse sweep
                          float zBar = z + z;
                          return zBar;
                        }
                        """);
    }

    @Test
    void anIndependentThatDoesNotMatterHasAZeroGradient() {
        Procedure f = procedure("f", List.of(X, Y, A), mul(X, X));

        assertThat(Written.of(f, X, Y, A).gradient()).isEqualTo("""
                        FGrad f$grad(double x, double y, double[] a) {
                          // Forward sweep
                          double f = x * x;
                          // Reverse sweep
                          double[] aBar = Zeros.like(a);
                          double xBar = x + x;
                          return new FGrad(f, xBar, 0.0, aBar);
                        }
                        """);
    }

    @Test
    void namesThatTheUserHasTakenAreLeftToTheUser() {
        Var xBar = real("xBar");
        Var tape = real("sTape");
        Procedure f = procedure(
                "f",
                List.of(X, xBar, N),
                mul(S, tape),
                declare(S, X),
                declare(tape, xBar),
                upTo(I, constant(0), N, assign(S, mul(S, S))));
        Written written = Written.of(f, X, xBar);

        assertThat(written.gradient())
                .contains("Tape<double> sTape~1 = new Tape<double>();")
                .contains("return new FGrad(f, xBar~1, xBarBar);");
        agrees(f, 0.5, 1.25, 2);
    }
}
