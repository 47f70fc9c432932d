package io.adjoint.processor.emit;

import static io.adjoint.processor.ir.Exprs.add;
import static io.adjoint.processor.ir.Exprs.call;
import static io.adjoint.processor.ir.Exprs.div;
import static io.adjoint.processor.ir.Exprs.mul;
import static io.adjoint.processor.ir.Exprs.num;
import static io.adjoint.processor.ir.Exprs.sub;
import static org.assertj.core.api.Assertions.assertThat;

import io.adjoint.processor.emit.Documentation.Kind;
import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import io.adjoint.processor.ir.Type.Scalar;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The three gradients that were written by hand, from their procedures. */
class ExamplesTest {
    private static final Type ARRAY = Type.arrayOf(Scalar.DOUBLE);

    @Test
    void theSquare() throws IOException {
        Var w = Var.of("w", Scalar.DOUBLE);
        Var wBar = Var.of("wBar", Scalar.DOUBLE);
        Procedure gradient = gradient(
                "loss$grad",
                List.of(w),
                wBar,
                comment("Reverse sweep"),
                comment("line 6: return w * w;"),
                declare(wBar, add(w, w)));
        Documentation documentation = new Documentation(
                Kind.GRADIENT, "‹demo.Square›#loss(double)", "loss", List.of(w), List.of(), List.of("none."));
        check("Square", List.of(), gradient, documentation);
    }

    @Test
    void theNeuron() throws IOException {
        Var w = Var.of("w", ARRAY);
        Var b = Var.of("b", Scalar.DOUBLE);
        Var x = Var.of("x", ARRAY);
        Var y = Var.of("y", Scalar.DOUBLE);
        Var i = Var.of("i", Scalar.INT);
        Var prediction = Var.of("prediction", Scalar.DOUBLE);
        Var residual = Var.of("residual", Scalar.DOUBLE);
        Var loss = Var.of("loss", Scalar.DOUBLE);
        Var residualBar = Var.of("residualBar", Scalar.DOUBLE);
        Var predictionBar = Var.of("predictionBar", Scalar.DOUBLE);
        Var wBar = Var.of("wBar", ARRAY);
        Var bBar = Var.of("bBar", Scalar.DOUBLE);
        Type.Bundle result = new Type.Bundle(
                "LossGrad",
                List.of(
                        new Type.Bundle.Component("value", Scalar.DOUBLE),
                        new Type.Bundle.Component("w", ARRAY),
                        new Type.Bundle.Component("b", Scalar.DOUBLE)));
        Stmt grow = assign(prediction, add(prediction, mul(new Expr.Element(w, i), new Expr.Element(x, i))));
        Stmt growBar = increment(new Expr.Element(wBar, i), mul(predictionBar, new Expr.Element(x, i)));
        Procedure gradient = gradient(
                "loss$grad",
                List.of(w, b, x, y),
                new Expr.Pack(result, List.of(loss, wBar, bBar)),
                comment("Forward sweep"),
                declare(prediction, b),
                new Stmt.For(i, Expr.Const.of(0), Op.Symbol.LT, new Expr.Length(w), Block.of(grow), Origin.NONE),
                declare(residual, sub(prediction, y)),
                declare(loss, mul(residual, residual)),
                comment("Reverse sweep"),
                comment("line 11: return residual * residual;"),
                declare(residualBar, add(residual, residual)),
                comment("line 10: double residual = prediction - y;"),
                declare(predictionBar, residualBar),
                comment("line 7: for (int i = 0; i < w.length; i++)"),
                declare(wBar, new Expr.NewArray((Type.Array) ARRAY, List.of(new Expr.Length(w)))),
                new Stmt.For(
                        i,
                        sub(new Expr.Length(w), Expr.Const.of(1)),
                        Op.Symbol.GE,
                        Expr.Const.of(0),
                        Block.of(comment("line 8: prediction += w[i] * x[i];"), growBar),
                        Origin.NONE),
                comment("line 6: double prediction = b;"),
                declare(bBar, predictionBar));
        Documentation documentation = new Documentation(
                Kind.GRADIENT,
                "‹demo.Neuron›#loss(double[], double, double[], double)",
                "loss",
                List.of(w, b),
                List.of(x, y),
                List.of("none.", "The reverse sweep reads {@code x} again, which the method never writes."));
        Documentation ofRecord =
                new Documentation(Kind.RESULT, "‹demo.Neuron›#loss", "loss", List.of(w, b), List.of(), List.of());
        check(
                "Neuron",
                List.of(new GeneratedRecord(result, ofRecord.paragraphs(), Visibility.PACKAGE)),
                gradient,
                documentation);
    }

    @Test
    void theRelaxation() throws IOException {
        Var x = Var.of("x", Scalar.DOUBLE);
        Var n = Var.of("n", Scalar.INT);
        Var i = Var.of("i", Scalar.INT);
        Var s = Var.of("s", Scalar.DOUBLE);
        Var trips = Var.of("trips", Scalar.INT);
        Var tape = Var.of("sTape", new Type.Tape(Scalar.DOUBLE));
        Var xBar = Var.of("xBar", Scalar.DOUBLE);
        Var sBar = Var.of("sBar", Scalar.DOUBLE);
        Expr root = call(Op.Function.math("sqrt", 1), s);
        Block forwardTurn = Block.of(
                new Stmt.Push(tape, s, Origin.NONE),
                new Stmt.If(
                        Exprs.binary(Op.Symbol.GT, s, num(2.0)),
                        Block.of(assign(s, add(root, x))),
                        Block.of(assign(s, add(mul(s, x), num(1.0)))),
                        Origin.NONE));
        Block forwardTrip = Block.of(
                assign(s, add(mul(num(0.5), s), mul(num(0.1), call(Op.Function.math("sin", 1), x)))),
                assign(trips, add(trips, Expr.Const.of(1))));
        Block reverseTrip = Block.of(
                comment("line 15: s = 0.5 * s + 0.1 * Math.sin(x);"),
                increment(xBar, mul(mul(sBar, num(0.1)), call(Op.Function.math("cos", 1), x))),
                assign(sBar, mul(sBar, num(0.5))));
        Block reverseTurn = Block.of(
                new Stmt.Pop(tape, s, false, Origin.NONE),
                comment("line 8: if (s > 2.0), asked again: s has the value it had then"),
                new Stmt.If(
                        Exprs.binary(Op.Symbol.GT, s, num(2.0)),
                        Block.of(
                                comment("line 9: s = Math.sqrt(s) + x;"),
                                increment(xBar, sBar),
                                assign(sBar, div(sBar, mul(num(2.0), root)))),
                        Block.of(
                                comment("line 11: s = s * x + 1.0;"),
                                increment(xBar, mul(sBar, s)),
                                assign(sBar, mul(sBar, x))),
                        Origin.NONE));
        Procedure gradient = gradient(
                "energy$grad",
                List.of(x, n),
                xBar,
                comment("Forward sweep"),
                declare(tape, new Expr.NewTape((Type.Tape) tape.type())),
                declare(s, num(1.0)),
                new Stmt.For(i, Expr.Const.of(0), Op.Symbol.LT, n, forwardTurn, Origin.NONE),
                declare(trips, Expr.Const.of(0)),
                new Stmt.While(Exprs.binary(Op.Symbol.GT, s, num(1.0)), forwardTrip, Origin.NONE),
                comment("Reverse sweep"),
                declare(xBar, num(0.0)),
                comment("line 17: return s * s;"),
                declare(sBar, add(s, s)),
                comment("line 14: while (s > 1.0)"),
                new Stmt.CountDown(trips, reverseTrip, Origin.NONE),
                comment("line 7: for (int i = 0; i < n; i++)"),
                new Stmt.For(i, sub(n, Expr.Const.of(1)), Op.Symbol.GE, Expr.Const.of(0), reverseTurn, Origin.NONE));
        Documentation documentation = new Documentation(
                Kind.GRADIENT,
                "‹demo.Relaxation›#energy(double, int)",
                "energy",
                List.of(x),
                List.of(),
                List.of("{@code s}, once for each turn of the loop at line 7; and a count of the turns of the loop at"
                        + " line 14, which needs no values."));
        check("Relaxation", List.of(), gradient, documentation);
    }

    private static void check(
            String origin, List<GeneratedRecord> records, Procedure gradient, Documentation documentation)
            throws IOException {
        String written = JavaWriter.write(new GeneratedClass(
                "demo",
                origin + "Grad",
                origin + ".java",
                "demo." + origin,
                false,
                true,
                Set.of(),
                List.of(new GeneratedMethod(gradient, documentation.paragraphs(), Visibility.PACKAGE)),
                records));
        assertThat(written).isEqualTo(resource(origin + "Grad.java"));
        new JavaSources()
                .with("demo." + origin, resource(origin + ".java"))
                .with("demo." + origin + "Grad", written)
                .compile("-Xdoclint:all,-missing");
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = ExamplesTest.class.getResourceAsStream("/examples/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Procedure gradient(String name, List<Var> parameters, Expr result, Stmt... body) {
        Signature signature =
                new Signature("", name, parameters.stream().map(Var::type).toList(), result.type(), false);
        return new Procedure(signature, parameters, Block.of(body), Optional.of(result), Origin.NONE);
    }

    private static Stmt comment(String text) {
        return new Stmt.Comment(text);
    }

    private static Stmt declare(Var variable, Expr value) {
        return new Stmt.Declare(variable, value, Origin.NONE);
    }

    private static Stmt assign(Expr.Place target, Expr value) {
        return new Stmt.Assign(target, value, Origin.NONE);
    }

    private static Stmt increment(Expr.Place target, Expr value) {
        return new Stmt.Increment(target, value, Origin.NONE);
    }
}
