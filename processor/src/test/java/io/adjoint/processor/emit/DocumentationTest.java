package io.adjoint.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import io.adjoint.processor.emit.Documentation.Kind;
import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Type;
import io.adjoint.processor.ir.Type.Scalar;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DocumentationTest {
    private static final Var W = Var.of("w", Type.arrayOf(Scalar.DOUBLE));
    private static final Var B = Var.of("b", Scalar.DOUBLE);
    private static final Var Y = Var.of("y", Scalar.DOUBLE);
    private static final String REFERENCE = "‹demo.Model›#loss(double[], double, double)";

    private static Documentation of(Kind kind, List<Var> independents, List<Var> constants, String... tape) {
        return new Documentation(kind, REFERENCE, "loss", independents, constants, List.of(tape));
    }

    private static void check(Documentation documentation, String... paragraphs) {
        assertThat(documentation.paragraphs().stream()
                        .map(text -> text.replace("{@link " + REFERENCE + " loss}", "LOSS")))
                .containsExactly(paragraphs);
    }

    @Test
    void oneNumberHasADerivativeAndAnArrayAGradient() {
        check(of(Kind.GRADIENT, List.of(B), List.of()), "The derivative of LOSS with respect to {@code b}.");
        check(of(Kind.GRADIENT, List.of(W), List.of()), "The gradient of LOSS with respect to {@code w}.");
        check(
                of(Kind.VALUE_AND_GRADIENT, List.of(B), List.of()),
                "The value and derivative of LOSS with respect to {@code b}.");
        check(
                of(Kind.GRADIENT, List.of(W, B), List.of(Y), "none."),
                "The value and gradient of LOSS with respect to {@code w} and {@code b}; {@code y} is held constant.",
                "Tape: none.");
        check(
                of(Kind.RESULT, List.of(W, B, Y), List.of()),
                "The value of LOSS and its derivatives with respect to {@code w}, {@code b} and {@code y}.");
    }

    @Test
    void helpersSayWhatTheirSweepsDo() {
        check(
                of(Kind.ADJOINT, List.of(W), List.of(Y)),
                "The adjoint of LOSS: runs it, and pulls the seed back to {@code w}; {@code y} is held constant.");
        check(
                of(Kind.FORWARD_SWEEP, List.of(W), List.of()),
                "The forward sweep of LOSS: runs it, and records what its reverse sweep needs.");
        check(
                of(Kind.REVERSE_SWEEP, List.of(W), List.of()),
                "The reverse sweep of LOSS: pulls the seed back to {@code w} by what the forward sweep recorded.");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void doclintFindsNothingMissingInAPublicClass(Kind kind) {
        List<Var> parameters = List.of(W, B, Y);
        Signature signature =
                new Signature("", "f", parameters.stream().map(Var::type).toList(), Scalar.DOUBLE, false);
        Procedure procedure = new Procedure(signature, parameters, Block.EMPTY, Optional.of(B), Origin.NONE);
        Documentation documentation =
                of(kind, List.of(W, B), List.of(Y), "none.", "Not {@code */} \\u002a/ <b>$L</b>.");
        Type.Bundle result = new Type.Bundle(
                "LossGrad",
                List.of(new Type.Bundle.Component("value", Scalar.DOUBLE), new Type.Bundle.Component("w", W.type())));
        List<Var> components = List.of(Var.of("value", Scalar.DOUBLE), W);
        String source = JavaWriter.write(new GeneratedClass(
                "demo",
                "ModelGrad",
                "Model.java",
                "demo.Model",
                true,
                true,
                Set.of(),
                List.of(new GeneratedMethod(
                        procedure, documentation.paragraphsAndTags(parameters, true), Visibility.PUBLIC)),
                List.of(new GeneratedRecord(
                        result,
                        of(Kind.RESULT, List.of(W), List.of()).paragraphsAndTags(components, false),
                        Visibility.PUBLIC))));
        String model = "package demo;\n/** A model. */\npublic final class Model {\n  private Model() {}\n"
                + "  static double loss(double[] w, double b, double y) {\n    return b;\n  }\n}";
        ClassLoader classes = new JavaSources()
                .with("demo.Model", model)
                .with("demo.ModelGrad", source)
                .compile("-Xdoclint:all/protected");
        assertThat(Generated.call(classes, "demo.ModelGrad", "f", new double[0], 2.0, 0.0))
                .isEqualTo(2.0);
        assertThat(source.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void theReferenceIsWrittenWithTheFullNameWhereNothingImportsIt() {
        Documentation documentation =
                new Documentation(Kind.GRADIENT, "‹other.Far›#f(‹demo.Model›)", "f", List.of(B), List.of(), List.of());
        Procedure procedure = Generated.procedure(List.of(B), (Expr) B);
        String source = JavaWriter.write(new GeneratedClass(
                "demo",
                "ModelGrad",
                "Model.java",
                "demo.Model",
                false,
                false,
                Set.of(),
                List.of(new GeneratedMethod(procedure, documentation.paragraphs(), Visibility.PRIVATE)),
                List.of()));
        assertThat(source).contains("{@link other.Far#f(Model) f}").doesNotContain("import");
    }
}
