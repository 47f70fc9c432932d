package io.adjoint.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JavaWriterTest {
    private static final Var X = Var.of("x", Scalar.DOUBLE);

    private static Procedure procedure(String name, Type result, Optional<Expr> value, Stmt... body) {
        Signature signature = new Signature("", name, List.of(X.type()), result, false);
        return new Procedure(signature, List.of(X), Block.of(body), value, Origin.NONE);
    }

    @Test
    void modifiersExceptionsAndOrder() {
        Stmt raise = new Stmt.Throw(
                new Expr.Opaque(
                        List.of("new ‹java.io.IOException›(\"no $T\")"),
                        List.of(),
                        new Type.Reference("java.io.IOException")),
                Origin.NONE);
        Type.Bundle result = new Type.Bundle("FGrad", List.of(new Type.Bundle.Component("value", Scalar.DOUBLE)));
        GeneratedClass generated = new GeneratedClass(
                "demo",
                "ModelGrad",
                "Model$1.java",
                "demo.Model",
                true,
                false,
                Set.of(),
                List.of(
                        new GeneratedMethod(
                                procedure("f$grad", Scalar.DOUBLE, Optional.of(X)), List.of("One."), Visibility.PUBLIC),
                        new GeneratedMethod(
                                procedure("f", Type.Void.VOID, Optional.empty(), raise),
                                List.of("Two.", "More on $L."),
                                Visibility.PACKAGE,
                                List.of("java.io.IOException")),
                        new GeneratedMethod(
                                procedure("g", Type.Void.VOID, Optional.empty()),
                                List.of("Three."),
                                Visibility.PRIVATE)),
                List.of(new GeneratedRecord(result, List.of("Four."), Visibility.PUBLIC)));
        String expected = """
                // Generated from Model$1.java. Do not edit: it is written anew at each compilation.
                package demo;

                import java.io.IOException;

                /**
                 * The gradients of the differentiable methods of {@link Model}.
                 */
                public final class ModelGrad {
                  private ModelGrad() {
                  }

                  /**
                   * One.
                   */
                  public static double f$grad(double x) {
                    return x;
                  }

                  /**
                   * Two.
                   *
                   * <p>More on $L.
                   */
                  static void f(double x) throws IOException {
                    throw new IOException("no $T");
                  }

                  /**
                   * Three.
                   */
                  private static void g(double x) {
                  }

                  /**
                   * Four.
                   */
                  public record FGrad(double value) {
                  }
                }
                """;
        String written = JavaWriter.write(generated);
        assertThat(written).isEqualTo(expected);
        ClassLoader classes = new JavaSources()
                .with("demo.Model", "package demo; final class Model {}")
                .with("demo.ModelGrad", written)
                .compile();
        assertThat(Generated.call(classes, "demo.ModelGrad", "f$grad", 2.0)).isEqualTo(2.0);
    }

    @Test
    void argumentsOfAnOverloadedMethodOfTheClassKeepTheirCasts() {
        Var i = Var.of("i", Scalar.INT);
        Signature ofDouble = new Signature("", "h", List.of(Scalar.DOUBLE), Scalar.DOUBLE, false);
        Signature ofInt = new Signature("", "h", List.of(Scalar.INT), Scalar.DOUBLE, false);
        Var u = Var.of("u", Scalar.DOUBLE);
        Procedure f = Generated.procedure(
                List.of(i),
                u,
                new Stmt.Call(Optional.of(u), true, ofDouble, List.of(Exprs.convert(i, Scalar.DOUBLE)), Origin.NONE));
        Procedure first = new Procedure(ofDouble, List.of(X), Block.EMPTY, Optional.of(X), Origin.NONE);
        Procedure second = new Procedure(ofInt, List.of(i), Block.EMPTY, Optional.of(Exprs.num(-1)), Origin.NONE);
        assertThat(Generated.run(Generated.classOf(f, first), "package demo; class Model {}", 3))
                .isEqualTo(3.0);
        assertThat(JavaWriter.write(Generated.classOf(f, first))).contains("double u = h(i);");
        assertThat(Generated.run(Generated.classOf(f, first, second), "package demo; class Model {}", 3))
                .isEqualTo(3.0);
    }

    @Test
    void aFunctionCalledForWhatItChecks() {
        Var w = Var.of("w", Type.arrayOf(Scalar.DOUBLE));
        Type text = new Type.Reference("java.lang.String");
        Type object = new Type.Reference("java.lang.Object");
        Op.Function require = new Op.Function(
                "io.adjoint.array.Distinct", "require", List.of(text, object, text, object), Type.Void.VOID, true);
        Stmt check = new Stmt.Evaluate(
                Expr.Apply.of(require, new Expr.Const("w", text), w, new Expr.Const("x", text), w), Origin.NONE);
        assertThat(Generated.body(Generated.routine(List.of(w), check)))
                .containsExactly("Distinct.require(\"w\", w, \"x\", w);");
    }

    @Test
    void aSumOfThousandsOfTermsIsWritten() {
        Expr sum = X;
        for (int i = 0; i < 2000; i++) {
            sum = Exprs.add(sum, X);
        }
        String written = JavaWriter.write(Generated.classOf(Generated.procedure(List.of(X), sum)));
        assertThat(written.chars().filter(c -> c == '+').count()).isEqualTo(2000);
    }
}
