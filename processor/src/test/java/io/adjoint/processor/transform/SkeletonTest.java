package io.adjoint.processor.transform;

import static io.adjoint.processor.ir.Exprs.mul;
import static io.adjoint.processor.ir.Ir.integer;
import static io.adjoint.processor.ir.Ir.procedure;
import static io.adjoint.processor.ir.Ir.real;
import static io.adjoint.processor.ir.Ir.reals;
import static org.assertj.core.api.Assertions.assertThat;

import io.adjoint.processor.ir.Emission;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Ir;
import io.adjoint.processor.ir.Printer;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Program;
import io.adjoint.processor.ir.Type;
import io.adjoint.processor.rules.ElementaryRules;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SkeletonTest {
    private static final Var X = real("x");
    private static final Var Y = real("y");
    private static final Procedure F = procedure("f", List.of(X, integer("n"), Y), mul(X, Y));

    private static Differentiation skeleton(Request... requests) {
        return Skeleton.of("MGrad", List.of(requests));
    }

    @Test
    void theMethodsAreThereAndThrow() {
        Gradient gradient = skeleton(Request.of(F, List.of(X))).gradients().get(0);

        assertThat(Printer.print(gradient.gradient())).isEqualTo("""
                        double f$grad(double x, int n, double y) {
                          throw new ‹java.lang.UnsupportedOperationException›("the gradient could not be derived");
                        }
                        """);
        assertThat(Printer.print(gradient.valueAndGradient()))
                .startsWith("FGrad f$valueAndGrad(double x, int n, double y) {\n  throw ");
    }

    @Test
    void theyLookAsTheRealOnesWould() {
        for (List<Var> independents : List.of(List.of(X), List.of(X, Y))) {
            Request request = Request.of(F, independents);
            Gradient real = Differentiation.of(
                            "MGrad",
                            List.of(request),
                            new Program(Map.of(F.signature(), F)),
                            ElementaryRules.TABLE,
                            Set.of(),
                            Options.DEFAULT)
                    .gradients()
                    .get(0);
            Gradient skeleton = skeleton(request).gradients().get(0);

            assertThat(skeleton.gradient().signature())
                    .isEqualTo(real.gradient().signature());
            assertThat(skeleton.valueAndGradient().signature())
                    .isEqualTo(real.valueAndGradient().signature());
            assertThat(skeleton.gradient().parameters())
                    .isEqualTo(real.gradient().parameters());
            assertThat(skeleton.result()).isEqualTo(real.result());
        }
    }

    @Test
    void whatIsWrittenBesidesLooksAsItWould() {
        Set<Emission> emit = Set.of(Emission.JVP, Emission.HVP, Emission.GRAD_AND_HVP, Emission.HESSIAN);
        for (List<Var> independents : List.of(List.of(X), List.of(X, Y))) {
            Request plain = Request.of(F, independents);
            Request request = new Request(F, plain.parameters(), plain.entry(), plain.independents(), emit);
            Differentiation real = Differentiation.of(
                    "MGrad",
                    List.of(request),
                    new Program(Map.of(F.signature(), F)),
                    ElementaryRules.TABLE,
                    Set.of(),
                    Options.DEFAULT);

            assertThat(heads(skeleton(request)))
                    .containsExactlyInAnyOrderElementsOf(heads(real))
                    .hasSize(6);
        }
    }

    @Test
    void aMethodThatReturnsAnArrayHasASeedOfItsType() {
        Var a = reals("a");
        Procedure f = procedure("f", List.of(a, X), a);

        assertThat(heads(Request.of(f, List.of(a))))
                .containsExactly("double[] f$vjp(double[] a, double x, double[] seed) {");
        assertThat(heads(Request.of(f, List.of(a, X))))
                .containsExactly("FGrad f$vjp(double[] a, double x, double[] seed) {");
    }

    @Test
    void whatAMethodWritesIsNotKnownSoItIsThereForAllThatItMay() {
        Var a = reals("a");
        Var b = reals("b");
        Var m = Var.of("m", Type.arrayOf(Ir.DOUBLES));
        Procedure f = procedure("f", List.of(a, b, m, Var.of("p", Ir.INTS)));

        assertThat(heads(Request.of(f, List.of(a))))
                .containsExactlyInAnyOrder(
                        "double[] f$vjp(double[] a, double[] b, double[][] m, int[] p, double[] aBar) {",
                        "double[] f$vjp(double[] a, double[] b, double[][] m, int[] p, double[] aBar, double[] bBar) {",
                        "double[] f$vjp(double[] a, double[] b, double[][] m, int[] p, double[][] mBar) {",
                        "double[] f$vjp(double[] a, double[] b, double[][] m, int[] p, double[] aBar, double[][] mBar) {",
                        "double[] f$vjp(double[] a, double[] b, double[][] m, int[] p, double[] aBar, double[] bBar,"
                                + " double[][] mBar) {");
    }

    @Test
    void aJacobianIsThereIfItIsKnownWhatItLooksLike() {
        Var a = reals("a");
        Var m = Var.of("m", Type.arrayOf(Ir.DOUBLES));
        Procedure f = procedure("f", List.of(a, m), m);

        assertThat(heads(withJacobian(f, List.of(a)))).contains("double[][][] f$jacobian(double[] a, double[][] m) {");
        assertThat(heads(withJacobian(f, List.of(a, m)))).contains("FJacobian f$jacobian(double[] a, double[][] m) {");
        assertThat(heads(withJacobian(F, List.of(X)))).noneMatch(head -> head.contains("$jacobian"));
        assertThat(heads(withJacobian(procedure("f", List.of(a, m)), List.of(a))))
                .noneMatch(head -> head.contains("$jacobian"));
    }

    private static Request withJacobian(Procedure procedure, List<Var> independents) {
        Request plain = Request.of(procedure, independents);
        return new Request(
                procedure, plain.parameters(), plain.entry(), plain.independents(), Set.of(Emission.JACOBIAN));
    }

    private static List<String> heads(Request request) {
        return heads(skeleton(request));
    }

    private static List<String> heads(Differentiation differentiation) {
        return differentiation.gradients().get(0).methods().stream()
                .map(method ->
                        Printer.print(method.procedure()).lines().findFirst().orElseThrow())
                .toList();
    }

    @Test
    void overloadsHaveRecordsOfDifferentNames() {
        Procedure other = procedure("f", List.of(X), X);
        Differentiation skeleton = skeleton(Request.of(F, List.of(X)), Request.of(other, List.of(X)));

        assertThat(skeleton.gradients())
                .extracting(gradient -> gradient.result().orElseThrow().name())
                .containsExactly("FGrad", "FGrad2");
        assertThat(skeleton.helpers()).isEmpty();
    }

    @Test
    void aRecordIsNotCalledAsItsClass() {
        Differentiation skeleton = Skeleton.of("FGrad", List.of(Request.of(F, List.of(X))));

        assertThat(skeleton.gradients())
                .extracting(gradient -> gradient.result().orElseThrow().name())
                .containsExactly("FGrad2");
    }
}
