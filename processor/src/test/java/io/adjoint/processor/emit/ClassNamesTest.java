package io.adjoint.processor.emit;

import static io.adjoint.processor.ir.Exprs.add;
import static io.adjoint.processor.ir.Exprs.call;
import static io.adjoint.processor.ir.Exprs.num;
import static org.assertj.core.api.Assertions.assertThat;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Type;
import io.adjoint.processor.ir.Type.Scalar;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClassNamesTest {
    private static final Var X = Var.of("x", Scalar.DOUBLE);

    private static Expr function(String owner, String name) {
        return call(Op.Function.of(owner, name, Scalar.DOUBLE, Scalar.DOUBLE), X);
    }

    private static GeneratedClass generated(String packageName, Set<String> shadowed, Procedure procedure) {
        String prefix = packageName.isEmpty() ? "" : packageName + ".";
        GeneratedMethod method = new GeneratedMethod(procedure, List.of(), Visibility.PACKAGE);
        return new GeneratedClass(
                packageName,
                "ModelGrad",
                "Model.java",
                prefix + "Model",
                false,
                true,
                shadowed,
                List.of(method),
                List.of());
    }

    private static Object run(GeneratedClass generated, JavaSources sources, double x) {
        String name = generated.packageName().isEmpty() ? "ModelGrad" : generated.packageName() + ".ModelGrad";
        return Generated.call(sources.with(name, JavaWriter.write(generated)).compile(), name, "f", x);
    }

    @Test
    void aShadowedClassOfJavaLangIsWrittenWithItsPackage() {
        Procedure procedure = Generated.procedure(
                List.of(X), add(call(Op.Function.math("sqrt", 1), X), num(Double.POSITIVE_INFINITY)));
        GeneratedClass generated = generated("demo", Set.of("Math"), procedure);
        assertThat(JavaWriter.write(generated))
                .contains("return java.lang.Math.sqrt(x) + Double.POSITIVE_INFINITY;")
                .doesNotContain("import java.lang");
        JavaSources sources = new JavaSources()
                .with("demo.Model", "package demo; class Model {}")
                .with("demo.Math", "package demo; class Math {}");
        assertThat(run(generated, sources, 4)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void twoClassesOfOneSimpleNameAreToldApart() {
        Procedure procedure = Generated.procedure(
                List.of(X),
                add(add(function("demo.Helper", "f"), function("other.Helper", "f")), function("third.Helper", "f")));
        GeneratedClass generated = generated("demo", Set.of(), procedure);
        assertThat(JavaWriter.write(generated)).contains("return Helper.f(x) + other.Helper.f(x) + third.Helper.f(x);");
        JavaSources sources = new JavaSources()
                .with("demo.Model", "package demo; class Model {}")
                .with("demo.Helper", "package demo; class Helper { static double f(double x) { return x; } }")
                .with(
                        "other.Helper",
                        "package other; public class Helper { private Helper() {}"
                                + " public static double f(double x) { return 10 * x; } }")
                .with(
                        "third.Helper",
                        "package third; public class Helper { private Helper() {}"
                                + " public static double f(double x) { return 100 * x; } }");
        assertThat(run(generated, sources, 2)).isEqualTo(222.0);
    }

    @Test
    void nestedClassesAreNamedThroughTheirOwners() {
        Procedure procedure = Generated.procedure(
                List.of(X), add(function("demo.Model.Inner.Deep", "f"), function("other.Outer.Inner", "f")));
        GeneratedClass generated = generated("demo", Set.of(), procedure);
        assertThat(JavaWriter.write(generated))
                .contains("import other.Outer;")
                .contains("return Model.Inner.Deep.f(x) + Outer.Inner.f(x);");
        JavaSources sources = new JavaSources()
                .with(
                        "demo.Model",
                        "package demo; class Model { static class Inner { static class Deep {"
                                + " static double f(double x) { return x; } } } }")
                .with(
                        "other.Outer",
                        "package other; public class Outer { private Outer() {} public static class Inner {"
                                + " private Inner() {} public static double f(double x) { return 10 * x; } } }");
        assertThat(run(generated, sources, 2)).isEqualTo(22.0);
    }

    @Test
    void packagesMayBeNamedLikeClassesAndTheOtherWayRound() {
        Procedure procedure =
                Generated.procedure(List.of(X), add(function("Demo.app.model", "f"), function("low.outer.inner", "f")));
        GeneratedClass generated = generated("Demo.app", Set.of(), procedure);
        JavaSources sources = new JavaSources()
                .with("Demo.app.Model", "package Demo.app; class Model {}")
                .with("Demo.app.model", "package Demo.app; class model { static double f(double x) { return x; } }")
                .with(
                        "low.outer",
                        "package low; public class outer { private outer() {} public static class inner {"
                                + " private inner() {} public static double f(double x) { return 10 * x; } } }");
        assertThat(run(generated, sources, 2)).isEqualTo(22.0);
    }

    @Test
    void aClassOfTheUnnamedPackage() {
        Var model = Var.of("Model", Scalar.DOUBLE);
        Procedure procedure = Generated.procedure(
                List.of(model), call(Op.Function.of("Model", "f", Scalar.DOUBLE, Scalar.DOUBLE), model));
        GeneratedClass generated = generated("", Set.of(), procedure);
        JavaSources sources =
                new JavaSources().with("Model", "class Model { static double f(double x) { return 3 * x; } }");
        assertThat(run(generated, sources, 2)).isEqualTo(6.0);
    }

    @Test
    void aRecordOfTheGeneratedClassGoesBeforeAClassOfThePackage() {
        Type.Bundle result = new Type.Bundle(
                "Helper",
                List.of(
                        new Type.Bundle.Component("value", Scalar.DOUBLE),
                        new Type.Bundle.Component("rest", Scalar.INT)));
        Procedure procedure = Generated.procedure(
                List.of(X), new Expr.Pack(result, List.of(function("demo.Helper", "f"), Expr.Const.of(3))));
        GeneratedClass generated =
                Generated.classOf(List.of(new GeneratedRecord(result, List.of(), Visibility.PACKAGE)), procedure);
        assertThat(JavaWriter.write(generated))
                .contains("return new Helper(demo.Helper.f(x), 3);")
                .contains("record Helper(double value, int rest) {");
        JavaSources sources = new JavaSources()
                .with("demo.Model", "package demo; class Model {}")
                .with("demo.Helper", "package demo; class Helper { static double f(double x) { return x; } }");
        assertThat(run(generated, sources, 2)).hasToString("Helper[value=2.0, rest=3]");
    }
}
